import type { StatusEffect } from '../profile/status.ts'
import type {
  AccountId,
  AgentId,
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
import type { Base } from './event.ts'
import type { Identity } from './message.ts'

/** A ticket: the fold of its facts. Nothing here is stored as such; it is read again from the log. */
export interface Ticket {
  readonly id: TicketId
  readonly code: TicketCode
  readonly profile: ProfileId
  readonly profileVersion: ProfileVersion
  readonly channel: ChannelId
  readonly account: AccountId | null
  readonly contact: ContactId | null
  readonly plan: PlanId | null
  readonly base: Base
  /** How sure we are of who writes: of the client's newest word, or confirmed by a second channel (XT-02). */
  readonly identity: Identity
  readonly identityConfirmed: boolean
  /** Items of the profile's intake that the client has given (WC-15, XT-06). */
  readonly provided: readonly string[]
  /** It was closed as no question at all. */
  readonly spam: boolean
  readonly continues: TicketId | null
  /** When its channel received it; never moved (AMB-19). */
  readonly openedAt: Instant
  readonly sector: SectorId
  readonly severity: SeverityId | null
  /** True until triage or a person's choice of severity (AMB-24). */
  readonly provisional: boolean
  readonly type: TypeId | null
  readonly triagedAt: Instant | null
  /** Statuses in the order of their effect; the last is the present one. */
  readonly statuses: readonly StatusSpan[]
  /** Responsible people, the owner first (WM-10). */
  readonly responsible: readonly AgentId[]
  readonly replies: ReadonlyMap<EventId, Reply>
  readonly firstResponseAt: Instant | null
  readonly diagnosisAt: Instant | null
  /** The first client message that no public reply has answered yet. */
  readonly unanswered: ClientWord | null
  /** The client's last message, answered or not. */
  readonly lastClient: ClientWord | null
  /** The last word between client and team, an automatic one aside: the base of the next reply. */
  readonly newestMessage: EventId | null
  readonly lastPublicAt: Instant | null
  readonly resolvedAt: Instant | null
  readonly closedAt: Instant | null
  readonly redacted: ReadonlySet<EventId>
}

/** A message that a client wrote, and when. */
export interface ClientWord {
  readonly message: EventId
  readonly at: Instant
}

/** A stretch in one status, from the instant of its effect to the next one's. */
export interface StatusSpan {
  readonly from: Instant
  readonly effect: StatusEffect
}

/** A reply of ours: only a delivered one is the client's. A permanent failure or bounce ends as `failed`. */
export interface Reply {
  readonly state: 'queued' | 'delivered' | 'failed' | 'withdrawn'
  readonly diagnosis: boolean
  /** To somebody else than the client. */
  readonly forward: boolean
  /** The word before it. */
  readonly base: EventId | null
  readonly queuedAt: Instant
}

/** The status in force. */
export const effectNow = (ticket: Ticket): StatusEffect => lastSpan(ticket).effect

/** The effective instant of the present status. */
export const statusSince = (ticket: Ticket): Instant => lastSpan(ticket).from

function lastSpan(ticket: Ticket): StatusSpan {
  const span = ticket.statuses.at(-1)
  if (!span) throw new Error(`ticket ${ticket.id} has no status`)
  return span
}

/** The person who answers for it, or null. */
export const ownerOf = (ticket: Ticket): AgentId | null => ticket.responsible[0] ?? null
