import Database from 'better-sqlite3'
import { refuse, accept, type Result } from '../../src/domain/value/result.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import type { FileHead } from './file-head.ts'

/** A database that was opened with our pragmas and brought to our schema. */
export type OpenDatabase = Database.Database

/**
 * Opens the store, or makes it. The pragmas are set on every open: the library's build falls to NORMAL in WAL
 * mode, which loses acknowledged commits at power loss. A file of a newer schema is refused before SQLite sees
 * it, so that not a byte of it changes. Refusals: `schemaNewer`, `storeCorrupt`.
 */
export function openDatabase(path: string, head: FileHead): Result<Database.Database> {
  const known = MIGRATIONS.at(-1)?.version ?? 0
  if (head.kind === 'foreign') return refuse({ kind: 'storeCorrupt', detail: 'header' })
  if (head.kind === 'sqlite' && head.schema > known) {
    return refuse({ kind: 'schemaNewer', found: head.schema, known })
  }
  const db = new Database(path)
  setPragmas(db)
  const found = Number(db.pragma('user_version', { simple: true }))
  if (found > known) {
    db.close()
    return refuse({ kind: 'schemaNewer', found, known })
  }
  migrate(db, found)
  return accept(db)
}

/** What every connection to a store of ours sets first. */
export function setPragmas(db: Database.Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('trusted_schema = OFF')
  db.pragma('cache_size = -65536')
}

function migrate(db: Database.Database, found: number): void {
  const steps = MIGRATIONS.filter((step) => step.version > found)
  if (steps.length === 0) return
  for (const step of steps) {
    db.transaction(() => {
      step.run(db)
      db.pragma(`user_version = ${step.version}`)
    })()
  }
  // The header must carry the version before anything else reads it: a newer program's file is known by it.
  db.pragma('wal_checkpoint(TRUNCATE)')
}
