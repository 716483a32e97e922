import type { Database } from 'better-sqlite3'

/** What the team calls its workspace; no row while it has no name. */
export function nameWorkspace(db: Database): void {
  db.exec('CREATE TABLE workspace (row INTEGER PRIMARY KEY CHECK (row = 1), name TEXT NOT NULL) STRICT')
}
