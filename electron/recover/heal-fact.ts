import Database from 'better-sqlite3'
import type { Digest } from '../../src/domain/sync/digest.ts'
import type { Body, Envelope } from '../../src/domain/sync/envelope.ts'
import { toHex } from '../../src/domain/value/hex.ts'
import { backupPaths } from '../backup/backup-files.ts'
import { bodyIsWhole, isBytes, textIsWhole } from '../store/event-log.ts'
import { idBytes } from '../store/id-bytes.ts'
import { blobsNamedIn } from '../store/scrub/blobs.ts'
import { scrubFacts } from '../store/scrub/facts.ts'
import type { ScrubFinding } from '../store/scrub/finding.ts'
import { type HeadWalk, scrubHeads, WALK_START } from '../store/scrub/heads.ts'
import { scrubSignatures, type Verify } from '../store/scrub/signatures.ts'
import { handleOf, type Reader, type Writer } from '../store/sql.ts'

export interface Healing {
  /** The data folder, in which the backups are. */
  readonly root: string
  readonly digest: Digest
  readonly verify: Verify
}

/**
 * Heals one damaged fact of an open database in its place, from the newest backup that has it whole: its text, its
 * words, its files, its unit, and the indexes by which it is found (R-BITROT). False where no backup does, or where what
 * is damaged is no single fact; then nothing was changed.
 */
export function healFact(database: Database.Database, finding: ScrubFinding, how: Healing): boolean {
  if (finding.what === 'head') return headsAreWhole(handleOf(database), how.digest)
  if (finding.event === 0) return false
  if (finding.what === 'index' && tried(database, { finding, how }, reindex)) return true
  return backupPaths(how.root).some((path) => {
    const backup = opened(path)
    if (backup === null) return false
    try {
      const from = handleOf(backup)
      return tried(database, { finding, how }, (db) => heal(db, { finding, how, backup: from }))
    } finally {
      backup.close()
    }
  })
}

/** A head that did not fit does again once the fact before it was healed. */
function headsAreWhole(db: Reader, digest: Digest): boolean {
  for (let walk: HeadWalk | null = WALK_START; walk;) {
    const step = scrubHeads(db, digest, { walk, limit: 10_000 })
    if (step.findings.length > 0) return false
    walk = step.next
  }
  return true
}

function opened(path: string): Database.Database | null {
  try {
    return new Database(path, { readonly: true, fileMustExist: true })
  } catch {
    // One that cannot be opened heals nothing.
    return null
  }
}

interface Attempt {
  readonly finding: ScrubFinding
  readonly how: Healing
  readonly backup: Reader
}

class NotHealed extends Error {}

/** Whole or not at all; a page that is broken as well is for the next start. */
function tried(
  database: Database.Database,
  wound: Omit<Attempt, 'backup'>,
  work: (db: Writer) => boolean | void,
): boolean {
  const db = handleOf(database)
  try {
    database.transaction(() => {
      if (work(db) === false || !isWhole(db, wound)) throw new NotHealed()
    })()
    return true
  } catch (cause) {
    if (cause instanceof NotHealed || isBroken(cause)) return false
    throw cause
  }
}

const isBroken = (cause: unknown): boolean =>
  cause instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|CONSTRAINT)/.test(cause.code)

function heal(db: Writer, { finding, how, backup }: Attempt): boolean {
  const fact = wholeFact(backup, db, attempted(finding, how))
  if (!fact) return false
  const { row, envelope } = fact
  db.run`
    UPDATE event SET id = ${idBytes(envelope.id)}, text = ${fact.text}, hash = ${fact.hash} WHERE row = ${finding.event}`
  if (!db.get`SELECT 1 FROM redaction WHERE id = ${idBytes(envelope.id)}`) {
    healBody(db, backup, { row, event: finding.event, envelope, digest: how.digest })
    healFiles(db, backup, { event: finding.event, envelope, digest: how.digest })
  }
  healUnit(db, backup, { event: finding.event, envelope })
  if (INDEXED.includes(finding.what)) reindex(db)
  return true
}

/** Damage that stands in an index as well, or in nothing else. */
const INDEXED: readonly ScrubFinding['what'][] = ['index', 'id', 'blob']

function reindex(db: Writer): void {
  for (const table of ['event', 'stream', 'blob', 'blob_use']) db.change(`REINDEX ${table}`, {})
}

const attempted = ({ event }: ScrubFinding, { digest }: Healing) => ({ event, digest })

interface WholeFact {
  readonly row: number
  readonly envelope: Envelope
  readonly text: string
  readonly hash: Uint8Array
}

/** The same fact as a backup has it: by its id, or by its hash where the id is what is damaged. */
function wholeFact(
  backup: Reader,
  db: Reader,
  { event, digest }: { readonly event: number; readonly digest: Digest },
): WholeFact | null {
  const here = db.get<{ id: unknown; hash: unknown; stream: string }>`
    SELECT e.id, e.hash, s.name AS stream FROM event e JOIN stream s ON s.row = e.stream WHERE e.row = ${event}`
  if (!here) return null
  const id = isBytes(here.id) ? here.id : new Uint8Array()
  const hash = isBytes(here.hash) ? here.hash : new Uint8Array()
  const found = backup.all<{ row: number; text: unknown; hash: unknown }>`
    SELECT e.row, e.text, e.hash FROM event e JOIN stream s ON s.row = e.stream
    WHERE s.name = ${here.stream} AND (e.id = ${id} OR e.hash = ${hash})`
  for (const { row, text, hash: kept } of found) {
    if (!textIsWhole(digest, text, kept) || !isBytes(kept)) continue
    return { row, text, hash: kept, envelope: JSON.parse(text) as Envelope }
  }
  return null
}

interface Wound {
  readonly event: number
  readonly envelope: Envelope
  readonly digest: Digest
}

function healBody(
  db: Writer,
  backup: Reader,
  { row, event, envelope, digest }: Wound & { readonly row: number },
): void {
  const body = backup.get<Body & object>`SELECT salt, text FROM body WHERE event = ${row}`
  if (!body || !bodyIsWhole(digest, body, envelope)) return
  db.run`DELETE FROM body WHERE event = ${event}`
  db.run`INSERT INTO body (event, salt, text) VALUES (${event}, ${body.salt}, ${body.text})`
}

function healFiles(db: Writer, backup: Reader, { event, envelope, digest }: Wound): void {
  const named = blobsNamedIn(envelope)
  db.run`DELETE FROM blob_use WHERE event = ${event}`
  for (const hash of named) {
    const bytes = backup.get<{ bytes: unknown }>`SELECT bytes FROM blob WHERE hash = ${hash}`?.bytes
    if (isBytes(bytes) && toHex(digest.sha256(bytes)) === hash)
      db.run`INSERT INTO blob (hash, bytes) VALUES (${hash}, ${bytes}) ON CONFLICT (hash) DO UPDATE SET bytes = excluded.bytes`
    db.run`INSERT INTO blob_use (event, hash) VALUES (${event}, ${hash}) ON CONFLICT DO NOTHING`
  }
  db.run`DELETE FROM blob WHERE NOT EXISTS (SELECT 1 FROM blob_use WHERE blob_use.hash = blob.hash)`
}

function healUnit(db: Writer, backup: Reader, { event, envelope }: Omit<Wound, 'digest'>): void {
  const unit = backup.get<{ id: string; command: string; device: string; signature: Uint8Array }>`
    SELECT id, command, device, signature FROM unit WHERE id = ${envelope.unit}`
  if (!unit) return
  db.run`
    UPDATE unit SET id = ${unit.id}, command = ${unit.command}, device = ${unit.device}, signature = ${unit.signature}
    WHERE row = (SELECT unit FROM event WHERE row = ${event})`
}

/** Looked at as the scrub does: the fact, and the unit to which it belongs. */
function isWhole(
  db: Reader,
  { finding: { event }, how: { digest, verify } }: Omit<Attempt, 'backup'>,
): boolean {
  const first = db.get<{ row: number }>`
    SELECT min(row) AS row FROM event WHERE unit = (SELECT unit FROM event WHERE row = ${event}) AND row > ${event - MOST_IN_UNIT}`
  const facts = scrubFacts(db, digest, { from: event, limit: 1 })
  const signatures = scrubSignatures(db, verify, { from: first?.row ?? event, limit: 1 })
  return facts.findings.length === 0 && signatures.findings.every((other) => other.event !== first?.row)
}

/** No unit of ours has more facts. */
const MOST_IN_UNIT = 1000
