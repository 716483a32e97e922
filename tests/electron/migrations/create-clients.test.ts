import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createClients } from '../../../electron/migrations/050-create-clients.ts'
import { clientDesk, done } from '../client-desk.ts'
import { temporaryFolder } from '../workspace.ts'

const VIEWS = ['account', 'account_domain', 'contact', 'contact_word', 'contact_address', 'client_alias']

test('step 50 gives the tickets of a store of step 40 their client, plan and sender as the facts would have', () => {
  const desk = clientDesk()
  const { ports } = desk.space
  const account = desk.create('Ação', { plan: 'BUSINESS+' })
  const contact = desk.add(account)
  const named = desk.mail('rui@nada.example')
  for (let at = 0; at < 20; at++) desk.mail(at % 2 === 0 ? 'zoe@acaomodas.com.br' : `c${at}@nada.example`)
  done(desk.act({ kind: 'name', ticket: named, account, contact: null }))
  const removed = desk.mail('some@nada.example')
  const [event] = [...desk.ticket(removed).redacted, desk.ticket(removed).newestMessage!]
  desk.space.acts(removed, { kind: 'redact', events: [event!], basis: 'titular' })
  desk.space.acts(desk.mail('zoe@acaomodas.com.br'), { kind: 'close' })

  const path = join(temporaryFolder(), 'plantao.db')
  ports.store.db.run`VACUUM INTO ${path}`
  const kept = seen(path)
  backToStep40(path)
  const old = new Database(path)
  createClients(old)
  old.close()

  expect(seen(path)).toEqual(kept)
  expect(kept.rows).toHaveLength(23)
  expect(kept.rows.filter((row) => row['account'] === account)).toHaveLength(12)
  expect(kept.rows.filter((row) => row['contact'] === contact)).toHaveLength(11)
  expect(kept.rows.find((row) => row['id'] === removed)).toMatchObject({ sender: null, plan: 'PRO' })
  expect(kept.counters).toEqual([{ name: `account:${account}`, value: 11 }])
})

type Row = Readonly<Record<string, unknown>>

function seen(path: string) {
  const db = new Database(path)
  const rows = db.prepare<[], Row>('SELECT * FROM ticket ORDER BY stream').all()
  const counters = db.prepare<[], Row>(`SELECT name, value FROM counter WHERE name GLOB 'account:*'`).all()
  const schema = db
    .prepare<[], Row>(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name`)
    .all()
  db.close()
  return { rows, counters, schema }
}

function backToStep40(path: string): void {
  const db = new Database(path)
  for (const index of ['ticket_of_account', 'ticket_of_contact', 'ticket_of_sender'])
    db.exec(`DROP INDEX ${index}`)
  for (const column of ['account', 'contact', 'plan', 'sender'])
    db.exec(`ALTER TABLE ticket DROP COLUMN ${column}`)
  for (const view of VIEWS) db.exec(`DROP TABLE ${view}`)
  db.exec(`DELETE FROM counter WHERE name GLOB 'account:*'`)
  db.close()
}
