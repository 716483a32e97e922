import type { Digest } from '../../src/domain/sync/digest.ts'
import type { Submission } from '../../src/application/ports.ts'
import type { SealedEvent, StreamName } from '../../src/domain/sync/envelope.ts'
import type { EventId } from '../../src/domain/value/id.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { idBytes } from './id-bytes.ts'
import type { Writer } from './sql.ts'

/** Who gives facts their position: this workspace itself, or a hub to which its units must still travel. */
export type Orderer = 'self' | 'hub'

export interface Appending {
  readonly digest: Digest
  readonly orderer: Orderer
  readonly now: Instant
}

/** The rows that a unit became, for the views. */
export interface AppendedUnit {
  readonly stream: StreamName
  readonly streamRow: number
  readonly events: readonly { readonly row: number; readonly event: SealedEvent }[]
}

/**
 * THE door: every fact enters here, whoever made it. Inside the caller's one transaction it writes the unit, its
 * events, their bodies and blobs, and either orders them (a standalone workspace is its own orderer) or leaves the
 * unit in the outbox. Throws where the unit was not decided on the stream's end.
 */
export function appendUnit(db: Writer, { unit, command, blobs }: Submission, how: Appending): AppendedUnit {
  const space = spaceRow(db, unit.space)
  const streamRow = rowOfStream(db, unit.stream, space)
  const end = endOfStream(db, unit.stream)
  if (end !== unit.base)
    throw new Error(`unit ${unit.id} was decided on ${unit.base}, ${unit.stream} ends in ${end}`)
  const unitRow = db.run`
    INSERT INTO unit (id, command, device, signature)
    VALUES (${unit.id}, ${unit.command}, ${unit.device}, ${unit.signature})`.row
  const kept = unit.events.map((event) => withoutRefusedBody(db, event))
  const first = how.orderer === 'self' ? order(db, how, { space, events: kept }) : null
  const events = kept.map((event, at) => {
    const place = first === null ? null : { position: first + at, receivedAt: how.now }
    return { row: insertEvent(db, { event, streamRow, unitRow, blobs, place }), event }
  })
  if (first === null) {
    const whole = unit.events.every((event, at) => event === kept[at])
    db.run`INSERT INTO outbox (unit, command) VALUES (${unitRow}, ${whole ? command : ''})`
  }
  return { stream: unit.stream, streamRow, events }
}

/** The last fact of a stream, on which the next unit is decided; null for a stream that is still empty. */
export function endOfStream(db: Writer, stream: StreamName): EventId | null {
  const row = db.get<{ id: string }>`
    SELECT e.text ->> '$.id' AS id FROM event e
    WHERE e.stream = (SELECT row FROM stream WHERE name = ${stream}) ORDER BY e.row DESC LIMIT 1`
  return row ? (row.id as EventId) : null
}

const EMPTY_HEAD = new Uint8Array(32)

function spaceRow(db: Writer, id: string): number {
  const known = db.get<{ row: number }>`SELECT row FROM space WHERE id = ${id}`
  return known?.row ?? db.run`INSERT INTO space (id, head) VALUES (${id}, ${EMPTY_HEAD})`.row
}

function rowOfStream(db: Writer, name: StreamName, space: number): number {
  const known = db.get<{ row: number }>`SELECT row FROM stream WHERE name = ${name}`
  return known?.row ?? db.run`INSERT INTO stream (name, space) VALUES (${name}, ${space})`.row
}

interface NewEvent {
  readonly event: SealedEvent
  readonly streamRow: number
  readonly unitRow: number
  readonly blobs: Submission['blobs']
  /** Null while its orderer is elsewhere. */
  readonly place: { readonly position: number; readonly receivedAt: Instant } | null
}

/** A body of a redacted fact is refused for ever, from whomever it comes; the fact itself is kept. */
function withoutRefusedBody(db: Writer, event: SealedEvent): SealedEvent {
  const redacted = db.get`SELECT 1 FROM redaction WHERE id = ${idBytes(event.envelope.id)}`
  return redacted && event.body ? { ...event, body: null } : event
}

function insertEvent(db: Writer, { event, streamRow, unitRow, blobs, place }: NewEvent): number {
  const id = idBytes(event.envelope.id)
  const { row } = db.run`
    INSERT INTO event (id, stream, unit, position, received_at, text, hash)
    VALUES (${id}, ${streamRow}, ${unitRow}, ${place?.position ?? null}, ${place?.receivedAt ?? null},
      ${event.text}, ${event.hash})`
  if (!event.body) return row
  db.run`INSERT INTO body (event, salt, text) VALUES (${row}, ${event.body.salt}, ${event.body.text})`
  for (const blob of blobs) {
    if (event.text.includes(blob.hash)) {
      db.run`INSERT INTO blob (hash, bytes) VALUES (${blob.hash}, ${blob.bytes}) ON CONFLICT DO NOTHING`
      db.run`INSERT INTO blob_use (event, hash) VALUES (${row}, ${blob.hash}) ON CONFLICT DO NOTHING`
    }
  }
  return row
}

interface NewInSpace {
  readonly space: number
  readonly events: readonly SealedEvent[]
}

/**
 * Gapless positions and the running head: a reader sees loss by arithmetic and a change by the head. Answers the
 * position of the first.
 */
function order(db: Writer, { digest }: Appending, { space, events }: NewInSpace): number {
  const end = db.get<{ position: number; head: Uint8Array }>`
    SELECT position, head FROM space WHERE row = ${space}`
  if (!end) throw new Error(`space ${space} is missing`)
  const head = events.reduce((running, { hash }) => digest.sha256(running, hash), end.head)
  db.run`UPDATE space SET position = ${end.position + events.length}, head = ${head} WHERE row = ${space}`
  return end.position + 1
}
