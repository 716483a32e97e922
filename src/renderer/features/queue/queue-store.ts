import { create } from 'zustand'
import type { QueueRow } from '../../../contract/views/queue.ts'
import type { QueueFilter, QueueScope, QueueSort } from '../../../contract/views/queue-filter.ts'
import type { Failure } from '../../../i18n/failure.ts'
import { call, onChanged } from '../../bridge/bridge.ts'
import { keepEqual, movedTo, PAGE, type Pages, pagesOf, rowOf } from '../../ui/grid/pages.ts'
import { useChoices } from './filter/choices-store.ts'
import { heeded, NO_FILTER } from './filter/filter.ts'

/** Which list it is: a view is one under a name. */
interface Named {
  readonly scope: QueueScope
  readonly view: string | null
}

/** What its rows are asked by. */
interface Asked {
  readonly filter: QueueFilter
  readonly sort: QueueSort
}

interface QueueState extends Named, Asked {
  /** Null until the first answer. */
  readonly total: number | null
  readonly pages: Pages<QueueRow>
  /** The row that has the focus, by place and by ticket: it follows the ticket when the order changes. */
  readonly active: number
  readonly activeId: string | null
  readonly failure: Failure | null
  /** The rows are still those of another narrowing. */
  readonly stale: boolean
  /** The total to tell after one changed filter, order or view; null: nothing to tell. */
  readonly told: number | null
}

const NO_ROWS = { total: null, pages: new Map() } as const

const EMPTY = {
  ...NO_ROWS,
  active: 0,
  activeId: null,
  failure: null,
  stale: false,
  told: null,
} as const

export const useQueue = create<QueueState>(() => ({
  scope: 'open',
  view: null,
  filter: NO_FILTER,
  sort: 'queue',
  ...EMPTY,
}))

/** Time alone moves tickets up: the order is asked again this often. */
const REFRESH = 60_000

/** Which list the answers that are under way are for. */
let list = 0
/** Pages in sight, which are asked again when the queue changed; and those to which one may scroll next. */
let sight: readonly number[] = [0]
let near: readonly number[] = [0]
/** Pages under way, and those that were read since the queue changed. */
const asked = new Set<number>()
const fresh = new Set<number>()
/** Rows in sight. */
let seen = { first: 0, last: 0 }
/** How often all was asked again. */
let round = 0
let soon: ReturnType<typeof setTimeout> | undefined

/** Between two looks at where the scrolling is, in milliseconds. */
const SOON = 30
/** Rows read ahead of those in sight. */
const AHEAD = PAGE / 2

/** Reads the queue whenever it changed and once a minute; returns the end of that. */
export function watchQueue(): () => void {
  const timer = setInterval(() => document.hidden || refresh(), REFRESH)
  const deaf = onChanged((topics) => {
    if (topics === 'all' || topics.includes('queue')) refresh()
  })
  const unbound = useChoices.subscribe(() => useQueue.getState().filter !== NO_FILTER && refresh())
  return () => {
    clearInterval(timer)
    deaf()
    unbound()
  }
}

/** Shows a list as it is named; one that is shown already keeps its present filter and is read again. */
export function showList({ scope, view, ...own }: Named & Asked): void {
  const state = useQueue.getState()
  if (state.scope === scope && state.view === view) return refresh()
  // Its rows take the places of those that are there: nothing goes that comes back at once.
  const places = state.total === null ? EMPTY : { stale: true, active: 0, activeId: null }
  useQueue.setState({ scope, view, ...own, ...places })
  begin()
}

/** Narrows or sorts the list that is shown. */
export function narrow(change: Partial<Asked>): void {
  useQueue.setState({ ...change, stale: true, active: 0 })
  begin()
}

/** The list goes by another name from here on, with what it shows. */
export const nameList = (view: string | null): void => useQueue.setState({ view })

/** Tells which rows are in sight; they and those around them are read where they are missing or old. */
export function needRows(first: number, last: number): void {
  seen = { first, last }
  sight = pagesOf(first, last)
  soon ??= setTimeout(() => {
    soon = undefined
    const { total, pages } = useQueue.getState()
    if (total === null) return
    near = pagesOf(seen.first - AHEAD, Math.min(seen.last + AHEAD, total - 1))
    // One that was read may have been let go since.
    for (const page of [...sight, ...near]) if (!fresh.has(page) || !pages.has(page)) void read(page)
  }, SOON)
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

/** The row with the focus; none while the rows are still those of another list. */
export const rowInFocus = ({ pages, active, stale }: QueueState): QueueRow | undefined =>
  stale ? undefined : rowOf(pages, active)

export const activeRow = (): QueueRow | undefined => rowInFocus(useQueue.getState())

function begin(): void {
  list += 1
  sight = [0]
  near = [0]
  refresh()
}

function refresh(): void {
  asked.clear()
  fresh.clear()
  round += 1
  for (const page of sight) void read(page)
}

async function read(page: number): Promise<void> {
  const { scope, filter, sort } = useQueue.getState()
  const { choices } = useChoices.getState()
  // Until it is known what the profiles list, only a list that nothing narrows can be asked for.
  if (choices === null && filter !== NO_FILTER) return
  if (asked.has(page)) return
  asked.add(page)
  const asking = { list, round }
  const wanted = choices === null ? filter : heeded(filter, choices).filter
  const ask = { offset: page * PAGE, limit: PAGE, scope, filter: wanted, sort }
  const answer = await call('queue.window', ask)
  if (asking.list !== list) return
  asked.delete(page)
  if (answer.ok && asking.round === round) fresh.add(page)
  if (!answer.ok) return useQueue.setState({ failure: answer, ...(useQueue.getState().stale ? NO_ROWS : {}) })
  take(page, answer.value)
}

function take(page: number, { rows, total }: { readonly rows: readonly QueueRow[]; readonly total: number }) {
  const state = useQueue.getState()
  const stays = (number: number): boolean => sight.includes(number) || near.includes(number)
  const known = state.stale ? [] : [...state.pages].filter(([number]) => stays(number))
  const pages = new Map(known)
  pages.set(page, keepEqual(state.pages, rows))
  const active = movedTo(pages, { id: state.activeId, index: state.active }, total)
  const activeId = rowOf(pages, active)?.id ?? state.activeId
  const told = state.stale ? total : state.told
  useQueue.setState({ pages, total, active, activeId, failure: null, stale: false, told })
}
