import { toHex } from '../../src/domain/value/hex.ts'
import { bodyHash } from '../../src/domain/sync/envelope.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import { type Envelope, signedBytes } from '../../src/domain/sync/envelope.ts'
import type { UnitId } from '../../src/domain/value/id.ts'
import { sameBytes } from './event-log.ts'
import type { Reader } from './sql.ts'

/** Something in the log that is not what was written. */
export interface ScrubFinding {
  readonly event: number
  readonly stream: string
  readonly what: 'text' | 'body' | 'id' | 'blob' | 'signature' | 'head'
}

export interface ScrubSlice {
  /** Event row to go on from; null at the end of the log. */
  readonly next: number | null
  readonly findings: readonly ScrubFinding[]
}

interface ScrubRow {
  readonly row: number
  readonly stream: string
  readonly id: Uint8Array
  readonly text: string
  readonly hash: Uint8Array
  readonly salt: Uint8Array | null
  readonly body: string | null
}

/**
 * Checks a slice of the log against its hashes: facts, bodies, and the blobs that they name. SQLite's own check
 * finds hardly any flipped bit; these find all. `from` is an event row, `limit` the number of facts.
 */
export function scrubFacts(db: Reader, digest: Digest, slice: { from: number; limit: number }): ScrubSlice {
  const rows = db.all<ScrubRow>`
    SELECT e.row, s.name AS stream, e.id, e.text, e.hash, b.salt, b.text AS body
    FROM event e JOIN stream s ON s.row = e.stream LEFT JOIN body b ON b.event = e.row
    WHERE e.row >= ${slice.from} ORDER BY e.row LIMIT ${slice.limit}`
  const last = rows.at(-1)
  return {
    next: last && rows.length === slice.limit ? last.row + 1 : null,
    findings: rows.flatMap((row) => [...factFindings(row, digest), ...blobFindings(db, digest, row)]),
  }
}

function factFindings(row: ScrubRow, digest: Digest): ScrubFinding[] {
  const finding = (what: ScrubFinding['what']): ScrubFinding => ({ event: row.row, stream: row.stream, what })
  if (!sameBytes(digest.sha256(row.text), row.hash)) return [finding('text')]
  const envelope = JSON.parse(row.text) as Envelope
  const findings: ScrubFinding[] = []
  if (toHex(row.id) !== envelope.id.replaceAll('-', '') || row.stream !== envelope.stream)
    findings.push(finding('id'))
  if (row.salt && row.body !== null) {
    const hash = toHex(bodyHash(digest, { salt: row.salt, text: row.body }))
    if (hash !== envelope.bodyHash) findings.push(finding('body'))
  }
  return findings
}

function blobFindings(db: Reader, digest: Digest, row: ScrubRow): ScrubFinding[] {
  const blobs = db.all<{ hash: string; bytes: Uint8Array }>`
    SELECT b.hash, b.bytes FROM blob_use u JOIN blob b ON b.hash = u.hash WHERE u.event = ${row.row}`
  return blobs
    .filter(({ hash, bytes }) => toHex(digest.sha256(bytes)) !== hash)
    .map(() => ({ event: row.row, stream: row.stream, what: 'blob' as const }))
}

/** Verifies Ed25519: raw public key, message, signature. */
export type Verify = (publicKey: string, message: Uint8Array, signature: Uint8Array) => boolean

/** Units whose signature is not their device's, or whose device nobody enrolled. `from` is a unit row. */
export function scrubSignatures(
  db: Reader,
  verify: Verify,
  slice: { from: number; limit: number },
): { readonly next: number | null; readonly findings: readonly ScrubFinding[] } {
  const units = db.all<{ row: number; id: string; signature: Uint8Array; key: string | null }>`
    SELECT u.row, u.id, u.signature, d.signing_key AS key FROM unit u LEFT JOIN device d ON d.id = u.device
    WHERE u.row >= ${slice.from} ORDER BY u.row LIMIT ${slice.limit}`
  const last = units.at(-1)
  const findings = units.flatMap(({ row, id, signature, key }) => {
    const events = db.all<{ row: number; hash: Uint8Array; stream: string }>`
      SELECT e.row, e.hash, s.name AS stream FROM event e JOIN stream s ON s.row = e.stream
      WHERE e.unit = ${row} ORDER BY e.row`
    const message = signedBytes(
      id as UnitId,
      events.map((event) => event.hash),
    )
    if (key && verify(key, message, signature)) return []
    return [{ event: events[0]?.row ?? 0, stream: events[0]?.stream ?? '', what: 'signature' as const }]
  })
  return { next: last && units.length === slice.limit ? last.row + 1 : null, findings }
}

/** Walks the running head of each space from its beginning; a removed, added or exchanged fact breaks it. */
export function scrubHeads(db: Reader, digest: Digest): readonly ScrubFinding[] {
  const spaces = db.all<{ row: number; id: string; position: number; head: Uint8Array }>`
    SELECT row, id, position, head FROM space`
  return spaces.flatMap((space) => {
    let [head, position]: [Uint8Array, number] = [new Uint8Array(32), 0]
    for (const event of db.each<{ hash: Uint8Array; position: number }>`
      SELECT e.hash, e.position FROM event e JOIN stream s ON s.row = e.stream
      WHERE s.space = ${space.row} AND e.position IS NOT NULL ORDER BY e.position`) {
      if (event.position !== ++position) break
      head = digest.sha256(head, event.hash)
    }
    const whole = position === space.position && sameBytes(head, space.head)
    return whole ? [] : [{ event: 0, stream: space.id, what: 'head' as const }]
  })
}
