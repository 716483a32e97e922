import type { QueueFilter } from '../../src/contract/views/queue-filter.ts'

/** A list that nothing narrows. */
export const NO_FILTER: QueueFilter = {
  profile: [],
  sector: [],
  severity: [],
  status: [],
  channel: [],
  owner: [],
  unanswered: false,
  outbox: false,
}
