import type { Role } from '../domain/access/role.ts'
import type { Account } from '../domain/account/account.ts'
import type { Holder } from '../domain/account/command.ts'
import type { AccountFact } from '../domain/account/event.ts'
import type { Profile } from '../domain/profile/profile.ts'
import type { Digest } from '../domain/sync/digest.ts'
import type { SealedUnit, StreamName } from '../domain/sync/envelope.ts'
import type { MessageBody } from '../domain/ticket/message.ts'
import type { Ticket } from '../domain/ticket/ticket.ts'
import type {
  AccountId,
  AgentId,
  BlobHash,
  ContactId,
  DeviceId,
  EventId,
  PlanId,
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

export interface LoadedAccount {
  readonly account: Account
  /** Last fact of its stream, the base of the next unit. */
  readonly last: EventId
  /** A fact of a kind or version that this program does not know: readable, not writable. */
  readonly newer: { readonly kind: string; readonly v: number } | null
}

/** A client as it stands on its tickets. */
export interface NamedClient {
  readonly name: string
  readonly plan: PlanId | null
}

/** Clients as the use cases look them up; each method answers as of the transaction at hand. */
export interface ClientBook {
  /** The account that this one became, itself where it became none. */
  survivorOf(account: AccountId): AccountId
  /** Accounts that became this one. */
  mergedInto(account: AccountId): readonly AccountId[]
  /** Null where there is none, or where it became another one. */
  client(account: AccountId): NamedClient | null
  /** The first of that name, without regard to case and diacritics. */
  accountByName(profile: ProfileId, name: string): AccountId | null
  /** The contact of the profile who has that address (in lower case). */
  holderOf(profile: ProfileId, address: string): Holder | null
  /** Whether his addresses are registered with us (XT-02). */
  isIdentified(contact: ContactId): boolean
  /** Accounts with that domain; two are enough to say that it is not one's own. */
  accountsOfDomain(profile: ProfileId, domain: string): readonly AccountId[]
  /** Open tickets without a client that one of these addresses opened, the oldest first; `most` at most. */
  unnamedTicketsOf(profile: ProfileId, addresses: readonly string[], most: number): readonly TicketId[]
}

/** The log as the use cases see it: synchronous, since a decision and its append are one transaction. */
export interface FactStore {
  /** Runs `work` in one transaction; nested calls join it. A throw undoes everything. */
  transact<T>(work: () => T): T
  /** Durable when the outermost `transact` returns. Throws a fault where `base` is not the stream's end. */
  append(submission: Submission): void
  /** Throws a fault where a fact does not match its hash. */
  ticket(id: TicketId): LoadedTicket | null
  /** Throws a fault where a fact does not match its hash. */
  account(id: AccountId): LoadedAccount | null
  /** The same with each fact, as far as this program knows it. */
  accountFacts(id: AccountId): readonly AccountFact[]
  readonly clients: ClientBook
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
  /** Who works here, by id. */
  agents(): ReadonlyMap<AgentId, string>
  /** Whether somebody works here yet. */
  founded(): boolean
  /** The block in force of a sender, whose address is in lower case; null where he may write. */
  blockOf(profile: ProfileId, address: string): EventId | null
  /** Whose block it is; null where it is in force no more. */
  profileOfBlock(block: EventId): ProfileId | null
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
