import { toHex } from '../../src/domain/value/hex.ts'
import { bodyHash } from '../../src/domain/sync/envelope.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import { type Envelope, signedBytes } from '../../src/domain/sync/envelope.ts'
import type { UnitId } from '../../src/domain/value/id.ts'
import { sameBytes } from './event-log.ts'
import { usesAreWhole } from './scrub-blobs.ts'
import type { Reader } from './sql.ts'

/** Something in the log that is not what was written. */
export interface ScrubFinding {
  readonly event: number
  readonly stream: string
  readonly what: 'text' | 'body' | 'id' | 'index' | 'blob' | 'signature' | 'head'
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
  readonly redacted: number
  /** Whether the paths by which reads come to it lead to it: its id, its stream's order, its stream's name. */
  readonly reached: number
}

/**
 * Checks a slice of the log: facts and bodies against their hashes, what they name against what is there, and the
 * indexes by which they are found. What is gone without having been redacted is a finding as well. SQLite's own
 * check finds hardly any flipped bit; these and `scrubBlobs`, `scrubSignatures`, `scrubHeads` find all. `from` is an
 * event row, `limit` the number of facts.
 */
export function scrubFacts(db: Reader, digest: Digest, slice: { from: number; limit: number }): ScrubSlice {
  const rows = db.all<ScrubRow>`
    SELECT e.row, s.name AS stream, e.id, e.text, e.hash, b.salt, b.text AS body,
      EXISTS (SELECT 1 FROM redaction r WHERE r.id = e.id) AS redacted,
      e.row = (SELECT i.row FROM event i WHERE i.id = e.id)
        AND EXISTS (SELECT 1 FROM event i INDEXED BY event_of_stream WHERE i.stream = e.stream AND i.row = e.row)
        AND s.row = (SELECT i.row FROM stream i WHERE i.name = s.name) AS reached
    FROM event e JOIN stream s ON s.row = e.stream LEFT JOIN body b ON b.event = e.row
    WHERE e.row >= ${slice.from} ORDER BY e.row LIMIT ${slice.limit}`
  const last = rows.at(-1)
  return {
    next: last && rows.length === slice.limit ? last.row + 1 : null,
    findings: rows.flatMap((row) => factFindings(db, digest, row)),
  }
}

function factFindings(db: Reader, digest: Digest, row: ScrubRow): ScrubFinding[] {
  const finding = (what: ScrubFinding['what']): ScrubFinding => ({ event: row.row, stream: row.stream, what })
  if (!sameBytes(digest.sha256(row.text), row.hash)) return [finding('text')]
  const envelope = JSON.parse(row.text) as Envelope
  const findings: ScrubFinding[] = []
  if (toHex(row.id) !== envelope.id.replaceAll('-', '') || row.stream !== envelope.stream)
    findings.push(finding('id'))
  if (!row.reached) findings.push(finding('index'))
  if (!bodyIsWhole(row, envelope, digest)) findings.push(finding('body'))
  if (!row.redacted && !usesAreWhole(db, row.row, envelope)) findings.push(finding('blob'))
  return findings
}

function bodyIsWhole({ salt, body, redacted }: ScrubRow, envelope: Envelope, digest: Digest): boolean {
  if (salt === null || body === null) return redacted === 1 || envelope.bodyHash === undefined
  return toHex(bodyHash(digest, { salt, text: body })) === envelope.bodyHash
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
