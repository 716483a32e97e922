import Database from 'better-sqlite3'
import { handleOf } from './sql.ts'

/**
 * What is not a fact: drafts, and that samples were added. Local and disposable, never synced and never exported; a
 * file that is not whole is thrown away and made anew.
 */
export interface LocalStore {
  read(name: string): string | null
  write(name: string, value: string): void
  /** Gone with its bytes: what a redaction forbids must not stand here either. */
  remove(name: string): void
  close(): void
}

export function openLocalStore(path: string, discard: (path: string) => void): LocalStore {
  const database = opened(path) ?? remade(path, discard)
  const db = handleOf(database)
  return {
    read: (name) => db.get<{ value: string }>`SELECT value FROM note WHERE name = ${name}`?.value ?? null,
    write: (name, value) => {
      db.run`INSERT INTO note (name, value) VALUES (${name}, ${value})
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`
    },
    remove: (name) => {
      db.run`DELETE FROM note WHERE name = ${name}`
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
    close: () => database.close(),
  }
}

function opened(path: string): Database.Database | null {
  const database = new Database(path)
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('secure_delete = ON')
    database.exec(
      'CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
    )
    database.prepare('SELECT name, value FROM note')
    if (database.pragma('integrity_check', { simple: true }) === 'ok') return database
    database.close()
    return null
  } catch {
    database.close()
    return null
  }
}

function remade(path: string, discard: (path: string) => void): Database.Database {
  discard(path)
  const database = opened(path)
  if (!database) throw new Error('the local store cannot be made')
  return database
}
