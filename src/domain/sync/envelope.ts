import type { Actor } from '../access/actor.ts'
import type { Brand } from '../value/brand.ts'
import type {
  AccountId,
  DeviceId,
  EventId,
  ProfileId,
  ProfileVersion,
  SpaceId,
  TicketId,
  UnitId,
} from '../value/id.ts'
import type { Instant } from '../value/instant.ts'
import type { Digest } from './digest.ts'

/** `ticket:<id>`, `account:<id>`, `profile:<id>`, `people`: what a fact is about, and the bound of its order. */
export type StreamName = Brand<string, 'StreamName'>

export const ticketStream = (id: TicketId): StreamName => `ticket:${id}` as StreamName
export const accountStream = (id: AccountId): StreamName => `account:${id}` as StreamName
export const profileStream = (id: ProfileId): StreamName => `profile:${id}` as StreamName
export const PEOPLE_STREAM = 'people' as StreamName

/** The ticket of a stream's name; null where the stream is about something else. */
export const ticketOfStream = (stream: StreamName): TicketId | null =>
  stream.startsWith('ticket:') ? (stream.slice('ticket:'.length) as TicketId) : null

/** The client of a stream's name; null where the stream is about something else. */
export const accountOfStream = (stream: StreamName): AccountId | null =>
  stream.startsWith('account:') ? (stream.slice('account:'.length) as AccountId) : null

/**
 * What is hashed and signed of a fact, in this order of keys; its text is written once and never serialised
 * again. `at` is when it happened, `recordedAt` the author's raw clock. `base` is the last fact of the stream
 * on which its unit was decided.
 */
export interface Envelope {
  readonly id: EventId
  readonly space: SpaceId
  readonly stream: StreamName
  readonly kind: string
  readonly v: number
  readonly unit: UnitId
  readonly base: EventId | null
  readonly at: Instant
  readonly recordedAt: Instant
  readonly actor: Actor
  readonly profileVersion?: ProfileVersion
  readonly payload: unknown
  /** sha-256(salt ‖ body) in hexadecimal; absent where the fact has no body. */
  readonly bodyHash?: string
}

/** sha-256(salt ‖ body): what the envelope remembers of a body that may be destroyed. */
export const bodyHash = (digest: Digest, body: Body): Uint8Array => digest.sha256(body.salt, body.text)

/** Words that a person wrote or that name one; destroyed with its salt by a redaction. */
export interface Body {
  readonly salt: Uint8Array
  readonly text: string
}

export interface SealedEvent {
  readonly envelope: Envelope
  /** The envelope as written: what `hash` is the sha-256 of. */
  readonly text: string
  readonly hash: Uint8Array
  readonly body: Body | null
}

/** One command and the facts that followed from it: accepted or refused whole. */
export interface SealedUnit {
  readonly id: UnitId
  readonly space: SpaceId
  readonly stream: StreamName
  readonly command: string
  readonly base: EventId | null
  readonly device: DeviceId
  readonly events: readonly SealedEvent[]
  /** Ed25519 of `signedBytes`, by the device's signing key. */
  readonly signature: Uint8Array
}

const UNIT_PREFIX = 'plantao/unit/1'

/** What a device signs of a unit: a prefix that names the use, the unit's id, and the hash of each fact in order. */
export function signedBytes(unit: UnitId, hashes: readonly Uint8Array[]): Uint8Array {
  const head = Array.from(`${UNIT_PREFIX}|${unit}|`, (letter) => letter.charCodeAt(0))
  const out = new Uint8Array(head.length + hashes.length * 32)
  out.set(head)
  hashes.forEach((hash, at) => out.set(hash, head.length + at * 32))
  return out
}
