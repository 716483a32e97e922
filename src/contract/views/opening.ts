import type { Phase, WaitsFor } from '../../domain/profile/status.ts'
import type { Base } from '../../domain/ticket/event.ts'
import type { ClientHit } from './client.ts'
import type { DraftFile } from './draft.ts'
import type { Named } from './named.ts'
import type { ChannelView } from './queue.ts'

/** A ticket that is being written: local, not a fact, one at a console, kept over a kill. */
export interface OpeningDraft {
  /** Made with the draft; sent twice under it, one ticket opens. */
  readonly id: string
  /** When somebody last changed it, in epoch milliseconds. */
  readonly changedAt: number
  /** Empty until one is chosen. */
  readonly profile: string
  readonly client: ClientHit | null
  /** Null until one is chosen: a channel says how sure we are of who asks, so none is supposed. */
  readonly channel: string | null
  readonly channelReason: string
  readonly subject: string
  readonly text: string
  /** In epoch milliseconds; null: when the ticket opens. */
  readonly receivedAt: number | null
  readonly severity: string | null
  readonly type: string | null
  /** Null until somebody said it; production then. */
  readonly base: Base | null
  readonly provided: readonly string[]
  readonly files: readonly DraftFile[]
}

/** What became of an opening. */
export interface Opened {
  readonly ticket: string
  readonly code: string
}

/** A ticket that may be about the same, with why it is thought to be. */
export interface SimilarTicket {
  readonly id: string
  readonly code: string
  readonly subject: string
  readonly client: string
  readonly status: Named
  readonly phase: Phase
  readonly waitsFor: WaitsFor
  readonly channel: ChannelView
  readonly openedAt: number
  /** The same person, the same client, or words of the subject alone. */
  readonly because: 'contact' | 'account' | 'words'
  /** Words of the subject stand in both. */
  readonly sameWords: boolean
}
