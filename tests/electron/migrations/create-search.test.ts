import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headOf } from '../../../electron/host/data-folder.ts'
import { readFileHead } from '../../../electron/store/file-head.ts'
import { openDatabase } from '../../../electron/store/open.ts'
import { workOnSearch } from '../../../electron/store/views/search-work.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { searchDesk } from '../queries/searching.ts'

const TABLES = ['search_word', 'search_text', 'search_entry', 'search_work']
/** Made by later steps. */
const LATER = ['blocked_sender', 'lost']

test('R-MIG: step 80 owes the search what a store of step 70 holds, and reads none of it while it opens', () => {
  const desk = searchDesk()
  desk.opens({ text: 'pedido atrasado' })
  const { db } = desk.ports.store
  const facts = db.get<{ row: number }>`SELECT max(row) AS row FROM event`?.row
  for (const table of [...TABLES, ...LATER]) desk.console.host.database.exec(`DROP TABLE ${table}`)
  desk.console.host.database.exec('DROP INDEX ticket_at_risk')
  desk.console.host.database.pragma('user_version = 70')

  const path = join(desk.folder, 'plantao.db')
  const opened = valueOf(openDatabase(path, readFileHead(headOf(path))))
  const owed = opened.prepare('SELECT name, value FROM search_work').all()
  const entries = opened.prepare('SELECT * FROM search_entry').all()
  opened.close()

  expect([owed, entries]).toEqual([[{ name: 'below', value: (facts ?? 0) + 1 }], []])
  while (desk.ports.store.transact(() => workOnSearch(db)));
  expect(desk.finds('pedido')).toEqual(['A-1'])
})
