import type { Database } from 'better-sqlite3'

/**
 * The views: rows made of events, which a rebuild makes again. `ticket` carries what the queue draws and sorts by:
 * `rule` and `rank_key` are the rank that time does not change, `rank_risk_at` and `rank_breach_at` the instants at
 * which it does (null where the profile's queue does not look at them).
 */
export function createViews(db: Database): void {
  db.exec(`
    CREATE TABLE ticket (
      stream INTEGER PRIMARY KEY REFERENCES stream (row),
      id TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL,
      profile TEXT NOT NULL,
      profile_version TEXT NOT NULL,
      subject TEXT NOT NULL,
      client TEXT NOT NULL,
      channel TEXT NOT NULL,
      sector TEXT NOT NULL,
      severity TEXT,
      provisional INTEGER NOT NULL,
      status TEXT NOT NULL,
      phase TEXT NOT NULL,
      waits_for TEXT NOT NULL,
      owner TEXT,
      opened_at INTEGER NOT NULL,
      continues TEXT,
      settled_at INTEGER,
      unanswered_at INTEGER,
      queued_replies INTEGER NOT NULL,
      clock TEXT,
      clock_state TEXT,
      due_at INTEGER,
      risk_at INTEGER,
      imminent_at INTEGER,
      breach_at INTEGER,
      rule INTEGER NOT NULL,
      rank_key INTEGER NOT NULL,
      rank_risk_at INTEGER,
      rank_breach_at INTEGER
    ) STRICT;
    CREATE INDEX ticket_by_code ON ticket (code);
    CREATE INDEX ticket_continued ON ticket (continues) WHERE continues IS NOT NULL;
    CREATE INDEX queue_rule ON ticket (rule, rank_key, opened_at, stream, rank_risk_at, rank_breach_at)
      WHERE phase = 'open';
    CREATE INDEX queue_breach ON ticket (rank_breach_at, opened_at, stream)
      WHERE phase = 'open' AND rank_breach_at IS NOT NULL;
    CREATE INDEX queue_risk ON ticket (rank_risk_at, rank_breach_at, opened_at, stream)
      WHERE phase = 'open' AND rank_risk_at IS NOT NULL;
    CREATE INDEX sector_rule ON ticket (profile, sector, rule, rank_key, opened_at, stream, rank_risk_at, rank_breach_at)
      WHERE phase = 'open';
    CREATE INDEX sector_breach ON ticket (profile, sector, rank_breach_at, opened_at, stream)
      WHERE phase = 'open' AND rank_breach_at IS NOT NULL;
    CREATE INDEX sector_risk ON ticket (profile, sector, rank_risk_at, rank_breach_at, opened_at, stream)
      WHERE phase = 'open' AND rank_risk_at IS NOT NULL;
    CREATE INDEX ticket_of_owner ON ticket (owner, opened_at, stream) WHERE phase = 'open' AND owner IS NOT NULL;
    CREATE INDEX ticket_settled ON ticket (phase, settled_at) WHERE phase <> 'open';
    CREATE TABLE counter (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE profile_version (
      version TEXT NOT NULL PRIMARY KEY,
      profile TEXT NOT NULL,
      event INTEGER NOT NULL REFERENCES event (row)
    ) STRICT;
    CREATE TABLE current_profile (profile TEXT NOT NULL PRIMARY KEY, version TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE agent (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL) STRICT;
    CREATE TABLE device (
      id TEXT NOT NULL PRIMARY KEY,
      code TEXT NOT NULL,
      agent TEXT NOT NULL,
      signing_key TEXT NOT NULL
    ) STRICT;
  `)
}
