import type { FileKind } from '../../domain/file/kind.ts'
import type { Address } from '../../domain/ticket/message.ts'
import type { Named } from './named.ts'

export const DRAFT_TABS = ['reply', 'note', 'forward'] as const
export type DraftTab = (typeof DRAFT_TABS)[number]

/** A file that goes with what is being written; its bytes are kept beside the log, or stand in the ticket's own. */
export interface DraftFile {
  /** sha-256 of its bytes, in hexadecimal. */
  readonly hash: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly kind: FileKind
}

/** To whom; an address as typed, also while it is none yet. */
export interface Recipients {
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly bcc: readonly Address[]
}

/** What is being written in a ticket: local, not a fact, kept over a kill. */
export interface DraftView {
  /** Made with the draft; what is sent under it is one fact however often it is sent. */
  readonly id: string
  readonly tab: DraftTab
  readonly reply: string
  readonly note: string
  readonly forward: string
  /** Null: as the ticket proposes. */
  readonly recipients: Recipients | null
  /** The entry that is sent on, and to whom; null: the newest of the client's. */
  readonly forwardOf: string | null
  readonly forwardTo: Recipients
  readonly diagnosis: boolean
  /** The newest message when the reply was begun; null until then. */
  readonly base: string | null
  /** Whether the signature of the profile and the quoted message go below the reply. */
  readonly signed: boolean
  readonly quoting: boolean
  /** Each kind of word has its own: what was shown to the team alone goes to no client by a change of tab. */
  readonly files: Readonly<Record<DraftTab, readonly DraftFile[]>>
  /** People named with `@` in the note. */
  readonly mentions: readonly Named[]
  /** Names of the gaps that templates left to be filled, `{itens}`, while they stand in the text. */
  readonly gaps: readonly string[]
  /** What sending the reply does besides. */
  readonly after: After
}

/** The next status, and whose the ticket is then; null: as it is. */
export interface After {
  readonly status: string | null
  readonly owner: 'me' | 'nobody' | null
}
