import Database from 'better-sqlite3'
import type { Digest } from '../../src/domain/sync/digest.ts'
import type { Envelope } from '../../src/domain/sync/envelope.ts'
import { toHex } from '../../src/domain/value/hex.ts'
import { bodyIsWhole, textIsWhole } from '../store/event-log.ts'
import { blobsNamedIn } from '../store/scrub/blobs.ts'
import { handleOf, type Reader, type Writer } from '../store/sql.ts'
import { type EventFound, logRows, type LogRow } from './log-rows.ts'
import { openPages, type Pages } from './pages.ts'

/** What the pages of a damaged database still hold and the database in the making lacks, in a file of its own. */
export interface FoundRows {
  readonly db: Reader
  close(): void
}

export interface Finding {
  /** The damaged database. */
  readonly damaged: string
  /** Where what was found is kept meanwhile; the caller removes it. */
  readonly beside: string
  /** The database in the making. */
  readonly made: Reader
  readonly digest: Digest
}

/**
 * Goes through the pages twice: first for facts, each believed by its hash alone, then for the contents that the new
 * ones of them name. What the database in the making has already is not taken again.
 */
export function findRows({ damaged, beside, made, digest }: Finding): FoundRows {
  const database = new Database(beside)
  database.pragma('journal_mode = OFF')
  database.pragma('synchronous = OFF')
  database.exec(TABLES)
  const db = handleOf(database)
  const pages = openPages(damaged)
  try {
    database.transaction(() => takeFacts(db, pages, { made, digest }))()
    database.transaction(() => takeContents(db, pages, { made, digest }))()
  } catch (cause) {
    database.close()
    throw cause
  } finally {
    pages.close()
  }
  return { db, close: () => database.close() }
}

const TABLES = `
  CREATE TABLE space (id TEXT PRIMARY KEY, position INTEGER, head BLOB);
  CREATE TABLE stream (row INTEGER PRIMARY KEY, name TEXT);
  CREATE TABLE unit (id TEXT PRIMARY KEY, command TEXT, device TEXT, signature BLOB);
  CREATE TABLE event (id BLOB PRIMARY KEY, row INTEGER, stream TEXT, unit TEXT, position INTEGER, received_at INTEGER, text TEXT, hash BLOB);
  CREATE INDEX event_of_row ON event (row);
  CREATE INDEX event_of_unit ON event (unit, row);
  CREATE TABLE body (event BLOB PRIMARY KEY, salt BLOB, text TEXT);
  CREATE TABLE wanted (hash TEXT PRIMARY KEY);
  CREATE TABLE blob (hash TEXT PRIMARY KEY, bytes BLOB);
  CREATE TABLE redaction (id BLOB PRIMARY KEY);
  CREATE TABLE seen (row INTEGER PRIMARY KEY);
  CREATE TABLE known (id BLOB PRIMARY KEY, row INTEGER);
  CREATE TABLE place (row INTEGER PRIMARY KEY, stream INTEGER);
  CREATE TABLE ticket (stream INTEGER PRIMARY KEY, code TEXT);
`

interface Taking {
  readonly made: Reader
  readonly digest: Digest
}

function takeFacts(db: Writer, pages: Pages, taking: Taking): void {
  for (const row of logRows(pages, 'facts')) takeFact(db, row, taking)
}

function takeFact(db: Writer, row: LogRow, taking: Taking): void {
  switch (row.table) {
    case 'event':
      return takeEvent(db, row, taking)
    case 'unit':
      return void db.run`
        INSERT INTO unit (id, command, device, signature)
        VALUES (${row.id}, ${row.command}, ${row.device}, ${row.signature}) ON CONFLICT DO NOTHING`
    case 'space':
      return void db.run`
        INSERT INTO space (id, position, head) VALUES (${row.id}, ${row.position}, ${row.head}) ON CONFLICT DO NOTHING`
    case 'stream':
      return void db.run`INSERT INTO stream (row, name) VALUES (${row.row}, ${row.name}) ON CONFLICT DO NOTHING`
    case 'redaction':
      return void db.run`INSERT INTO redaction (id) VALUES (${row.id}) ON CONFLICT DO NOTHING`
    case 'eventId':
      return void db.run`INSERT INTO known (id, row) VALUES (${row.id}, ${row.row}) ON CONFLICT DO NOTHING`
    case 'eventPlace':
      return void db.run`INSERT INTO place (row, stream) VALUES (${row.row}, ${row.stream}) ON CONFLICT DO NOTHING`
    case 'ticket':
      return void db.run`INSERT INTO ticket (stream, code) VALUES (${row.stream}, ${row.code}) ON CONFLICT DO NOTHING`
    case 'outbox':
    case 'body':
    case 'blob':
  }
}

function takeEvent(db: Writer, row: EventFound, { made, digest }: Taking): void {
  if (made.get`SELECT 1 FROM event WHERE id = ${row.id}`)
    return void db.run`INSERT INTO seen (row) VALUES (${row.row}) ON CONFLICT DO NOTHING`
  if (!textIsWhole(digest, row.text, row.hash)) return
  const envelope = JSON.parse(row.text) as Envelope
  if (envelope.id.replaceAll('-', '') !== toHex(row.id)) return
  db.run`
    INSERT INTO event (id, row, stream, unit, position, received_at, text, hash)
    VALUES (${row.id}, ${row.row}, ${envelope.stream}, ${envelope.unit}, ${row.position}, ${row.receivedAt},
      ${row.text}, ${row.hash}) ON CONFLICT DO NOTHING`
  db.run`INSERT INTO seen (row) VALUES (${row.row}) ON CONFLICT DO NOTHING`
  for (const hash of blobsNamedIn(envelope))
    if (!made.get`SELECT 1 FROM blob WHERE hash = ${hash}`)
      db.run`INSERT INTO wanted (hash) VALUES (${hash}) ON CONFLICT DO NOTHING`
}

function takeContents(db: Writer, pages: Pages, { digest }: Taking): void {
  if (!db.get`SELECT 1 FROM event`) return
  for (const row of logRows(pages, 'contents')) {
    if (row.table === 'body') takeBody(db, row, digest)
    if (row.table === 'blob') takeBlob(db, row, digest)
  }
}

/** The number of the row leads to its fact; a page that was written over may give two facts the same number. */
function takeBody(db: Writer, row: Extract<LogRow, { table: 'body' }>, digest: Digest): void {
  const events = db.all<{ id: Uint8Array; text: string }>`SELECT id, text FROM event WHERE row = ${row.event}`
  for (const { id, text } of events)
    if (bodyIsWhole(digest, row, JSON.parse(text) as Envelope))
      db.run`INSERT INTO body (event, salt, text) VALUES (${id}, ${row.salt}, ${row.text}) ON CONFLICT DO NOTHING`
}

function takeBlob(db: Writer, { hash, bytes }: Extract<LogRow, { table: 'blob' }>, digest: Digest): void {
  if (!db.get`SELECT 1 FROM wanted WHERE hash = ${hash}`) return
  if (toHex(digest.sha256(bytes)) !== hash) return
  db.run`INSERT INTO blob (hash, bytes) VALUES (${hash}, ${bytes}) ON CONFLICT DO NOTHING`
}
