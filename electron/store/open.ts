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
  try {
    setPragmas(db)
    const found = Number(db.pragma('user_version', { simple: true }))
    if (found > known) {
      db.close()
      return refuse({ kind: 'schemaNewer', found, known })
    }
    migrate(db, found)
    // The header must carry the version before anything else reads it: a newer program's file is known by it. And
    // what a redaction removed must not outlive the process that died over it.
    cutLogOfWrites(db)
    return accept(db)
  } catch (cause) {
    db.close()
    if (cause instanceof Database.SqliteError && BROKEN_FILE.test(cause.code))
      return refuse({ kind: 'storeCorrupt', detail: cause.code })
    throw cause
  }
}

/** What SQLite says of a file that is not what was written. */
export const BROKEN_FILE = /^SQLITE_(CORRUPT|NOTADB)/

/**
 * Folds the log of writes back and empties its file; false where that has to wait: for a reader of another
 * connection, or for room on the disk. What was committed stands either way.
 */
export function cutLogOfWrites(db: Database.Database): boolean {
  const patience = Number(db.pragma('busy_timeout', { simple: true }))
  try {
    // A reader holds it up for as long as a backup takes, and nobody waits for that.
    db.pragma('busy_timeout = 0')
    const [said] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
    return said?.busy === 0
  } catch (cause) {
    if (cause instanceof Database.SqliteError && !BROKEN_FILE.test(cause.code)) return false
    throw cause
  } finally {
    db.pragma(`busy_timeout = ${patience}`)
  }
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
  for (const step of MIGRATIONS.filter(({ version }) => version > found)) {
    db.transaction(() => {
      step.run(db)
      db.pragma(`user_version = ${step.version}`)
    })()
  }
}
