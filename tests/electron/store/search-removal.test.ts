import { expect, test } from 'vitest'
import { remainsOf } from '../../../electron/store/views/search-removal.ts'
import { workOnSearch } from '../../../electron/store/views/search-work.ts'
import type { EventId, TicketId } from '../../../src/domain/value/id.ts'
import { scan } from '../../reliability/scan.ts'
import { seeded } from '../../domain/seeded.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { type SearchDesk, searchDesk } from '../queries/searching.ts'

/** Words that stand nowhere else, as the index writes them, in every second one of so many tickets. */
function planted(tickets: number, pageSize = 4050n) {
  const desk = searchDesk()
  const random = seeded(8)
  const letters = (count: number): string =>
    Array.from({ length: count }, () => LETTERS.charAt(Math.floor(random() * LETTERS.length))).join('')
  desk.ports.store.db.run`INSERT INTO search_text (search_text, rank) VALUES ('pgsz', ${pageSize})`
  const words: string[] = []
  const facts: { readonly ticket: TicketId; readonly events: EventId[] }[] = []
  desk.ports.store.transact(() => {
    for (let at = 0; at < tickets; at++) {
      const word = at % 2 === 0 ? letters(20) : null
      const ticket = desk.opens({
        subject: word ? `Assunto ${word}` : 'Ajuda',
        text: `${letters(3)} ${letters(3)} ${word ?? ''}`,
        files: word ? [`${word}.pdf`] : [],
        client: word ? `Loja ${word}` : 'Maria',
      })
      if (!word) continue
      words.push(word)
      facts.push({ ticket, events: wordyFacts(desk, ticket) })
    }
  })
  return { desk, words, facts }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

const wordyFacts = ({ ports }: SearchDesk, ticket: TicketId): EventId[] =>
  ports.store.db.all<{ id: EventId }>`
    SELECT e.text ->> '$.id' AS id FROM event e JOIN body b ON b.event = e.row
    WHERE e.stream = (SELECT row FROM stream WHERE name = ${`ticket:${ticket}`})`.map(({ id }) => id)

function redactAll(desk: SearchDesk, facts: ReturnType<typeof planted>['facts']): void {
  desk.ports.store.transact(() => {
    for (const { ticket, events } of facts)
      valueOf(desk.acts(ticket, { kind: 'redact', events, basis: 'segredo' }))
  })
}

function settle({ ports: { store } }: SearchDesk): void {
  while (store.transact(() => workOnSearch(store.db)));
  cut(store.db)
}

const cut = (db: SearchDesk['ports']['store']['db']): void => void db.all`PRAGMA wal_checkpoint(TRUNCATE)`
/** The index writes of a word what the one before it lacks: its end is what must not be found. */
const hits = (desk: SearchDesk, words: readonly string[]): number =>
  scan(desk.folder, Object.fromEntries(words.map((word) => [word, word.slice(-10)]))).length

test('R-REDACT: of words that were removed the index keeps no byte, and no search finds them', () => {
  const { desk, words, facts } = planted(40)
  expect(hits(desk, words)).toBeGreaterThan(words.length)
  expect(desk.finds(words[0]!)).toHaveLength(1)
  redactAll(desk, facts)
  expect(hits(desk, words)).toBe(0)
  for (const word of words) expect(desk.finds(word)).toEqual([])
  const check = desk.ports.store.db
  check.run`INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 0)`
})

test('R-REDACT control: an index that only notes what is gone keeps the words', () => {
  const { desk, words, facts } = planted(40)
  desk.ports.store.db.run`INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 0)`
  redactAll(desk, facts)
  expect(hits(desk, words)).toBeGreaterThan(0)
})

test('R-REDACT: beginnings of words by which pages were cut are noticed, and gone once the pages are rewritten', () => {
  const { desk, words, facts } = planted(60, 64n)
  redactAll(desk, facts)
  const { db } = desk.ports.store
  expect(remainsOf(db, words).length).toBeGreaterThan(0)
  settle(desk)
  expect(remainsOf(db, words)).toEqual([])
  expect(hits(desk, words)).toBe(0)
  expect(desk.finds('maria')).toHaveLength(30)
  expect(db.all`SELECT name FROM search_work`).toEqual([])
  db.run`INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 0)`
})

test('R-REDACT: what stands elsewhere too is still found there', () => {
  const desk = searchDesk()
  const first = desk.opens({ text: 'senha partilhada' })
  desk.opens({ text: 'senha partilhada' })
  redactAll(desk, [{ ticket: first, events: wordyFacts(desk, first) }])
  expect(desk.finds('partilhada')).toEqual(['A-2'])
})

test('a ticket whose words were removed is still met by what it is', () => {
  const desk = searchDesk()
  const ticket = desk.opens({ subject: 'Segredo', text: 'segredo' })
  redactAll(desk, [{ ticket, events: wordyFacts(desk, ticket) }])
  expect([desk.finds('segredo'), desk.finds('status:aberto'), desk.finds('A-1')]).toEqual([
    [],
    ['A-1'],
    ['A-1'],
  ])
})

test('R-REDACT: a damaged fact cannot say its words, so the whole index is made anew without it', () => {
  const desk = searchDesk()
  const ticket = desk.opens({ text: 'canariodanificado' })
  desk.opens({ text: 'outro' })
  const events = wordyFacts(desk, ticket)
  desk.ports.store.db.run`UPDATE body SET text = '{' WHERE text LIKE '%canariodanificado%'`
  const { db } = desk.ports.store
  expect(desk.answers('canariodanificado').tickets).toEqual([])
  redactAll(desk, [{ ticket, events }])
  settle(desk)
  expect(hits(desk, ['canariodanificado'])).toBe(0)
  expect(desk.finds('outro')).toEqual(['A-2'])
  expect(db.all`SELECT name FROM search_work`).toEqual([])
})

test('R-REDACT: a removal while the pages are rewritten begins that again, and it ends', () => {
  const { desk, words, facts } = planted(60, 64n)
  const { store } = desk.ports
  redactAll(desk, facts.slice(0, 20))
  for (let slice = 0; slice < 4; slice++) store.transact(() => workOnSearch(store.db))
  redactAll(desk, facts.slice(20))
  settle(desk)
  expect(remainsOf(store.db, words)).toEqual([])
  expect(hits(desk, words)).toBe(0)
  store.db.run`INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 0)`
})
