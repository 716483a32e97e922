import type { Database } from 'better-sqlite3'

/**
 * What filters, sorts and their totals ask of the view: the client's last word, the calendar of the clock that is
 * counted down, and indexes that hold these orders and the filters' columns. For what is there already they are read
 * out of the facts and the profiles.
 */
export function narrowQueue(db: Database): void {
  db.exec(`
    ALTER TABLE ticket ADD COLUMN client_word_at INTEGER;
    ALTER TABLE ticket ADD COLUMN clock_calendar TEXT;
    UPDATE ticket SET client_word_at = (
      SELECT max(e.text ->> '$.at') FROM event e
      WHERE e.stream = ticket.stream AND e.text ->> '$.kind' = 'messageReceived'
        AND NOT e.text ->> '$.payload.automatic');
    UPDATE ticket SET clock_calendar = (
      SELECT t.value ->> '$.calendar'
      FROM event o
        JOIN profile_version v ON v.version = ticket.profile_version
        JOIN body b ON b.event = v.event
        JOIN json_each(b.text ->> '$.text', '$.plans') p ON p.value ->> '$.id' = o.text ->> '$.payload.plan'
        JOIN json_each(p.value, '$.targets') t
          ON t.value ->> '$.clock' = ticket.clock AND t.value ->> '$.severity' = ticket.severity
      WHERE o.stream = ticket.stream AND o.text ->> '$.kind' = 'ticketOpened')
    WHERE clock_state <> 'unset';
    INSERT INTO counter (name, value)
      SELECT 'unowned', count(*) FROM ticket WHERE phase = 'open' AND owner IS NULL;
    INSERT INTO counter (name, value)
      SELECT 'unowned/' || profile, count(*) FROM ticket WHERE phase = 'open' AND owner IS NULL GROUP BY profile;
    INSERT INTO counter (name, value)
      SELECT 'unanswered', count(*) FROM ticket WHERE phase = 'open' AND unanswered_at IS NOT NULL;
    INSERT INTO counter (name, value)
      SELECT 'unanswered/' || profile, count(*) FROM ticket
      WHERE phase = 'open' AND unanswered_at IS NOT NULL GROUP BY profile;
    INSERT INTO counter (name, value)
      SELECT 'outbox', count(*) FROM ticket WHERE phase = 'open' AND queued_replies > 0;
    INSERT INTO counter (name, value)
      SELECT 'outbox/' || profile, count(*) FROM ticket
      WHERE phase = 'open' AND queued_replies > 0 GROUP BY profile;
    CREATE INDEX ticket_filter ON ticket
      (phase, profile, sector, status, severity, channel, owner, unanswered_at, queued_replies);
    CREATE INDEX ticket_opened ON ticket (phase, opened_at, stream);
    CREATE INDEX ticket_client_word ON ticket (phase, client_word_at, opened_at, stream);
    CREATE INDEX ticket_due ON ticket (
      phase,
      (CASE WHEN clock_state IN ('running', 'breached') AND due_at IS NOT NULL THEN due_at ELSE 9000000000000000 END),
      opened_at, stream);
  `)
}
