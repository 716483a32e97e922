import { create } from 'zustand'
import type { FoundTicket, SearchAnswer, SearchNames } from '../../../contract/views/search.ts'
import type { Failure } from '../../../i18n/failure.ts'
import { call, onChanged } from '../../bridge/bridge.ts'
import { findTickets } from './find-tickets.ts'

interface SearchState {
  readonly phrase: string
  /** Null: nothing was asked. Older answers stay while a new one is on its way. */
  readonly answer: Pick<SearchAnswer, 'tickets' | 'next' | 'problems' | 'owed'> | null
  readonly busy: boolean
  /** How far back it was looked while nothing was found. */
  readonly reached: number | null
  /** The ticket whose result had the focus last. */
  readonly active: string | null
  readonly failure: Failure | null
  readonly names: SearchNames | null
}

const EMPTY = { phrase: '', answer: null, busy: false, reached: null, active: null, failure: null } as const

export const useSearch = create<SearchState>(() => ({ ...EMPTY, names: null }))

const PAGE = 25
/** Typing pauses so long before the console is asked. */
const PAUSE = 90
/** What changes is asked again at most so often. */
const REST = 400
const MOST_AGAIN = 5
let newest = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Searches for what is typed once that pauses; a no-op for the phrase that is shown. */
export function showSearch(phrase: string): void {
  if (phrase === useSearch.getState().phrase) return
  newest += 1
  clearTimeout(timer)
  if (phrase.trim() === '') return useSearch.setState({ ...EMPTY, phrase })
  useSearch.setState({ phrase, busy: true, reached: null, active: null })
  timer = setTimeout(() => void ask(newest, 1), PAUSE)
}

/** Goes on to older ones. */
export async function searchOlder(): Promise<void> {
  const { phrase, answer, busy } = useSearch.getState()
  if (busy || answer?.next == null) return
  const mine = ++newest
  useSearch.setState({ busy: true, reached: null })
  const asked = { phrase, from: answer.next, limit: PAGE }
  const more = await findTickets(asked, () => mine === newest, back)
  if (mine !== newest) return
  if (!more.ok) return useSearch.setState({ busy: false, failure: more })
  const tickets = withoutTwice([...answer.tickets, ...more.value.tickets])
  useSearch.setState({ busy: false, reached: null, failure: null, answer: { ...more.value, tickets } })
}

/** Asks again whenever tickets changed, and learns the names of operators' values; returns the end of that. */
export function watchSearch(): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined
  void learnNames()
  if (useSearch.getState().phrase.trim() !== '') void ask(++newest, pagesShown())
  const deaf = onChanged((topics) => {
    if (topics !== 'all' && !topics.includes('queue')) return
    clearTimeout(rest)
    rest = setTimeout(() => {
      const { phrase, busy } = useSearch.getState()
      if (phrase.trim() !== '' && !busy) void ask(++newest, pagesShown())
    }, REST)
  })
  return () => {
    clearTimeout(rest)
    deaf()
  }
}

const pagesShown = (): number =>
  Math.min(Math.max(Math.ceil((useSearch.getState().answer?.tickets.length ?? 0) / PAGE), 1), MOST_AGAIN)

async function ask(mine: number, pages: number): Promise<void> {
  const { phrase } = useSearch.getState()
  const still = (): boolean => mine === newest
  let whole: SearchAnswer | null = null
  for (let page = 0; page < pages; page++) {
    const from: number | null = whole === null ? null : whole.next
    const answer = await findTickets({ phrase, from, limit: PAGE }, still, back)
    if (!still()) return
    if (!answer.ok) return useSearch.setState({ busy: false, reached: null, failure: answer })
    const above: readonly FoundTicket[] = whole?.tickets ?? []
    whole = { ...answer.value, tickets: withoutTwice([...above, ...answer.value.tickets]) }
    if (whole.next === null) break
  }
  useSearch.setState({ answer: whole, busy: false, reached: null, failure: null })
}

const back = (reached: number): void => useSearch.setState({ reached })

async function learnNames(): Promise<void> {
  const answer = await call('search.names', {})
  if (answer.ok) useSearch.setState({ names: answer.value })
}

/** A ticket with older hits comes again; it stands where its newest one is. */
function withoutTwice(tickets: readonly FoundTicket[]): readonly FoundTicket[] {
  const met = new Set<string>()
  return tickets.filter(({ ticket }) => !met.has(ticket.id) && met.add(ticket.id))
}
