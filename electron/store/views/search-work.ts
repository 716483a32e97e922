import Database from 'better-sqlite3'
import type { Reader, Writer } from '../sql.ts'
import { indexFacts } from './search-index.ts'

/** `below`: facts under that row of the log are still to be indexed; `remains`: the pages are to be rewritten. */
type Debt = 'below' | 'remains'

/** Facts of one slice, and pages: a few milliseconds each. */
const FACTS = 250
const PAGES = 32

/** A word for private use in a row of no fact: a second part of the index, without which it is not rewritten. */
const PADDING = '\uE000'

/**
 * One slice of what the search is owed, inside the caller's transaction; false where nothing is. It stands in the
 * database how far it came, so it may end anywhere.
 */
export function workOnSearch(db: Writer): boolean {
  const below = owed(db, 'below')
  if (below > 0) indexBelow(db, below)
  else if (owed(db, 'remains') > 0) rewrite(db, owed(db, 'remains'))
  return below > 0 || owed(db, 'remains') > 0
}

/** How many rows of the log lie before the search knows them all; 0: it does. */
export const owedRows = (db: Reader): number => Math.max(owed(db, 'below') - 1, 0)

export function owe(db: Writer, name: Debt, value: number): void {
  db.run`
    INSERT INTO search_work (name, value) VALUES (${name}, ${value})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`
}

/** Whether a fault says that the index is not what was written; it is made of facts and can be made anew. */
export const isBrokenIndex = (cause: unknown): boolean =>
  cause instanceof Database.SqliteError && cause.code === 'SQLITE_CORRUPT_VTAB'

/** Forgets the whole index and owes it all again. */
export function indexAnew(db: Writer): void {
  db.run`INSERT INTO search_text (search_text) VALUES ('delete-all')`
  db.run`DELETE FROM search_entry`
  settle(db, 'remains')
  const last = db.get<{ row: number }>`SELECT row FROM event ORDER BY row DESC LIMIT 1`
  if (last) owe(db, 'below', last.row + 1)
}

const owed = (db: Reader, name: Debt): number =>
  db.get<{ value: number }>`SELECT value FROM search_work WHERE name = ${name}`?.value ?? 0

const settle = (db: Writer, name: Debt): void => void db.run`DELETE FROM search_work WHERE name = ${name}`

/** The newest first, for they are what is looked for. */
function indexBelow(db: Writer, below: number): void {
  const rows = db.all<{ event: number }>`
    SELECT row AS event FROM event WHERE row < ${below} ORDER BY row DESC LIMIT ${FACTS}`
  indexFacts(
    db,
    rows.map(({ event }) => event),
  )
  if (rows.length < FACTS) settle(db, 'below')
  else owe(db, 'below', rows.at(-1)?.event ?? 0)
}

/** Every page of the index anew, some at a time; step 1 begins it. */
function rewrite(db: Writer, step: number): void {
  if (step === 1) {
    const padded = db.get`SELECT rowid FROM search_text WHERE search_text MATCH ${PADDING}`
    if (!padded) db.run`INSERT INTO search_text (rowid, marks) VALUES (0, ${PADDING})`
    return owe(db, 'remains', 2)
  }
  if (step === 2) {
    db.run`INSERT INTO search_text (search_text, rank) VALUES ('merge', ${-PAGES})`
    return owe(db, 'remains', 3)
  }
  const before = totalChanges(db)
  db.run`INSERT INTO search_text (search_text, rank) VALUES ('merge', ${PAGES})`
  if (totalChanges(db) - before >= 2) return
  db.run`INSERT INTO search_text (search_text, rowid, marks) VALUES ('delete', 0, ${PADDING})`
  settle(db, 'remains')
}

const totalChanges = (db: Reader): number => db.get<{ n: number }>`SELECT total_changes() AS n`?.n ?? 0
