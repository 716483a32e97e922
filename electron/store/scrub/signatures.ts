import { signedBytes } from '../../../src/domain/sync/envelope.ts'
import type { UnitId } from '../../../src/domain/value/id.ts'
import { isBytes } from '../event-log.ts'
import { idBytes } from '../id-bytes.ts'
import { isLost } from '../lost.ts'
import type { Reader } from '../sql.ts'
import type { ScrubFinding, ScrubSlice, SliceAsk } from './finding.ts'

/** Verifies Ed25519: raw public key, message, signature. */
export type Verify = (publicKey: string, message: Uint8Array, signature: Uint8Array) => boolean

/**
 * Units whose signature is not their device's, whose device nobody enrolled, or that have lost their facts, but for
 * those that a repair noted. The facts
 * of a unit follow each other in the log, so it is gone through in its own order: to look each unit's facts up would
 * read the whole log for each. `from` is an event row, `limit` a number of facts; a unit is never cut in two.
 */
export function scrubSignatures(db: Reader, verify: Verify, slice: SliceAsk): ScrubSlice {
  const facts = wholeUnits(db, slice)
  const last = facts.at(-1)
  const next = last && db.get`SELECT 1 FROM event WHERE row > ${last.row}` ? last.row + 1 : null
  const units = inTurn(facts)
  const broken = units.flatMap((unit) => (isSigned(unit, verify) || lacksFact(db, unit) ? [] : [unit[0]]))
  return {
    next,
    findings: [
      ...broken.map(({ row, stream }): ScrubFinding => ({ event: row, stream, what: 'signature' })),
      ...emptyUnits(db, { facts, from: slice.from, isLast: next === null }),
    ],
  }
}

interface SignedFact {
  readonly row: number
  readonly unit: number
  readonly hash: unknown
  readonly stream: string
  readonly id: string | null
  readonly signature: unknown
  readonly key: string | null
}

type Unit = readonly [SignedFact, ...SignedFact[]]

/** At least `limit` facts, if there are so many, up to the end of a unit. */
function wholeUnits(db: Reader, { from, limit }: SliceAsk): readonly SignedFact[] {
  const facts = factsFrom(db, { from, limit })
  for (let last = facts.at(-1); last && facts.length >= limit;) {
    const [following] = factsFrom(db, { from: last.row + 1, limit: 1 })
    if (following?.unit !== last.unit) break
    facts.push((last = following))
  }
  return facts
}

const factsFrom = (db: Reader, { from, limit }: SliceAsk): SignedFact[] =>
  db.all<SignedFact>`
    SELECT e.row, e.unit, e.hash, s.name AS stream, u.id, u.signature, d.signing_key AS key
    FROM event e JOIN stream s ON s.row = e.stream
      LEFT JOIN unit u ON u.row = e.unit LEFT JOIN device d ON d.id = u.device
    WHERE e.row >= ${from} ORDER BY e.row LIMIT ${limit}`

/** The facts by their units, in the order of the log: what stands between the facts of a unit parts them. */
function inTurn(facts: readonly SignedFact[]): readonly Unit[] {
  const units: [SignedFact, ...SignedFact[]][] = []
  for (const fact of facts) {
    const unit = units.at(-1)
    if (unit?.[0].unit === fact.unit) unit.push(fact)
    else units.push([fact])
  }
  return units
}

function isSigned(unit: Unit, verify: Verify): boolean {
  const [{ id, signature, key }] = unit
  const hashes = unit.map(({ hash }) => hash).filter(isBytes)
  if (hashes.length !== unit.length || id === null || key === null || !isBytes(signature)) return false
  return verify(key, signedBytes(id as UnitId, hashes), signature)
}

/** Known since a repair: its signature covers a fact that is gone. */
const lacksFact = (db: Reader, [{ id }]: Unit): boolean => id !== null && isLost(db, idBytes(id))

interface Slice {
  readonly facts: readonly SignedFact[]
  readonly from: number
  readonly isLast: boolean
}

/** Units between those of the facts before the slice and the last of it that none of its facts names. */
function emptyUnits(db: Reader, { facts, from, isLast }: Slice): readonly ScrubFinding[] {
  const before = db.get<{
    unit: number
  }>`SELECT unit FROM event WHERE row < ${from} ORDER BY row DESC LIMIT 1`
  const named = new Set(facts.map(({ unit }) => unit))
  const [least, most] = [before?.unit ?? 0, isLast ? Number.MAX_SAFE_INTEGER : Math.max(...named, 0)]
  return db.all<{ row: number }>`SELECT row FROM unit WHERE row > ${least} AND row <= ${most}`
    .filter(({ row }) => !named.has(row))
    .map(() => ({ event: 0, stream: '', what: 'signature' }))
}
