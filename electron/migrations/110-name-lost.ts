import type { Database } from 'better-sqlite3'

/**
 * What a repair could not bring back: the id of a fact whose body or file is gone, or of a unit whose signature covers
 * a fact that is gone. Unlike what was removed for good it is taken in again wherever it is found.
 */
export function nameLost(db: Database): void {
  db.exec('CREATE TABLE lost (id BLOB NOT NULL PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID')
}
