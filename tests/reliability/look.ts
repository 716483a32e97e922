import { nodeDigest } from '../../electron/host/digest.ts'
import { readMailFile, readMailHtml } from '../../electron/queries/mail-content.ts'
import { BrokenFact, readBodies, readEvent, readStream } from '../../electron/store/event-log.ts'
import type { Reader } from '../../electron/store/sql.ts'
import type { StreamName } from '../../src/domain/sync/envelope.ts'
import { toHex } from '../../src/domain/value/hex.ts'

/** One fact with everything that hangs on it, as plain text: two of these differ where any of its bits does. */
export interface StoredFact {
  readonly stream: string
  readonly content: string
}

interface FactRow {
  readonly row: number
  readonly stream: string | null
  readonly id: Uint8Array
  readonly unit: number
  readonly position: number | null
  readonly text: string
  readonly hash: Uint8Array
  readonly salt: Uint8Array | null
  readonly body: string | null
  readonly signature: Uint8Array | null
}

/** Everything that the log holds, by event row, read without any check of ours. */
export function contentOf(db: Reader): ReadonlyMap<number, StoredFact> {
  const rows = db.all<FactRow>`
    SELECT e.row, s.name AS stream, e.id, e.unit, e.position, e.text, e.hash, b.salt, b.text AS body, u.signature
    FROM event e LEFT JOIN stream s ON s.row = e.stream LEFT JOIN body b ON b.event = e.row
      LEFT JOIN unit u ON u.row = e.unit ORDER BY e.row`
  return new Map(rows.map((row) => [row.row, { stream: row.stream ?? '', content: textOf(db, row) }]))
}

function textOf(db: Reader, row: FactRow): string {
  const uses = db.all<{ hash: string; bytes: Uint8Array | null }>`
    SELECT u.hash, b.bytes FROM blob_use u LEFT JOIN blob b ON b.hash = u.hash
    WHERE u.event = ${row.row} ORDER BY u.hash`
  const files = uses.map(({ hash, bytes }) => [hash, plain(bytes)])
  const { stream, unit, position, text, body, id, hash, salt, signature } = row
  return JSON.stringify([[stream, unit, position, text, body, id, hash, salt, signature].map(plain), files])
}

/** A column as it is told; the type of a column is written beside it and may be another one now. */
const plain = (value: unknown): unknown =>
  value instanceof Uint8Array ? `x${toHex(value.length > 100 ? nodeDigest.sha256(value) : value)}` : value

/** The rows of facts that are not what they were. */
export const changedRows = (
  before: ReadonlyMap<number, StoredFact>,
  after: ReadonlyMap<number, StoredFact>,
): readonly number[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (row) => before.get(row)?.content !== after.get(row)?.content,
  )

/** What reading a stream gave: a text that differs where any word of it does, or the row of the fact that is broken. */
export type Reading =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'broken'; readonly row: number }

/** Reads a stream as a screen does, with its mails' HTML and files, and looks each of its facts up by its id. */
export function readingOf(db: Reader, stream: string): Reading {
  try {
    const events = readStream(db, nodeDigest, stream as StreamName)
    const bodies = readBodies(db, nodeDigest, events)
    const mails = events.map(({ row, envelope }) => {
      const { attachments = [] } = envelope.payload as { attachments?: readonly unknown[] }
      const files = attachments.map((_, index) => readMailFile(db, nodeDigest, envelope.id, index))
      const found = readEvent(db, nodeDigest, envelope.id)?.event.row === row
      return [
        found,
        readMailHtml(db, nodeDigest, envelope.id),
        files.map((file) => file && toHex(file.bytes)),
      ]
    })
    return { kind: 'read', text: JSON.stringify([events, [...bodies], mails]) }
  } catch (fault) {
    if (fault instanceof BrokenFact) return { kind: 'broken', row: fault.row }
    throw fault
  }
}
