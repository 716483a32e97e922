import type { QueueFilter, QueueScope, QueueSort } from './queue-filter.ts'

/** A list under a name of the agent's own: local to this console, no fact. */
export interface SavedView {
  readonly id: string
  /** Empty: one that came with the console and was not renamed, called by its id in the catalogs. */
  readonly name: string
  readonly scope: QueueScope
  readonly filter: QueueFilter
  readonly sort: QueueSort
}

/** A view with the tickets in it; null where no total is kept for what it asks. */
export interface CountedView extends SavedView {
  readonly count: number | null
}
