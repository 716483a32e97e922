import Database from 'better-sqlite3'
import { BROKEN_FILE, cutLogOfWrites } from './open.ts'
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
  // Where the log of writes cannot be cut at once, for want of room, the next change owes it.
  let owesCut = false
  const cut = (): void => void (owesCut = !cutLogOfWrites(database))
  return {
    ...notesOf(database, { cut, paid: () => owesCut && cut() }),
    ...filesOf(database, cut),
    close: () => database.close(),
  }
}

type Files = Pick<LocalStore, 'readFile' | 'writeFile' | 'removeFiles' | 'listFiles'>

interface Cutting {
  readonly cut: () => void
  /** Cuts where an earlier cut could not be made. */
  readonly paid: () => void
}

function notesOf(
  database: Database.Database,
  { cut, paid }: Cutting,
): Omit<LocalStore, keyof Files | 'close'> {
  const db = handleOf(database)
  const write = (name: string, value: string): void => {
    db.run`INSERT INTO note (name, value) VALUES (${name}, ${value})
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`
    paid()
  }
  return {
    read: (name) => db.get<{ value: string }>`SELECT value FROM note WHERE name = ${name}`?.value ?? null,
    write,
    rewrite: (name, value) => {
      write(name, value)
      cut()
    },
    remove: (name) => {
      db.run`DELETE FROM note WHERE name = ${name}`
      cut()
    },
    list: (prefix) => db.all<{ name: string; value: string }>`
      SELECT name, value FROM note WHERE substr(name, 1, length(${prefix})) = ${prefix} ORDER BY name`,
  }
}

function filesOf(database: Database.Database, cut: () => void): Files {
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
      if (changes > 0) cut()
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
  } catch (cause) {
    database.close()
    // A disk without room, or a file that somebody else holds, is no reason to throw away what people wrote.
    if (cause instanceof Database.SqliteError && !isBroken(cause)) throw cause
    return null
  }
}

/** A file whose tables are not ours any more is told by a plain error. */
const isBroken = ({ code }: { readonly code: string }): boolean =>
  code === 'SQLITE_ERROR' || BROKEN_FILE.test(code)

function remade(path: string, discard: (path: string) => void): Database.Database {
  discard(path)
  const database = opened(path)
  if (!database) throw new Error('the local store cannot be made')
  return database
}
