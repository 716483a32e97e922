import type { Address } from '../../domain/ticket/message.ts'

/** What is being written in a ticket: local, not a fact, kept over a kill. */
export interface DraftView {
  /** Made with the draft; what is sent under it is one fact however often it is sent. */
  readonly id: string
  readonly tab: 'reply' | 'note'
  readonly reply: string
  readonly note: string
  /** Null: as the ticket proposes. */
  readonly to: readonly Address[] | null
  readonly diagnosis: boolean
  /** The newest message when the reply was begun; null until then. */
  readonly base: string | null
}
