import type { Database } from 'better-sqlite3'

/**
 * Totals by team, by sector and by owner, for what is there already; and the team in the indexes of the whole queue,
 * so that one team's rows are picked out of it without a look at the view.
 */
export function countPlaces(db: Database): void {
  db.exec(`
    INSERT INTO counter (name, value)
      SELECT 'phase:' || phase || '/' || profile, count(*) FROM ticket GROUP BY phase, profile;
    INSERT INTO counter (name, value)
      SELECT 'phase:' || phase || '/' || profile || '/' || sector, count(*) FROM ticket
      GROUP BY phase, profile, sector;
    INSERT INTO counter (name, value)
      SELECT 'owner:' || owner, count(*) FROM ticket WHERE phase = 'open' AND owner IS NOT NULL GROUP BY owner;
    DROP INDEX queue_rule;
    DROP INDEX queue_breach;
    DROP INDEX queue_risk;
    CREATE INDEX queue_rule
      ON ticket (rule, rank_key, opened_at, stream, rank_risk_at, rank_breach_at, profile) WHERE phase = 'open';
    CREATE INDEX queue_breach ON ticket (rank_breach_at, opened_at, stream, profile)
      WHERE phase = 'open' AND rank_breach_at IS NOT NULL;
    CREATE INDEX queue_risk ON ticket (rank_risk_at, rank_breach_at, opened_at, stream, profile)
      WHERE phase = 'open' AND rank_risk_at IS NOT NULL;
  `)
}
