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
import type { ChangeReason, RedactionBasis } from './event.ts'
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
      readonly base: 'production' | 'homologation'
      readonly subject: string
      readonly client: string
      readonly continues: TicketId | null
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
      readonly body: ReplyBody
    }
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
  | { readonly kind: 'addNote'; readonly text: string; readonly id?: EventId }
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
  | { readonly kind: 'reopenTicket' }
  | { readonly kind: 'redactEvents'; readonly events: readonly EventId[]; readonly basis: RedactionBasis }

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
