import { nodeDigest } from '../../electron/host/digest.ts'
import { verifySignature } from '../../electron/host/signer.ts'
import type { ScrubFinding } from '../../electron/store/scrub/finding.ts'
import { scrubWhole } from '../../electron/store/scrub/whole.ts'
import { idBytes } from '../../electron/store/id-bytes.ts'
import type { Reader } from '../../electron/store/sql.ts'
import { toHex } from '../../src/domain/value/hex.ts'

/** Facts that were acknowledged, each with its hash in hexadecimal. */
export type Acks = Map<string, string>

/** Whole lines of acknowledgements; what a killed writer did not finish writing acknowledges nothing. */
export function readAcks(text: string, into: Acks): number {
  const lines = text.split('\n').slice(0, -1)
  for (const line of lines)
    for (const ack of line.split(' ')) {
      const [id = '', hash = ''] = ack.split(':')
      into.set(id, hash)
    }
  return lines.length
}

/** Everything of the log that its own checks do not accept. */
export const scrubbed = (db: Reader): readonly ScrubFinding[] =>
  [
    ...scrubWhole(db, {
      digest: nodeDigest,
      verify: verifySignature,
      breath: { facts: 10_000, blobs: 1_000 },
    }),
  ].flat()

/** Acknowledged facts that are missing, or are not what was acknowledged. */
export function lostOf(db: Reader, acks: Acks): readonly string[] {
  return [...acks].flatMap(([id, hash]) => {
    const row = db.get<{ text: string }>`SELECT text FROM event WHERE id = ${idBytes(id)}`
    return row && toHex(nodeDigest.sha256(row.text)) === hash ? [] : [id]
  })
}

/** How many facts stand in the log more than once, by their own word. */
export const duplicatesIn = (db: Reader): number =>
  db.get<{ n: number }>`SELECT count(*) - count(DISTINCT text ->> '$.id') AS n FROM event`?.n ?? 0
