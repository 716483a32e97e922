import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { narrowQueue } from '../../../electron/migrations/040-narrow-queue.ts'
import { randomStore } from '../queries/store.ts'
import { temporaryFolder } from '../workspace.ts'

const ADDED = ['ticket_filter', 'ticket_opened', 'ticket_client_word', 'ticket_due']

test('step 40 fills columns, totals and indexes of a store of step 30 as the facts themselves would have', () => {
  const store = randomStore(40, 200, 10)
  const path = join(temporaryFolder(), 'plantao.db')
  store.ports.store.db.run`VACUUM INTO ${path}`
  const kept = seen(new Database(path))
  backToStep30(path)

  const old = new Database(path)
  narrowQueue(old)
  const migrated = seen(old)
  expect(migrated).toEqual(kept)
  expect(kept.rows.filter((row) => row['client_word_at'] !== null).length).toBeGreaterThan(20)
  expect(kept.rows.filter((row) => row['clock_calendar'] !== null).length).toBeGreaterThan(20)
  expect(kept.counters['unowned']).toBeGreaterThan(5)
})

type Row = Readonly<Record<string, unknown>>

/** All of the view and its totals; a total that came back to nothing counts as none. */
function seen(db: Database.Database) {
  const rows = db.prepare<[], Row>('SELECT * FROM ticket ORDER BY stream').all()
  const counters = db
    .prepare<[], { name: string; value: number }>(
      'SELECT name, value FROM counter WHERE value <> 0 ORDER BY name',
    )
    .all()
  const indexes = db
    .prepare<[], Row>(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name`)
    .all()
  db.close()
  return { rows, indexes, counters: Object.fromEntries(counters.map(({ name, value }) => [name, value])) }
}

function backToStep30(path: string): void {
  const db = new Database(path)
  for (const index of ADDED) db.exec(`DROP INDEX ${index}`)
  db.exec(`
    ALTER TABLE ticket DROP COLUMN client_word_at;
    ALTER TABLE ticket DROP COLUMN clock_calendar;
    DELETE FROM counter WHERE name GLOB 'unowned*' OR name GLOB 'unanswered*' OR name GLOB 'outbox*';
  `)
  db.close()
}
