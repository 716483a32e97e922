import type { Piece } from '../../domain/search/marks.ts'
import type { PhraseProblem } from '../../domain/search/phrase.ts'
import type { QueueRow } from './queue.ts'

/** A fact in which the words were found. */
export interface SearchHit {
  readonly event: string
  readonly kind: 'opened' | 'message' | 'reply' | 'note' | 'change' | 'failure'
  readonly at: number
  /** Who wrote it, as one would call him; empty where nobody is known. */
  readonly who: string
  /** The text around the words. */
  readonly snippet: readonly Piece[]
  /** Names of its files among which the words are. */
  readonly files: readonly (readonly Piece[])[]
}

/** A ticket with the newest of its facts that were found and say more than subject and client. */
export interface FoundTicket {
  readonly ticket: QueueRow
  readonly subject: readonly Piece[]
  readonly client: readonly Piece[]
  /** When the newest hit happened; where only its properties were asked for, when it was opened. */
  readonly at: number
  readonly hits: readonly SearchHit[]
}

/** Newest first. */
export interface SearchAnswer {
  readonly tickets: readonly FoundTicket[]
  /** From where the search goes on to older ones; null: there is nothing older. */
  readonly next: number | null
  /** The instant down to which was searched, where it goes on. */
  readonly reached: number | null
  readonly problems: readonly PhraseProblem[]
  /** Part of the log that the search does not know yet, in percent; 0: it knows all. */
  readonly owed: number
}

/** What may stand behind an operator, for completing it. */
export interface SearchNames {
  readonly sectors: readonly string[]
  readonly statuses: readonly string[]
  readonly severities: readonly string[]
  readonly agents: readonly string[]
}
