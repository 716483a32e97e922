import { create } from 'zustand'
import type { QueueQuery, QueueRow } from '../../../contract/views/queue.ts'
import type { Failure } from '../../../i18n/failure.ts'
import { call, onChanged } from '../../bridge/bridge.ts'
import { keepEqual, movedTo, PAGE, type Pages, pagesOf, rowOf } from '../../ui/grid/pages.ts'

export type Scope = QueueQuery['scope']

interface QueueState {
  readonly scope: Scope
  readonly profile: string | null
  /** Null until the first answer. */
  readonly total: number | null
  readonly pages: Pages<QueueRow>
  /** The row that has the focus, by place and by ticket: it follows the ticket when the order changes. */
  readonly active: number
  readonly activeId: string | null
  readonly failure: Failure | null
}

const EMPTY = { total: null, pages: new Map(), active: 0, activeId: null, failure: null } as const

export const useQueue = create<QueueState>(() => ({ scope: 'open', profile: null, ...EMPTY }))

/** Pages in sight; what is asked again when the queue changed. */
let sight: readonly number[] = [0]
const asked = new Set<number>()
let debounce: ReturnType<typeof setTimeout> | undefined

/** Reads the queue whenever it changed; returns the end of that. */
export function watchQueue(): () => void {
  refresh()
  return onChanged((topics) => {
    if (topics === 'all' || topics.includes('queue')) refresh()
  })
}

/** Another list; a no-op where it is shown already. */
export function showQueue(wanted: Partial<Pick<QueueState, 'scope' | 'profile'>>): void {
  const { scope, profile } = useQueue.getState()
  const next = { scope, profile, ...wanted }
  if (next.scope === scope && next.profile === profile) return
  useQueue.setState({ ...EMPTY, ...next })
  sight = [0]
  refresh()
}

/** Tells which rows are in sight; those that are missing are read, once scrolling pauses. */
export function needRows(first: number, last: number): void {
  sight = pagesOf(first, last)
  clearTimeout(debounce)
  debounce = setTimeout(() => {
    for (const page of sight) if (!useQueue.getState().pages.has(page)) void read(page)
  }, 25)
}

export function setActive(index: number): void {
  const { pages, active, activeId } = useQueue.getState()
  const id = rowOf(pages, index)?.id ?? null
  if (index !== active || id !== activeId) useQueue.setState({ active: index, activeId: id })
}

/** Moves the focus by so many rows. */
export function moveActive(by: number): void {
  const { active, total } = useQueue.getState()
  if (total !== null && total > 0) setActive(Math.min(Math.max(active + by, 0), total - 1))
}

export const activeRow = (): QueueRow | undefined => {
  const { pages, active } = useQueue.getState()
  return rowOf(pages, active)
}

function refresh(): void {
  asked.clear()
  for (const page of sight) void read(page)
}

async function read(page: number): Promise<void> {
  if (asked.has(page)) return
  asked.add(page)
  const { scope, profile } = useQueue.getState()
  const filter = {
    profile: profile === null ? [] : [profile],
    sector: [],
    severity: [],
    status: [],
    channel: [],
    owner: [],
    unanswered: false,
    outbox: false,
  }
  const answer = await call('queue.window', {
    offset: page * PAGE,
    limit: PAGE,
    scope,
    filter,
    sort: 'queue',
  })
  asked.delete(page)
  const state = useQueue.getState()
  if (state.scope !== scope || state.profile !== profile) return
  if (!answer.ok) return useQueue.setState({ failure: answer })
  const { rows, total } = answer.value
  const pages = new Map([...state.pages].filter(([number]) => sight.includes(number)))
  pages.set(page, keepEqual(state.pages, rows))
  const active = movedTo(pages, { id: state.activeId, index: state.active }, total)
  const activeId = rowOf(pages, active)?.id ?? state.activeId
  useQueue.setState({ pages, total, active, activeId, failure: null })
}
