import { join } from 'node:path'
import { expect, test } from 'vitest'
import { searchHandlers } from '../../../electron/calls/search.ts'
import { openDatabase } from '../../../electron/store/open.ts'
import type { OpenStore } from '../../../electron/store/fact-store.ts'
import type { Reader } from '../../../electron/store/sql.ts'
import { indexAnew, owedRows, workOnSearch } from '../../../electron/store/views/search-work.ts'
import { headOf } from '../../../electron/host/data-folder.ts'
import { readFileHead } from '../../../electron/store/file-head.ts'
import type { EventId } from '../../../src/domain/value/id.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { type SearchDesk, searchDesk } from '../queries/searching.ts'

/** Every word of the index with the facts in which it stands, and every fact with its place. */
const indexOf = (db: Reader): unknown => ({
  words: db.all`SELECT term, doc, col FROM search_word ORDER BY term, doc, col`,
  entries: db.all`SELECT row, event, stream FROM search_entry ORDER BY row`,
})

const step = (store: OpenStore): boolean => store.transact(() => workOnSearch(store.db))

function manyTickets(count: number): SearchDesk {
  const desk = searchDesk()
  desk.ports.store.transact(() => {
    for (let at = 0; at < count; at++) {
      const ticket = desk.opens({ at: '2026-11-20T10:00', text: `pedido ${at}`, files: ['nota.pdf'] })
      valueOf(desk.acts(ticket, { kind: 'note', text: `anotação número ${at}` }))
      if (at % 20 === 0) redactOpening(desk, ticket)
    }
  })
  return desk
}

function redactOpening(desk: SearchDesk, ticket: Parameters<SearchDesk['acts']>[0]): void {
  const opening = desk.ports.store.db.get<{ id: EventId }>`
    SELECT text ->> '$.id' AS id FROM event WHERE text ->> '$.kind' = 'ticketOpened' ORDER BY row DESC LIMIT 1`
  valueOf(desk.acts(ticket, { kind: 'redact', events: [opening!.id], basis: 'titular' }))
}

test('the index made anew in slices is the one that was kept fact by fact', () => {
  const { ports } = manyTickets(200)
  const { store } = ports
  const kept = indexOf(store.db)
  store.transact(() => indexAnew(store.db))
  expect(indexOf(store.db)).toEqual({ words: [], entries: [] })
  let slices = 1
  while (step(store)) slices += 1
  expect(slices).toBeGreaterThan(3)
  expect(indexOf(store.db)).toEqual(kept)
})

test('the newest facts are found first while the index is made, and what is owed is told', () => {
  const desk = manyTickets(200)
  const { store } = desk.ports
  store.transact(() => indexAnew(store.db))
  expect(desk.answers('pedido').owed).toBe(100)
  step(store)
  const { owed, tickets } = desk.answers('pedido')
  expect([tickets[0]?.ticket.code, owed > 0 && owed < 100]).toEqual(['A-200', true])
  while (step(store));
  expect(desk.answers('pedido').owed).toBe(0)
})

test('facts that come while the index is made stand in it once', () => {
  const desk = manyTickets(100)
  const { store } = desk.ports
  store.transact(() => indexAnew(store.db))
  step(store)
  desk.opens({ text: 'pedido urgente' })
  while (step(store));
  const doubled = store.db.all`SELECT event FROM search_entry GROUP BY event HAVING count(*) > 1`
  const facts = store.db.all`SELECT doc FROM search_word WHERE term = 'urgente' AND col = 'text'`
  expect([doubled, facts.length, desk.finds('urgente')]).toEqual([[], 1, ['A-101']])
})

test('a store that died over it goes on from there when it is opened', () => {
  const desk = manyTickets(200)
  const { store } = desk.ports
  const kept = indexOf(store.db)
  store.transact(() => indexAnew(store.db))
  step(store)
  const left = owedRows(store.db)
  const path = join(desk.folder, 'plantao.db')
  const again = valueOf(openDatabase(path, readFileHead(headOf(path))))
  const owed = again
    .prepare<[], { value: number }>(`SELECT value FROM search_work WHERE name = 'below'`)
    .get()
  again.close()
  expect(owed?.value).toBe(left + 1)
  while (step(store));
  expect(indexOf(store.db)).toEqual(kept)
})

/** As a bad disk would: the pages of the index hold something else. */
function spoil(desk: SearchDesk): void {
  const { database } = desk.console.host
  database.unsafeMode(true)
  database.exec(`UPDATE search_text_data SET block = randomblob(length(block)) WHERE id > 10`)
  database.unsafeMode(false)
}

test('an index that was spoilt on the disk is made anew when it is asked, and nothing else is lost', () => {
  const desk = manyTickets(60)
  spoil(desk)
  const find = searchHandlers(desk.console)['search.find']
  const ask = { phrase: 'pedido', from: null, limit: 5 }
  expect(() => desk.finds('pedido')).toThrow()
  expect(find(ask)).toMatchObject({ ok: true, value: { tickets: [], owed: 100 } })
  while (step(desk.ports.store));
  expect(find(ask)).toMatchObject({ ok: true, value: { owed: 0, tickets: { length: 5 } } })
})

test('a removal that meets a spoilt index is a fault once, and is done the next time', () => {
  const desk = manyTickets(30)
  const ticket = desk.opens({ text: 'segredo' })
  spoil(desk)
  const redact = () => redactOpening(desk, ticket)
  expect(redact).toThrow()
  expect(redact).not.toThrow()
  while (step(desk.ports.store));
  expect(desk.finds('pedido').length).toBeGreaterThan(0)
})
