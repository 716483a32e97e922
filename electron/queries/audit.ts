import type { AuditRow, AuditState, AuditTold, AuditView } from '../../src/contract/views/audit.ts'
import { agentOf } from '../../src/domain/access/actor.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import { type Envelope, signedBytes, ticketStream } from '../../src/domain/sync/envelope.ts'
import { toHex } from '../../src/domain/value/hex.ts'
import type { BlobHash, TicketId, UnitId } from '../../src/domain/value/id.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { bodyIsWhole, isBytes, textIsWhole } from '../store/event-log.ts'
import { blobsNamedIn } from '../store/scrub/blobs.ts'
import type { Verify } from '../store/scrub/signatures.ts'
import type { Reader } from '../store/sql.ts'
import { agentNames } from './agent.ts'

export interface AuditAsk {
  readonly ticket: TicketId
  readonly now: Instant
  readonly digest: Digest
  readonly verify: Verify
}

/**
 * The facts of a ticket in the order of the log, each checked: its text, its body and its files against their hashes,
 * its unit against its device's key. A damaged fact is a row as well, and stops none of the others. Null where the
 * log holds no such ticket.
 */
export function readAudit(db: Reader, ask: AuditAsk): AuditView | null {
  const stored = factsOf(db, ask.ticket)
  if (stored.length === 0) return null
  const seals = sealsOf(db, stored, ask.verify)
  const names = agentNames(db)
  const code = db.get<{ code: string }>`SELECT code FROM ticket WHERE id = ${ask.ticket}`?.code ?? ''
  const rows = stored.map((fact, at): AuditRow => {
    const envelope = textIsWhole(ask.digest, fact.text, fact.hash)
      ? (JSON.parse(fact.text) as Envelope)
      : null
    const seal = seals.get(fact.unit)
    return {
      number: at + 1,
      id: isBytes(fact.id) ? dashed(toHex(fact.id)) : '',
      position: fact.position,
      told: envelope && toldBy(envelope, names),
      hash: isBytes(fact.hash) ? toHex(fact.hash) : '',
      state: envelope ? stateOf(db, ask.digest, { fact, envelope }) : 'textDamaged',
      signature: seal?.signature ?? 'invalid',
      unit: seal?.id ?? '',
      device: { id: seal?.device ?? '', code: seal?.code ?? null },
    }
  })
  return { code, now: ask.now, rows }
}

/** Nothing of it is believed before its hash was seen. */
interface FactRow {
  readonly row: number
  readonly id: unknown
  readonly position: number | null
  readonly unit: number
  readonly text: unknown
  readonly hash: unknown
  readonly salt: unknown
  readonly body: unknown
  readonly redacted: number
}

const factsOf = (db: Reader, ticket: TicketId): readonly FactRow[] =>
  db.all<FactRow>`
    SELECT e.row, e.id, e.position, e.unit, e.text, e.hash, b.salt, b.text AS body,
      EXISTS (SELECT 1 FROM redaction r WHERE r.id = e.id) AS redacted
    FROM event e LEFT JOIN body b ON b.event = e.row
    WHERE e.stream = (SELECT row FROM stream WHERE name = ${ticketStream(ticket)}) ORDER BY e.row`

function toldBy({ kind, at, recordedAt, actor }: Envelope, names: ReadonlyMap<string, string>): AuditTold {
  const agent = agentOf(actor)
  return {
    kind,
    at,
    recordedAt,
    agent: agent && { id: agent, name: names.get(agent) ?? '' },
    system: 'system' in actor ? actor.system : null,
  }
}

interface Checked {
  readonly fact: FactRow
  readonly envelope: Envelope
}

function stateOf(db: Reader, digest: Digest, { fact, envelope }: Checked): AuditState {
  const { salt, body } = fact
  const there = salt !== null && body !== null
  if (there && !bodyIsWhole(digest, { salt, text: body }, envelope)) return 'bodyDamaged'
  if (fact.redacted === 1) return 'removed'
  if (!there && envelope.bodyHash !== undefined) return 'bodyDamaged'
  return blobsNamedIn(envelope).every((hash) => blobIsWhole(db, digest, hash as BlobHash))
    ? 'whole'
    : 'fileDamaged'
}

function blobIsWhole(db: Reader, digest: Digest, hash: BlobHash): boolean {
  const bytes = db.get<{ bytes: unknown }>`SELECT bytes FROM blob WHERE hash = ${hash}`?.bytes
  return isBytes(bytes) && toHex(digest.sha256(bytes)) === hash
}

interface Seal {
  readonly id: string
  readonly device: string
  readonly code: string | null
  readonly signature: AuditRow['signature']
}

/** A unit lies in one stream, so its facts are all here. */
function sealsOf(db: Reader, facts: readonly FactRow[], verify: Verify): ReadonlyMap<number, Seal> {
  const units = Map.groupBy(facts, ({ unit }) => unit)
  return new Map(
    [...units].flatMap(([row, of]): [number, Seal][] => {
      const unit = db.get<UnitRow>`
        SELECT u.id, u.device, u.signature, d.code, d.signing_key AS key
        FROM unit u LEFT JOIN device d ON d.id = u.device WHERE u.row = ${row}`
      return unit ? [[row, { ...unit, signature: verdict(unit, of, verify) }]] : []
    }),
  )
}

interface UnitRow {
  readonly id: string
  readonly device: string
  readonly signature: unknown
  readonly code: string | null
  readonly key: string | null
}

function verdict(
  { id, signature, key }: UnitRow,
  facts: readonly FactRow[],
  verify: Verify,
): Seal['signature'] {
  if (key === null) return 'unknownDevice'
  const hashes = facts.map(({ hash }) => hash).filter(isBytes)
  if (hashes.length !== facts.length || !isBytes(signature)) return 'invalid'
  return verify(key, signedBytes(id as UnitId, hashes), signature) ? 'valid' : 'invalid'
}

const dashed = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
