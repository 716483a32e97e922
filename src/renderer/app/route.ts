/** Where the window stands, as its address says it. */
export type Route =
  | {
      readonly page: 'queue'
      readonly scope: 'open' | 'mine' | 'resolved' | 'closed'
      /** One of the agent's own lists. */
      readonly view?: string
    }
  | { readonly page: 'ticket'; readonly id: string }
  | { readonly page: 'opening' }
  | { readonly page: 'clients' }
  | { readonly page: 'clientImport' }
  | { readonly page: 'client'; readonly id: string }
  | { readonly page: 'settings'; readonly section: SettingsSection }
  | { readonly page: 'search'; readonly phrase: string }

/** The sections of the settings, in their order. */
export const SETTINGS_SECTIONS = [
  'look',
  'keys',
  'signatures',
  'texts',
  'profiles',
  'blocked',
  'backups',
  'computer',
  'about',
] as const
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]

const IMPORT = 'importar'

const SCOPES = { fila: 'open', meus: 'mine', resolvidos: 'resolved', encerrados: 'closed' } as const
const WORDS = { open: 'fila', mine: 'meus', resolved: 'resolvidos', closed: 'encerrados' } as const

const SECTIONS = {
  aparencia: 'look',
  teclado: 'keys',
  assinaturas: 'signatures',
  modelos: 'texts',
  perfis: 'profiles',
  bloqueados: 'blocked',
  copias: 'backups',
  computador: 'computer',
  sobre: 'about',
} as const satisfies Record<string, SettingsSection>

/** The route of a hash; an address that means nothing is the queue. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s)
  const [word = '', rest = ''] = path.split('/')
  if (word === 'busca') return { page: 'search', phrase: new URLSearchParams(query).get('q') ?? '' }
  if (word === 'ticket' && rest !== '') return { page: 'ticket', id: rest }
  if (word === 'clientes' && rest === IMPORT) return { page: 'clientImport' }
  if (word === 'novo') return { page: 'opening' }
  if (word === 'clientes') return rest === '' ? { page: 'clients' } : { page: 'client', id: rest }
  if (word === 'ajustes') return { page: 'settings', section: isOf(SECTIONS, rest) ? SECTIONS[rest] : 'look' }
  const list = { page: 'queue', scope: isOf(SCOPES, word) ? SCOPES[word] : 'open' } as const
  return rest === '' ? list : { ...list, view: viewOf(rest) }
}

export function hashOf(route: Route): string {
  switch (route.page) {
    case 'queue':
      return `#/${WORDS[route.scope]}${route.view === undefined ? '' : `/${encodeURIComponent(route.view)}`}`
    case 'ticket':
      return `#/ticket/${route.id}`
    case 'opening':
      return '#/novo'
    case 'clients':
      return '#/clientes'
    case 'clientImport':
      return `#/clientes/${IMPORT}`
    case 'client':
      return `#/clientes/${route.id}`
    case 'search':
      return route.phrase === '' ? '#/busca' : `#/busca?q=${encodeURIComponent(route.phrase.toWellFormed())}`
    case 'settings':
      return `#/ajustes/${Object.entries(SECTIONS).find(([, section]) => section === route.section)?.[0]}`
  }
}

/** An address may have been cut or mistyped: then it is taken as it stands. */
function viewOf(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}

const isOf = <Words extends object>(words: Words, word: PropertyKey): word is keyof Words =>
  Object.hasOwn(words, word)
