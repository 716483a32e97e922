import type { Role } from '../domain/access/role.ts'
import type { Profile } from '../domain/profile/profile.ts'
import type { Digest } from '../domain/sync/digest.ts'
import type { SealedUnit, StreamName } from '../domain/sync/envelope.ts'
import type { MessageBody } from '../domain/ticket/message.ts'
import type { Ticket } from '../domain/ticket/ticket.ts'
import type {
  AgentId,
  BlobHash,
  DeviceId,
  EventId,
  ProfileId,
  ProfileVersion,
  TicketCode,
  TicketId,
} from '../domain/value/id.ts'
import type { Instant } from '../domain/value/instant.ts'

/** The outside, as the use cases see it. A fake of any of these is a few lines; none of our own modules is faked. */

export interface Clock {
  now(): Instant
}

export interface Random {
  bytes(count: number): Uint8Array
}

/** This device's signing key; its private half never leaves the port. */
export interface Signer {
  readonly device: DeviceId
  /** Raw Ed25519 public key. */
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Uint8Array
}

/** A file's bytes under the sha-256 of its content. */
export interface Blob {
  readonly hash: BlobHash
  readonly bytes: Uint8Array
}

/** What is appended at once: the unit, the command as given (kept while its orderer is elsewhere), and its blobs. */
export interface Submission {
  readonly unit: SealedUnit
  readonly command: string
  readonly blobs: readonly Blob[]
}

export interface LoadedTicket {
  readonly ticket: Ticket
  /** Last fact of its stream, the base of the next unit. */
  readonly last: EventId
  /** A fact of a kind or version that this program does not know: readable, not writable. */
  readonly newer: { readonly kind: string; readonly v: number } | null
}

/** The log as the use cases see it: synchronous, since a decision and its append are one transaction. */
export interface FactStore {
  /** Runs `work` in one transaction; nested calls join it. A throw undoes everything. */
  transact<T>(work: () => T): T
  /** Durable when the outermost `transact` returns. Throws a fault where `base` is not the stream's end. */
  append(submission: Submission): void
  /** Throws a fault where a fact does not match its hash. */
  ticket(id: TicketId): LoadedTicket | null
  endOf(stream: StreamName): EventId | null
  knows(event: EventId): boolean
  ticketOfEvent(event: EventId): TicketId | null
  ticketByCode(profile: ProfileId, code: TicketCode): TicketId | null
  /** The words of a message that came in; null where the log lacks it or they were removed. */
  messageBody(event: EventId): MessageBody | null
  /** Addresses that wrote or were written to on a ticket, in lower case. */
  participantsOf(ticket: TicketId): ReadonlySet<string>
  /** The newest ticket that continues this one (AMB-22). */
  successorOf(ticket: TicketId): TicketId | null
  /** The pinned version of a profile; throws where the log lacks it. */
  profileOf(version: ProfileVersion): Profile
  currentProfile(id: ProfileId): CurrentProfile | null
  currentProfiles(): readonly CurrentProfile[]
  roleOf(agent: AgentId): Role | null
  /** The next number of this device's own counter. */
  nextNumber(deviceCode: string): number
}

/** A profile's version in force. */
export interface CurrentProfile {
  readonly profile: Profile
  readonly version: ProfileVersion
  /** It is as it came with the program; once a team has published its own, an update leaves that alone. */
  readonly shipped: boolean
}

export interface Ports {
  readonly clock: Clock
  readonly random: Random
  readonly digest: Digest
  readonly signer: Signer
  readonly store: FactStore
}
