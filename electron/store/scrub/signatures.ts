import { signedBytes } from '../../../src/domain/sync/envelope.ts'
import type { UnitId } from '../../../src/domain/value/id.ts'
import { isBytes } from '../event-log.ts'
import type { Reader } from '../sql.ts'
import type { ScrubSlice, SliceAsk } from './finding.ts'

/** Verifies Ed25519: raw public key, message, signature. */
export type Verify = (publicKey: string, message: Uint8Array, signature: Uint8Array) => boolean

/** Units whose signature is not their device's, or whose device nobody enrolled. `from` is a unit row. */
export function scrubSignatures(db: Reader, verify: Verify, slice: SliceAsk): ScrubSlice {
  const units = db.all<{ row: number; id: string; signature: unknown; key: string | null }>`
    SELECT u.row, u.id, u.signature, d.signing_key AS key FROM unit u LEFT JOIN device d ON d.id = u.device
    WHERE u.row >= ${slice.from} ORDER BY u.row LIMIT ${slice.limit}`
  const last = units.at(-1)
  const findings = units.flatMap(({ row, id, signature, key }) => {
    const events = db.all<{ row: number; hash: unknown; stream: string }>`
      SELECT e.row, e.hash, s.name AS stream FROM event e JOIN stream s ON s.row = e.stream
      WHERE e.unit = ${row} ORDER BY e.row`
    const hashes = events.map((event) => event.hash).filter(isBytes)
    const whole = hashes.length === events.length && isBytes(signature)
    if (whole && key && verify(key, signedBytes(id as UnitId, hashes), signature)) return []
    return [{ event: events[0]?.row ?? 0, stream: events[0]?.stream ?? '', what: 'signature' as const }]
  })
  return { next: last && units.length === slice.limit ? last.row + 1 : null, findings }
}
