import type { Actor } from '../domain/access/actor.ts'
import {
  type Body,
  bodyHash,
  type Envelope,
  type SealedEvent,
  type SealedUnit,
  signedBytes,
  type StreamName,
} from '../domain/sync/envelope.ts'
import { type EventId, type ProfileVersion, type SpaceId, type UnitId, uuidV7 } from '../domain/value/id.ts'
import { toHex } from '../domain/value/hex.ts'
import type { Instant } from '../domain/value/instant.ts'
import type { Ports } from './ports.ts'

/** A decided fact of any stream, before it has an id, a hash and a signature. */
export interface Draft {
  readonly kind: string
  readonly v: number
  readonly at: Instant
  readonly payload: unknown
  readonly id?: EventId
  readonly body?: unknown
}

export interface Sealing {
  readonly space: SpaceId
  readonly stream: StreamName
  readonly command: string
  readonly base: EventId | null
  readonly actor: Actor
  readonly profileVersion: ProfileVersion | null
  readonly drafts: readonly Draft[]
}

type Sealers = Pick<Ports, 'clock' | 'random' | 'digest' | 'signer'>

const SALT_BYTES = 16

/**
 * Makes facts of drafts: ids, salted body hashes, the text that is hashed once, and the device's signature over
 * the unit. An instant later than now is cut to now: nothing happens in the future.
 */
export function seal(ports: Sealers, sealing: Sealing): SealedUnit {
  const now = ports.clock.now()
  const unit = uuidV7(now, ports.random.bytes(10)) as UnitId
  const events = sealing.drafts.map((draft) => sealEvent(ports, { sealing, draft, unit, now }))
  return {
    id: unit,
    space: sealing.space,
    stream: sealing.stream,
    command: sealing.command,
    base: sealing.base,
    device: ports.signer.device,
    events,
    signature: ports.signer.sign(
      signedBytes(
        unit,
        events.map((event) => event.hash),
      ),
    ),
  }
}

interface SealingEvent {
  readonly sealing: Sealing
  readonly draft: Draft
  readonly unit: UnitId
  readonly now: Instant
}

function sealEvent(ports: Sealers, { sealing, draft, unit, now }: SealingEvent): SealedEvent {
  const body = draft.body === undefined ? null : salted(ports, draft.body)
  const envelope: Envelope = {
    id: draft.id ?? (uuidV7(now, ports.random.bytes(10)) as EventId),
    space: sealing.space,
    stream: sealing.stream,
    kind: draft.kind,
    v: draft.v,
    unit,
    base: sealing.base,
    at: draft.at > now ? now : draft.at,
    recordedAt: now,
    actor: sealing.actor,
    ...(sealing.profileVersion ? { profileVersion: sealing.profileVersion } : {}),
    payload: draft.payload,
    ...(body ? { bodyHash: toHex(bodyHash(ports.digest, body)) } : {}),
  }
  const text = JSON.stringify(envelope)
  return { envelope, text, hash: ports.digest.sha256(text), body }
}

const salted = (ports: Sealers, body: unknown): Body => ({
  salt: ports.random.bytes(SALT_BYTES),
  text: JSON.stringify(body),
})
