/** Where the window stands, as its address says it. */
export type Route =
  | { readonly page: 'queue'; readonly scope: 'open' | 'mine' | 'resolved' | 'closed' }
  | { readonly page: 'ticket'; readonly id: string }

const SCOPES = { fila: 'open', meus: 'mine', resolvidos: 'resolved', encerrados: 'closed' } as const
const WORDS = { open: 'fila', mine: 'meus', resolved: 'resolvidos', closed: 'encerrados' } as const

/** The route of a hash; an address that means nothing is the queue. */
export function routeOf(hash: string): Route {
  const [word = '', id = ''] = hash.replace(/^#\/?/, '').split('/')
  if (word === 'ticket' && id !== '') return { page: 'ticket', id }
  return { page: 'queue', scope: isScope(word) ? SCOPES[word] : 'open' }
}

export const hashOf = (route: Route): string =>
  route.page === 'ticket' ? `#/ticket/${route.id}` : `#/${WORDS[route.scope]}`

const isScope = (word: string): word is keyof typeof SCOPES => Object.hasOwn(SCOPES, word)
