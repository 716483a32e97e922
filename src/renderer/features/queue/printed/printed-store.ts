import { create } from 'zustand'
import type { QueueRow } from '../../../../contract/views/queue.ts'
import { call } from '../../../bridge/bridge.ts'
import { useChoices } from '../filter/choices-store.ts'
import { heeded } from '../filter/filter.ts'
import { useQueue } from '../queue-store.ts'

/** A list laid out to be printed; null: none is. */
export interface PrintedList {
  readonly rows: readonly QueueRow[]
  readonly total: number
  readonly now: number
}

/** Rows of one reading, and of a print: what is longer is no list on paper. */
const PAGE = 200
const MOST = 2000

export const usePrinted = create<{ readonly list: PrintedList | null }>(() => ({ list: null }))

/** Reads the list that is shown from its beginning, as far as it is printed. False where it could not be read. */
export async function layOutList(): Promise<boolean> {
  const { scope, filter, sort } = useQueue.getState()
  const { choices } = useChoices.getState()
  const wanted = choices === null ? filter : heeded(filter, choices).filter
  const rows: QueueRow[] = []
  for (;;) {
    const answer = await call('queue.window', {
      offset: rows.length,
      limit: PAGE,
      scope,
      filter: wanted,
      sort,
    })
    if (!answer.ok) return false
    const { total, now } = answer.value
    rows.push(...answer.value.rows)
    if (answer.value.rows.length === 0 || rows.length >= Math.min(total, MOST)) {
      usePrinted.setState({ list: { rows: rows.slice(0, MOST), total, now } })
      return true
    }
  }
}

export const clearList = (): void => usePrinted.setState({ list: null })
