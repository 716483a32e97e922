/**
 * What a list is narrowed to. Fields are combined; the values of one field are alternatives, and an empty list narrows
 * nothing. Sector, severity, status and channel are ids as the profiles list them: the same id in two teams is the same
 * value, told apart by `profile`.
 */
export interface QueueFilter {
  readonly profile: readonly string[]
  readonly sector: readonly string[]
  readonly severity: readonly string[]
  readonly status: readonly string[]
  readonly channel: readonly string[]
  /** Agents by id, `me` for who asks, `nobody` for tickets without an owner. */
  readonly owner: readonly string[]
  /** Only those whose client waits for a word of ours. */
  readonly unanswered: boolean
  /** Only those with an answer of ours that has not left yet. */
  readonly outbox: boolean
}

/** `queue` is each list's own order; with the others what knows no such instant stands last. */
export type QueueSort = 'queue' | 'newest' | 'oldest' | 'clientWord' | 'due'

export type QueueScope = 'open' | 'mine' | 'resolved' | 'closed'
