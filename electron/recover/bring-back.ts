import Database from 'better-sqlite3'
import { signedBytes } from '../../src/domain/sync/envelope.ts'
import type { TicketPayloads } from '../../src/domain/ticket/event.ts'
import { toHex } from '../../src/domain/value/hex.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import type { Body, Envelope, SealedEvent, SealedUnit } from '../../src/domain/sync/envelope.ts'
import type { BlobHash, DeviceId, EventId, UnitId } from '../../src/domain/value/id.ts'
import { type Instant, instant } from '../../src/domain/value/instant.ts'
import type { Blob, Submission } from '../../src/application/ports.ts'
import { appendUnit } from '../store/append.ts'
import { idBytes } from '../store/id-bytes.ts'
import { factStoreOf, type OpenStore } from '../store/fact-store.ts'
import { noteLost } from '../store/lost.ts'
import { redactContent } from '../store/redact.ts'
import { blobsNamedIn } from '../store/scrub/blobs.ts'
import type { Verify } from '../store/scrub/signatures.ts'
import type { Reader } from '../store/sql.ts'

export interface Bringing {
  readonly digest: Digest
  readonly verify: Verify
  readonly now: Instant
}

/** What came back by whole units, and what of them did not. */
export interface BroughtBack {
  readonly facts: number
  /** Facts without their words, and facts without a file of theirs. */
  readonly lostContents: readonly EventId[]
  readonly lostFiles: readonly EventId[]
}

const BATCH = 200

/**
 * Appends what was found and is not here, in the order of the damaged log and at the instants at which it came, through
 * the one door. A fact whose neighbours are gone is kept all the same; what hangs on nothing any more is noted as lost,
 * so that it is told and not searched for again. What either log had removed stays removed.
 */
export function bringBack(made: Database.Database, found: Reader, how: Bringing): BroughtBack {
  const clock = new Replayed()
  const store = factStoreOf(made, { digest: how.digest, clock, orderer: 'self', changed: () => undefined })
  const outcome = { facts: 0, lostContents: [] as EventId[], lostFiles: [] as EventId[] }
  store.transact(() => forgetRemoved(store, found))
  const units = found.all<{ id: UnitId }>`SELECT unit AS id FROM event GROUP BY unit ORDER BY min(row)`
  for (let at = 0; at < units.length; at += BATCH)
    store.transact(() => {
      for (const { id } of units.slice(at, at + BATCH)) {
        const replay = replayOf(found, store, id)
        clock.at = replay.receivedAt ?? how.now
        for (const event of [...replay.lostContents, ...replay.lostFiles]) noteLost(store.db, event, how.now)
        append(made, store, { replay, how })
        outcome.facts += replay.submission.unit.events.length
        outcome.lostContents.push(...replay.lostContents)
        outcome.lostFiles.push(...replay.lostFiles)
      }
    })
  return outcome
}

class Replayed {
  at: Instant = instant(0)
  now(): Instant {
    return this.at
  }
}

/** Known before the facts come: a body that was removed is never written again, not even for a moment. */
function forgetRemoved({ db }: OpenStore, found: Reader): void {
  const ids = found.all<{ id: Uint8Array }>`SELECT id FROM redaction`
  redactContent(db, { events: ids.map(({ id }) => uuidOf(id)) })
  const told = found.all<{ text: string }>`SELECT text FROM event WHERE text ->> '$.kind' = 'redacted'`
  for (const { text } of told)
    redactContent(db, (JSON.parse(text) as Envelope).payload as TicketPayloads['redacted'])
}

interface Replay {
  readonly submission: Submission
  readonly receivedAt: Instant | null
  readonly lostContents: readonly EventId[]
  readonly lostFiles: readonly EventId[]
}

interface FoundEvent {
  readonly id: Uint8Array
  readonly text: string
  readonly hash: Uint8Array
  readonly receivedAt: number | null
}

/** A unit as it was written, as far as it was found; it goes on from where its stream ends now. */
function replayOf(found: Reader, store: OpenStore, id: UnitId): Replay {
  const rows = found.all<FoundEvent>`
    SELECT id, text, hash, received_at AS receivedAt FROM event WHERE unit = ${id} ORDER BY row`
  const events = rows.map((row) => sealedOf(found, row))
  const [first] = events
  if (!first) throw new Error(`unit ${id} was found without a fact`)
  const { space, stream, actor } = first.envelope
  const seal = found.get<{ command: string; device: DeviceId; signature: Uint8Array }>`
    SELECT command, device, signature FROM unit WHERE id = ${id}`
  const named = [...new Set(events.flatMap(({ envelope }) => blobsNamedIn(envelope)))]
  const blobs = named.flatMap((hash) => blobOf(found, store, hash))
  const has = new Set<string>(blobs.map(({ hash }) => hash))
  const kept = {
    command: seal?.command ?? '',
    device: seal?.device ?? actor.device,
    signature: seal?.signature ?? NO_SIGNATURE,
  }
  const unit: SealedUnit = { id, space, stream, base: store.endOf(stream), ...kept, events }
  const receivedAt = rows[0]?.receivedAt
  return {
    submission: { unit, command: kept.command, blobs },
    receivedAt: receivedAt === null || receivedAt === undefined ? null : instant(receivedAt),
    lostContents: events
      .filter(({ envelope, body }) => envelope.bodyHash && !body && !isRemoved(store, envelope))
      .map(({ envelope }) => envelope.id),
    lostFiles: events
      .filter(
        ({ envelope }) =>
          blobsNamedIn(envelope).some((hash) => !has.has(hash)) && !isRemoved(store, envelope),
      )
      .map(({ envelope }) => envelope.id),
  }
}

const NO_SIGNATURE = new Uint8Array(64)

function sealedOf(found: Reader, { id, text, hash }: FoundEvent): SealedEvent {
  const body = found.get<Body & object>`SELECT salt, text FROM body WHERE event = ${id}`
  return { envelope: JSON.parse(text) as Envelope, text, hash, body: body ?? null }
}

/** From the damaged database, or from this one, where another fact has the same file. */
function blobOf(found: Reader, { db }: OpenStore, hash: string): readonly Blob[] {
  const bytes =
    found.get<{ bytes: Uint8Array }>`SELECT bytes FROM blob WHERE hash = ${hash}`?.bytes ??
    db.get<{ bytes: Uint8Array }>`SELECT bytes FROM blob WHERE hash = ${hash}`?.bytes
  return bytes ? [{ hash: hash as BlobHash, bytes }] : []
}

const isRemoved = ({ db }: OpenStore, { id }: Envelope): boolean =>
  db.get`SELECT 1 FROM redaction WHERE id = ${idBytes(id)}` !== undefined

/** Where a neighbour is gone without which a fact says nothing, the fact is in the log and the views stay as they were. */
function append(
  made: Database.Database,
  store: OpenStore,
  { replay: { submission }, how }: { readonly replay: Replay; readonly how: Bringing },
): void {
  try {
    made.transaction(() => store.append(submission))()
  } catch (cause) {
    if (cause instanceof Database.SqliteError) throw cause
    appendUnit(store.db, submission, { digest: how.digest, orderer: 'self', now: how.now })
  }
  if (!isSigned(store.db, submission.unit, how.verify)) noteLost(store.db, submission.unit.id, how.now)
}

/** A unit that lacks a fact cannot be: its signature covers all of them. */
function isSigned(db: Reader, { id, device, signature, events }: SealedUnit, verify: Verify): boolean {
  const key = db.get<{ key: string }>`SELECT signing_key AS key FROM device WHERE id = ${device}`?.key
  const hashes = events.map(({ hash }) => hash)
  return key !== undefined && verify(key, signedBytes(id, hashes), signature)
}

function uuidOf(id: Uint8Array): EventId {
  const digits = toHex(id)
  const parts = [8, 12, 16, 20, 32].map((end, at, ends) => digits.slice(ends[at - 1] ?? 0, end))
  return parts.join('-') as EventId
}
