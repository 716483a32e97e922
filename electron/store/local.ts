import Database from 'better-sqlite3'
import { handleOf } from './sql.ts'

/**
 * What is not a fact: drafts with their files, reminders, and that samples were added. Local and disposable, never
 * synced and never exported; a database that is not whole is thrown away and made anew.
 */
export interface LocalStore {
  read(name: string): string | null
  write(name: string, value: string): void
  /** As `write`, and what stood there is gone with its bytes. */
  rewrite(name: string, value: string): void
  /** Gone with its bytes: what a redaction forbids must not stand here either. */
  remove(name: string): void
  /** The values whose names begin so, by name. */
  list(prefix: string): readonly { readonly name: string; readonly value: string }[]
  /** Files beside the value of a name, by their content. */
  readFile(name: string, hash: string): Uint8Array | null
  writeFile(name: string, hash: string, bytes: Uint8Array): void
  /** Gone with their bytes; without `hashes`, all of them. */
  removeFiles(name: string, hashes?: readonly string[]): void
  listFiles(): readonly { readonly name: string; readonly hash: string }[]
  close(): void
}

export function openLocalStore(path: string, discard: (path: string) => void): LocalStore {
  const database = opened(path) ?? remade(path, discard)
  return { ...notesOf(database), ...filesOf(database), close: () => database.close() }
}

type Files = Pick<LocalStore, 'readFile' | 'writeFile' | 'removeFiles' | 'listFiles'>

function notesOf(database: Database.Database): Omit<LocalStore, keyof Files | 'close'> {
  const db = handleOf(database)
  const write = (name: string, value: string): void => {
    db.run`INSERT INTO note (name, value) VALUES (${name}, ${value})
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`
  }
  return {
    read: (name) => db.get<{ value: string }>`SELECT value FROM note WHERE name = ${name}`?.value ?? null,
    write,
    rewrite: (name, value) => {
      write(name, value)
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
    remove: (name) => {
      db.run`DELETE FROM note WHERE name = ${name}`
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
    list: (prefix) => db.all<{ name: string; value: string }>`
      SELECT name, value FROM note WHERE substr(name, 1, length(${prefix})) = ${prefix} ORDER BY name`,
  }
}

function filesOf(database: Database.Database): Files {
  const db = handleOf(database)
  return {
    readFile: (name, hash) => {
      const found = db.get<{
        bytes: Uint8Array
      }>`SELECT bytes FROM file WHERE name = ${name} AND hash = ${hash}`
      return found?.bytes ?? null
    },
    writeFile: (name, hash, bytes) => {
      db.run`INSERT INTO file (name, hash, bytes) VALUES (${name}, ${hash}, ${bytes}) ON CONFLICT DO NOTHING`
    },
    removeFiles: (name, hashes) => {
      const { changes } = hashes
        ? db.run`DELETE FROM file WHERE name = ${name}
            AND hash IN (SELECT value FROM json_each(${JSON.stringify(hashes)}))`
        : db.run`DELETE FROM file WHERE name = ${name}`
      if (changes > 0) database.pragma('wal_checkpoint(TRUNCATE)')
    },
    listFiles: () => db.all<{ name: string; hash: string }>`SELECT name, hash FROM file ORDER BY name, hash`,
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
    database.exec(
      'CREATE TABLE IF NOT EXISTS file (name TEXT, hash TEXT, bytes BLOB NOT NULL, PRIMARY KEY (name, hash)) STRICT',
    )
    database.prepare('SELECT name, value FROM note')
    database.prepare('SELECT name, hash, bytes FROM file')
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
