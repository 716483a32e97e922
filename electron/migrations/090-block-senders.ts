import type { Database } from 'better-sqlite3'

/** Who may not write to a team: a row for each block in force, named by its fact. Addresses are in lower case. */
export function blockSenders(db: Database): void {
  db.exec(`
    CREATE TABLE blocked_sender (
      id TEXT NOT NULL PRIMARY KEY,
      profile TEXT NOT NULL,
      address TEXT NOT NULL,
      at INTEGER NOT NULL,
      agent TEXT
    ) STRICT;
    CREATE INDEX blocked_address ON blocked_sender (profile, address);
  `)
}
