import type { Digest } from '../../../src/domain/sync/digest.ts'
import type { Envelope } from '../../../src/domain/sync/envelope.ts'
import { toHex } from '../../../src/domain/value/hex.ts'
import type { ScrubFinding, ScrubSlice, SliceAsk } from './finding.ts'
import { isBytes } from '../event-log.ts'
import type { Reader } from '../sql.ts'

/**
 * Checks a slice of the stored files against their names, each once whoever uses it. `from` is a row of `blob`,
 * `limit` the number of files; `next` is null at the end.
 */
export function scrubBlobs(db: Reader, digest: Digest, slice: SliceAsk): ScrubSlice {
  // By the table's own order: a search by name would read the name from the index and miss what the row says.
  const blobs = db.all<{ row: number; hash: string; bytes: unknown }>`
    SELECT rowid AS row, hash, bytes FROM blob NOT INDEXED
    WHERE rowid >= ${slice.from} ORDER BY rowid LIMIT ${slice.limit}`
  const last = blobs.at(-1)
  const findings = blobs.flatMap(({ hash, bytes }) => {
    const is = isBytes(bytes) ? toHex(digest.sha256(bytes)) : ''
    return is === hash ? [] : usersOf(db, hash, is)
  })
  return { next: last && blobs.length === slice.limit ? last.row + 1 : null, findings }
}

/** Whether the rows that lead from a fact to its files are the ones that its own text names. */
export function usesAreWhole(db: Reader, event: number, envelope: Envelope): boolean {
  const named = new Set(blobsNamedIn(envelope))
  const used = db.all<{ hash: string; blob: number; indexed: number }>`
    SELECT u.hash, EXISTS (SELECT 1 FROM blob b WHERE b.hash = u.hash) AS blob,
      EXISTS (SELECT 1 FROM blob_use i INDEXED BY blob_used WHERE i.hash = u.hash AND i.event = u.event) AS indexed
    FROM blob_use u WHERE u.event = ${event}`
  return used.length === named.size && used.every((use) => named.has(use.hash) && use.blob && use.indexed)
}

/** The fact's own word on its files. */
export function blobsNamedIn({ payload }: Envelope): readonly string[] {
  const { raw, attachments = [] } = payload as {
    readonly raw?: string | null
    readonly attachments?: readonly { readonly blob: string }[]
  }
  return [...attachments.map(({ blob }) => blob), ...(raw ? [raw] : [])]
}

/** The name or the bytes may be what is broken: a fact that uses either one is concerned. */
function usersOf(db: Reader, hash: string, is: string): readonly ScrubFinding[] {
  const users = db.all<{ event: number; stream: string }>`
    SELECT u.event, s.name AS stream FROM blob_use u JOIN event e ON e.row = u.event JOIN stream s ON s.row = e.stream
    WHERE u.hash IN (${hash}, ${is})`
  const findings = users.map(({ event, stream }) => ({ event, stream, what: 'blob' as const }))
  return findings.length > 0 ? findings : [{ event: 0, stream: '', what: 'blob' }]
}
