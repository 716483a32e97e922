import Database from 'better-sqlite3'

/** A file that this process holds; the system lets go of it when the process ends, however it ends. */
export interface HeldFile {
  release(): void
}

/**
 * Takes hold of the file at `path`, which is made where it is missing and stays there; null where somebody else still
 * has it after `patience` milliseconds. SQLite asks every system for such a lock in its own way; nothing is written.
 */
export function holdFile(path: string, patience = 0): HeldFile | null {
  const db = new Database(path, { timeout: patience })
  try {
    db.pragma('journal_mode = MEMORY')
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE')
    return { release: () => void db.close() }
  } catch (cause) {
    db.close()
    if (cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_BUSY')) return null
    throw cause
  }
}
