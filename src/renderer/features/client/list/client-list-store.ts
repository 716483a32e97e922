import { create } from 'zustand'
import type { AccountRow } from '../../../../contract/views/client.ts'
import type { Failure } from '../../../../i18n/failure.ts'
import { call, onChanged } from '../../../bridge/bridge.ts'
import { keepEqual, movedTo, PAGE, type Pages, pagesOf, rowOf } from '../../../ui/grid/pages.ts'
import { aboutClients } from '../topics.ts'

interface Asked {
  readonly profile: string | null
  readonly text: string
}

interface ClientListState extends Asked {
  /** Null until the first answer; then that of the newest answer, while the next one is under way. */
  readonly total: number | null
  /** What the rows shown were asked for. */
  readonly shown: Asked
  readonly pages: Pages<AccountRow>
  readonly active: number
  readonly activeId: string | null
  readonly failure: Failure | null
}

const NOTHING: Asked = { profile: null, text: '' }

export const useClientList = create<ClientListState>(() => ({
  ...NOTHING,
  shown: NOTHING,
  total: null,
  pages: new Map(),
  active: 0,
  activeId: null,
  failure: null,
}))

let sight: readonly number[] = [0]
const asked = new Set<string>()
let debounce: ReturnType<typeof setTimeout> | undefined

/** Reads the clients whenever they changed; returns the end of that. */
export function watchClients(): () => void {
  refresh()
  return onChanged((topics) => {
    if (aboutClients(topics)) refresh()
  })
}

/** Another text or profile; the rows that are there stay until the answer comes. */
export function findClients(wanted: Partial<Asked>): void {
  const { profile, text } = useClientList.getState()
  const next = { profile, text, ...wanted }
  if (next.profile === profile && next.text === text) return
  useClientList.setState({ ...next, active: 0, activeId: null })
  sight = [0]
  refresh()
}

export function needRows(first: number, last: number): void {
  sight = pagesOf(first, last)
  clearTimeout(debounce)
  debounce = setTimeout(() => {
    for (const page of sight) if (!useClientList.getState().pages.has(page)) void read(page)
  }, 25)
}

export function setActive(index: number): void {
  const { pages, active, activeId } = useClientList.getState()
  const id = rowOf(pages, index)?.id ?? null
  if (index !== active || id !== activeId) useClientList.setState({ active: index, activeId: id })
}

/** Moves the focus by so many rows. */
export function moveActive(by: number): void {
  const { active, total } = useClientList.getState()
  if (total !== null && total > 0) setActive(Math.min(Math.max(active + by, 0), total - 1))
}

export function activeClient(): AccountRow | undefined {
  const { pages, active } = useClientList.getState()
  return rowOf(pages, active)
}

function refresh(): void {
  asked.clear()
  for (const page of sight) void read(page)
}

async function read(page: number): Promise<void> {
  const { profile, text } = useClientList.getState()
  const key = JSON.stringify([page, profile, text])
  if (asked.has(key)) return
  asked.add(key)
  const answer = await call('client.list', { profile, text, offset: page * PAGE, limit: PAGE })
  asked.delete(key)
  const state = useClientList.getState()
  if (state.profile !== profile || state.text !== text) return
  if (!answer.ok) return useClientList.setState({ failure: answer })
  const { rows, total } = answer.value
  const same = state.shown.profile === profile && state.shown.text === text
  const pages = new Map(same ? [...state.pages].filter(([number]) => sight.includes(number)) : [])
  pages.set(page, keepEqual(state.pages, rows))
  const active = movedTo(pages, { id: state.activeId, index: state.active }, total)
  const activeId = rowOf(pages, active)?.id ?? state.activeId
  useClientList.setState({ pages, total, active, activeId, shown: { profile, text }, failure: null })
}
