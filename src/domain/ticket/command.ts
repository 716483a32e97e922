import type { Role } from '../access/role.ts'
import type { Actor } from '../access/actor.ts'
import type { Profile } from '../profile/profile.ts'
import type {
  AccountId,
  AgentId,
  BlobHash,
  ChannelId,
  ContactId,
  EventId,
  PlanId,
  ProfileVersion,
  SectorId,
  SeverityId,
  StatusId,
  TicketCode,
  TicketId,
  TypeId,
} from '../value/id.ts'
import type { Instant } from '../value/instant.ts'
import type { Base, ChangeReason, RedactionBasis } from './event.ts'
import type { Attachment, Authenticity, Identity, MessageBody, ReplyBody } from './message.ts'

/** A message that came in, with the natural id that makes it one fact wherever it is imported. */
export interface IncomingMessage {
  readonly id: EventId
  readonly at: Instant
  readonly identity: Identity
  readonly authenticity: Authenticity
  readonly automatic: boolean
  readonly attachments: readonly Attachment[]
  readonly raw: BlobHash | null
  readonly body: MessageBody
}

/** Files that go with words: by their content, and their names in the same order. */
export interface Files {
  readonly attachments: readonly Attachment[]
  readonly names: readonly string[]
}

/** What somebody or something asks of a ticket; decided against the folded state. */
export type TicketCommand =
  | {
      readonly kind: 'openTicket'
      readonly code: TicketCode
      readonly at: Instant
      readonly channel: ChannelId
      readonly account: AccountId | null
      readonly contact: ContactId | null
      readonly plan: PlanId | null
      /** Severity that the client stated; null: the profile's provisional one (AMB-24). */
      readonly severity: SeverityId | null
      readonly type: TypeId | null
      readonly base: Base
      readonly subject: string
      readonly client: string
      readonly continues: TicketId | null
      /** Why by this channel, where it opens by exception only (XT-13). */
      readonly channelReason?: string
      /** Items of the profile's intake that are there already (WC-15, XT-06). */
      readonly provided?: readonly string[]
      readonly opening: EventId | null
      readonly message: IncomingMessage | null
    }
  | { readonly kind: 'receiveMessage'; readonly message: IncomingMessage }
  | {
      readonly kind: 'recordBounce'
      readonly id: EventId
      readonly at: Instant
      readonly reply: EventId
      readonly permanent: boolean
      readonly detail: string
      readonly raw: BlobHash | null
    }
  | {
      readonly kind: 'queueReply'
      /** Natural id of its Message-ID, so that an answer to it finds its ticket by that header alone. */
      readonly id: EventId
      readonly base: EventId | null
      readonly diagnosis: boolean
      /** To somebody else than the client. */
      readonly forward?: boolean
      readonly files?: Files
      readonly body: ReplyBody
    }
  /** Takes a queued reply back. */
  | { readonly kind: 'withdrawReply'; readonly reply: EventId }
  | {
      /** A reply that went out by another program and came in with the mail. */
      readonly kind: 'recordSentMail'
      readonly id: EventId
      readonly at: Instant
      readonly body: ReplyBody
      readonly attachments: readonly Attachment[]
      readonly attachmentNames: readonly string[]
      readonly raw: BlobHash | null
    }
  | {
      readonly kind: 'confirmDelivery'
      readonly reply: EventId
      readonly at: Instant
      readonly by: 'channel' | 'outside'
    }
  | {
      readonly kind: 'failDelivery'
      readonly reply: EventId
      readonly permanent: boolean
      readonly detail: string
    }
  /** `id`: of the draft that was sent, so that sending it twice writes one note. */
  | {
      readonly kind: 'addNote'
      readonly text: string
      readonly id?: EventId
      readonly mentions?: readonly AgentId[]
      readonly files?: Files
    }
  | {
      readonly kind: 'changeClient'
      readonly account: AccountId | null
      readonly contact: ContactId | null
      readonly plan: PlanId | null
      /** The client's name as the queue shows it. */
      readonly client: string
    }
  | { readonly kind: 'confirmIdentity'; readonly contact: ContactId | null; readonly reason: string }
  | { readonly kind: 'changeSubject'; readonly subject: string }
  | { readonly kind: 'changeBase'; readonly base: Base }
  | { readonly kind: 'checkIntake'; readonly provided: readonly string[] }
  | { readonly kind: 'claimTicket' }
  | { readonly kind: 'assignTicket'; readonly agents: readonly AgentId[] }
  | { readonly kind: 'releaseTicket' }
  | {
      readonly kind: 'triageTicket'
      readonly sector: SectorId
      readonly severity: SeverityId | null
      readonly type: TypeId | null
      readonly urgency: string | null
      readonly complexity: string | null
    }
  | {
      readonly kind: 'changeSeverity'
      readonly severity: SeverityId
      readonly because: ChangeReason | null
      readonly reason: string
    }
  | {
      readonly kind: 'changeType'
      readonly type: TypeId
      readonly because: ChangeReason | null
      readonly reason: string
    }
  | { readonly kind: 'changeStatus'; readonly status: StatusId }
  | { readonly kind: 'changeSector'; readonly sector: SectorId }
  | { readonly kind: 'resolveTicket' }
  | { readonly kind: 'closeTicket' }
  | { readonly kind: 'markSpam' }
  | { readonly kind: 'reopenTicket' }
  | { readonly kind: 'redactEvents'; readonly events: readonly EventId[]; readonly basis: RedactionBasis }
  /** Several as one: each is decided on what the ones before it made, and all are accepted or none. */
  | { readonly kind: 'sequence'; readonly commands: readonly TicketCommand[] }

export type TicketCommandKind = TicketCommand['kind']

/** What a decision may know besides the ticket: who asks, when, and the rules that hold. */
export interface Circumstance {
  readonly now: Instant
  readonly actor: Actor
  /** Null for a system. */
  readonly role: Role | null
  readonly profile: Profile
  readonly profileVersion: ProfileVersion
}
