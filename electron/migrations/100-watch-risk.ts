import type { Database } from 'better-sqlite3'

/**
 * Open promises by who answers for them and by the instant from which they are at risk: what is at risk is counted
 * over that alone, however long the queue is.
 */
export function watchRisk(db: Database): void {
  db.exec(`
    CREATE INDEX ticket_at_risk ON ticket (owner, risk_at, breach_at, clock_state, phase)
      WHERE phase = 'open' AND clock_state IN ('running', 'breached') AND risk_at IS NOT NULL;
  `)
}
