import type { Actor } from '../access/actor.ts'
import type { StatusEffect } from '../profile/status.ts'
import type {
  AccountId,
  AgentId,
  BlobHash,
  ChannelId,
  ContactId,
  EventId,
  PlanId,
  ProfileId,
  ProfileVersion,
  SectorId,
  SeverityId,
  TicketCode,
  TicketId,
  TypeId,
} from '../value/id.ts'
import type { Instant } from '../value/instant.ts'
import type { Attachment, Authenticity, Identity, MessageBody, ReplyBody } from './message.ts'

/**
 * The facts of a ticket. A payload holds ids, enums, numbers and instants only; what a person wrote or what
 * names a person is the body, which can be destroyed while the fact still verifies.
 */
export interface TicketPayloads {
  readonly ticketOpened: {
    readonly code: TicketCode
    readonly profile: ProfileId
    /** Targets and rules are pinned here; re-basing is another fact. */
    readonly profileVersion: ProfileVersion
    readonly channel: ChannelId
    readonly sector: SectorId
    readonly account: AccountId | null
    readonly contact: ContactId | null
    readonly plan: PlanId | null
    /** Provisional until triage (AMB-24). */
    readonly severity: SeverityId | null
    readonly type: TypeId | null
    readonly base: Base
    readonly effect: StatusEffect
    /** The closed ticket that this one continues (AMB-22). */
    readonly continues: TicketId | null
  }
  readonly messageReceived: {
    readonly identity: Identity
    /** What our own mail server recorded of its sender (XT-02); kept, since rules over it may change. */
    readonly authenticity: Authenticity
    /** An auto-reply starts, stops and moves nothing (RFC 3834, AMB-21). */
    readonly automatic: boolean
    readonly attachments: readonly Attachment[]
    /** The message as it came, whole. */
    readonly raw: BlobHash | null
  }
  readonly replyQueued: {
    /** The newest message that its author had read. */
    readonly base: EventId | null
    readonly diagnosis: boolean
    /** Sent on to somebody else: no word to the client, so it stops no clock of his. */
    readonly forward?: true
    readonly attachments: readonly Attachment[]
    /** The mail as it was found, whole, where it went out by another program. */
    readonly raw: BlobHash | null
  }
  readonly replyDelivered: { readonly reply: EventId; readonly by: 'channel' | 'outside' }
  readonly deliveryFailed: { readonly reply: EventId; readonly permanent: boolean }
  /** Taken back while it waited in the outbox: it reached nobody. */
  readonly replyWithdrawn: { readonly reply: EventId }
  readonly bounced: { readonly reply: EventId; readonly permanent: boolean; readonly raw: BlobHash | null }
  readonly noteAdded: {
    readonly attachments: readonly Attachment[]
    /** Who is called by name in it; absent: nobody. */
    readonly mentions?: readonly AgentId[]
  }
  /** Who the client is, as somebody found later; with him his plan, counted from opening (AMB-09). */
  readonly clientChanged: {
    readonly account: AccountId | null
    readonly contact: ContactId | null
    readonly plan: PlanId | null
  }
  /** A second channel confirmed who writes (XT-02). */
  readonly identityConfirmed: { readonly contact: ContactId | null }
  readonly subjectChanged: Readonly<Record<string, never>>
  /** Which database has the problem (WC-15); only production has targets where the profile says so (WC-27). */
  readonly baseChanged: { readonly base: Base }
  /** What of the profile's intake the client has given by now (WC-15, XT-06, WM-04): items of its list. */
  readonly intakeChecked: { readonly provided: readonly string[] }
  readonly ticketClaimed: { readonly agent: AgentId }
  /** The whole set of responsible people, the owner first (WM-10). */
  readonly ticketAssigned: { readonly agents: readonly AgentId[] }
  readonly ticketReleased: { readonly agent: AgentId }
  readonly ticketTriaged: { readonly urgency: string | null; readonly complexity: string | null }
  readonly severityChanged: { readonly severity: SeverityId | null; readonly because: ChangeReason | null }
  readonly typeChanged: { readonly type: TypeId | null; readonly because: ChangeReason | null }
  readonly statusChanged: { readonly effect: StatusEffect; readonly because: StatusReason }
  readonly sectorChanged: { readonly sector: SectorId }
  readonly ticketResolved: { readonly effect: StatusEffect }
  readonly ticketClosed: { readonly effect: StatusEffect; readonly how: 'agent' | 'automatic' | 'spam' }
  readonly ticketReopened: { readonly effect: StatusEffect; readonly by: 'client' | 'agent' }
  readonly redacted: { readonly events: readonly EventId[]; readonly basis: RedactionBasis }
}

/** What a fact of that kind may carry besides its payload; kinds that are missing carry nothing. */
export interface TicketBodies {
  readonly ticketOpened: {
    readonly subject: string
    readonly client: string
    /** Why it was opened by a channel that opens by exception (XT-13). */
    readonly channelReason?: string
  }
  readonly messageReceived: MessageBody
  readonly replyQueued: ReplyBody & { readonly attachmentNames: readonly string[] }
  readonly deliveryFailed: { readonly detail: string }
  readonly bounced: { readonly detail: string }
  readonly noteAdded: { readonly text: string; readonly attachmentNames: readonly string[] }
  readonly severityChanged: { readonly reason: string }
  readonly typeChanged: { readonly reason: string }
  readonly clientChanged: { readonly client: string }
  readonly identityConfirmed: { readonly reason: string }
  readonly subjectChanged: { readonly subject: string }
}

export type TicketKind = keyof TicketPayloads

/** Why a severity or type changed; the fato gerador is one kind of reason (WC-25). */
export type ChangeReason = 'analysis' | 'triggeringEvent' | 'typeRule' | 'clientRequest'
export type Base = 'production' | 'homologation'
export type StatusReason = 'agent' | 'clientReply' | 'firstWork'
export type RedactionBasis = 'segredo' | 'titular' | 'retenção'

/** A fact of a ticket as the fold reads it. */
export type TicketFact = {
  [K in TicketKind]: {
    readonly kind: K
    readonly id: EventId
    readonly at: Instant
    readonly actor: Actor
    readonly payload: TicketPayloads[K]
  }
}[TicketKind]

/**
 * A fact as `decide` yields it: without id and hash, which sealing adds. `id` stands only where a natural key
 * gave it (an imported message); `at` is when it happened.
 */
export type TicketDraft = {
  [K in TicketKind]: {
    readonly kind: K
    readonly at: Instant
    readonly payload: TicketPayloads[K]
    readonly id?: EventId
  } & (K extends keyof TicketBodies ? { readonly body?: TicketBodies[K] } : { readonly body?: undefined })
}[TicketKind]

/** Version of each kind's payload; a newer one than ours makes the stream read-only. */
export const TICKET_KIND_VERSIONS: Readonly<Record<TicketKind, number>> = {
  ticketOpened: 1,
  messageReceived: 1,
  replyQueued: 1,
  replyDelivered: 1,
  deliveryFailed: 1,
  replyWithdrawn: 1,
  bounced: 1,
  noteAdded: 1,
  clientChanged: 1,
  identityConfirmed: 1,
  subjectChanged: 1,
  baseChanged: 1,
  intakeChecked: 1,
  ticketClaimed: 1,
  ticketAssigned: 1,
  ticketReleased: 1,
  ticketTriaged: 1,
  severityChanged: 1,
  typeChanged: 1,
  statusChanged: 1,
  sectorChanged: 1,
  ticketResolved: 1,
  ticketClosed: 1,
  ticketReopened: 1,
  redacted: 1,
}
