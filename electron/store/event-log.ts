import { toHex } from '../../src/domain/value/hex.ts'
import { bodyHash } from '../../src/domain/sync/envelope.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import type { Body, Envelope, StreamName } from '../../src/domain/sync/envelope.ts'
import type { BlobHash, EventId } from '../../src/domain/value/id.ts'
import { idBytes } from './id-bytes.ts'
import { isLost } from './lost.ts'
import type { Reader } from './sql.ts'

/** A fact as it stands in the log, checked against its hash. */
export interface StoredEvent {
  readonly row: number
  readonly envelope: Envelope
}

/** A stored fact that is not what was written: a flipped bit, a torn page, or a hand. Never a value to work with. */
export class BrokenFact extends Error {
  readonly row: number
  readonly stream: string
  readonly what: 'text' | 'body' | 'file'
  constructor(row: number, stream: string, what: BrokenFact['what']) {
    super(`${what} of event ${row} in ${stream} does not match its hash`)
    this.name = 'BrokenFact'
    this.row = row
    this.stream = stream
    this.what = what
  }
}

/** The type of a column is written beside it and may be what is broken: nothing is text or bytes unseen. */
interface EventRow {
  readonly row: number
  readonly text: unknown
  readonly hash: unknown
}

/** The facts of a stream in the order of the log; throws `BrokenFact` at the first that fails its hash. */
export function readStream(db: Reader, digest: Digest, stream: StreamName): StoredEvent[] {
  const rows = db.all<EventRow>`
    SELECT e.row, e.text, e.hash FROM event e
    WHERE e.stream = (SELECT row FROM stream WHERE name = ${stream}) ORDER BY e.row`
  return rows.map((row) => checked(row, stream, digest))
}

function checked({ row, text, hash }: EventRow, stream: string, digest: Digest): StoredEvent {
  if (!textIsWhole(digest, text, hash)) throw new BrokenFact(row, stream, 'text')
  return { row, envelope: JSON.parse(text) as Envelope }
}

/** Whether a fact's text is what its hash was made of. */
export const textIsWhole = (digest: Digest, text: unknown, hash: unknown): text is string =>
  typeof text === 'string' && isBytes(hash) && sameBytes(digest.sha256(text), hash)

export const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array

interface BodyRow {
  readonly event: number
  readonly salt: unknown
  readonly text: unknown
}

/** The bodies of a stream by event row, checked; only one that was redacted, or is known to be lost, may be missing. */
export function readBodies(db: Reader, digest: Digest, events: readonly StoredEvent[]): Map<number, unknown> {
  const withBody = events.filter(({ envelope }) => envelope.bodyHash)
  const rows = withBody.map(({ row }) => row)
  const found = db.all<BodyRow>`
    SELECT event, salt, text FROM body WHERE event IN (SELECT value FROM json_each(${JSON.stringify(rows)}))`
  const bodies = new Map(found.map((body) => [body.event, body]))
  return new Map(
    withBody.flatMap(({ row, envelope }) => {
      const body = bodies.get(row)
      if (!body && isGone(db, envelope.id)) return []
      if (!body || !bodyIsWhole(digest, body, envelope)) throw new BrokenFact(row, envelope.stream, 'body')
      return [[row, JSON.parse(body.text) as unknown]]
    }),
  )
}

/** Whether a body is what its fact remembers of it. */
export function bodyIsWhole(
  digest: Digest,
  body: { readonly salt: unknown; readonly text: unknown },
  envelope: Envelope,
): body is Body {
  const { salt, text } = body
  return (
    isBytes(salt) && typeof text === 'string' && toHex(bodyHash(digest, { salt, text })) === envelope.bodyHash
  )
}

function isGone(db: Reader, id: EventId): boolean {
  const bytes = idBytes(id)
  return db.get`SELECT 1 FROM redaction WHERE id = ${bytes}` !== undefined || isLost(db, bytes)
}

/** A file that a fact names, checked; null where it was redacted or is known to be lost. Throws `BrokenFact` where it is another one. */
export function readBlob(
  db: Reader,
  digest: Digest,
  { row, envelope }: StoredEvent,
  hash: BlobHash,
): Uint8Array | null {
  const found = db.get<{ bytes: unknown }>`SELECT bytes FROM blob WHERE hash = ${hash}`
  if (!found && isGone(db, envelope.id)) return null
  const bytes = found?.bytes
  if (!isBytes(bytes) || toHex(digest.sha256(bytes)) !== hash)
    throw new BrokenFact(row, envelope.stream, 'file')
  return bytes
}

/** One fact by its id, with its body; null where the log does not hold it. */
export function readEvent(
  db: Reader,
  digest: Digest,
  id: EventId,
): { readonly event: StoredEvent; readonly body: unknown } | null {
  const row = db.get<EventRow & { readonly stream: string }>`
    SELECT e.row, e.text, e.hash, s.name AS stream FROM event e JOIN stream s ON s.row = e.stream
    WHERE e.id = ${idBytes(id)}`
  if (!row) return null
  const event = checked(row, row.stream, digest)
  return { event, body: readBodies(db, digest, [event]).get(row.row) ?? null }
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])
