import { toHex } from '../../../src/domain/value/hex.ts'
import type { Digest } from '../../../src/domain/sync/digest.ts'
import type { Envelope } from '../../../src/domain/sync/envelope.ts'
import { bodyIsWhole, isBytes, textIsWhole } from '../event-log.ts'
import { usesAreWhole } from './blobs.ts'
import { idBytes } from '../id-bytes.ts'
import { isLost } from '../lost.ts'
import type { Reader } from '../sql.ts'
import type { ScrubFinding, ScrubSlice, SliceAsk } from './finding.ts'

interface ScrubRow {
  readonly row: number
  readonly stream: string
  readonly id: unknown
  readonly text: unknown
  readonly hash: unknown
  readonly salt: unknown
  readonly body: unknown
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
export function scrubFacts(db: Reader, digest: Digest, slice: SliceAsk): ScrubSlice {
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
  if (!textIsWhole(digest, row.text, row.hash)) return [finding('text')]
  const envelope = JSON.parse(row.text) as Envelope
  const findings: ScrubFinding[] = []
  const named = isBytes(row.id) && toHex(row.id) === envelope.id.replaceAll('-', '')
  if (!named || row.stream !== envelope.stream) findings.push(finding('id'))
  if (!row.reached) findings.push(finding('index'))
  const isGone = (): boolean => isLost(db, idBytes(envelope.id))
  const missing = row.salt === null && row.body === null
  if (!bodyIsThere(row, envelope, digest) && !(missing && isGone())) findings.push(finding('body'))
  if (!row.redacted && !usesAreWhole(db, row.row, envelope) && !isGone()) findings.push(finding('blob'))
  return findings
}

function bodyIsThere({ salt, body, redacted }: ScrubRow, envelope: Envelope, digest: Digest): boolean {
  if (salt === null || body === null) return redacted === 1 || envelope.bodyHash === undefined
  return bodyIsWhole(digest, { salt, text: body }, envelope)
}
