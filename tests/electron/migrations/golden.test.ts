import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { headOf } from '../../../electron/host/data-folder.ts'
import { nodeDigest } from '../../../electron/host/digest.ts'
import { MIGRATIONS } from '../../../electron/migrations/index.ts'
import { factStoreOf, type OpenStore } from '../../../electron/store/fact-store.ts'
import { readFileHead } from '../../../electron/store/file-head.ts'
import { openDatabase } from '../../../electron/store/open.ts'
import { workOnSearch } from '../../../electron/store/views/search-work.ts'
import { type Instant, instant } from '../../../src/domain/value/instant.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { scrubbed } from '../../reliability/checked.ts'
import { countersOf, recounted } from '../../reliability/recount.ts'
import { rebuilt, viewsOf } from '../store/rebuilt.ts'
import { temporaryFolder } from '../workspace.ts'
import { cutShort } from './cut-short.ts'
import { goldenVersions, LOG, makeGolden } from './golden.ts'

const VERSIONS = MIGRATIONS.map(({ version }) => version)
/** Steps 10 and 20 were written by one program: no other ever left a store between them, and none with facts. */
const WITH_FACTS = VERSIONS.filter((version) => version >= 20)
/** What a step owes and pays later, in slices. */
const PAID_LATER = ['search_entry', 'search_text', 'search_word', 'search_work']

const goldenAt = (version: number): string => {
  const path = join(temporaryFolder(), 'plantao.db')
  makeGolden(version, path)
  return path
}

const opening = (path: string) => openDatabase(path, readFileHead(headOf(path)))

function storeOf(path: string): OpenStore {
  const clock = { now: (): Instant => instant(Date.UTC(2026, 2, 2, 12)) }
  const store = factStoreOf(valueOf(opening(path)), {
    digest: nodeDigest,
    clock,
    orderer: 'self',
    changed: () => {},
  })
  while (store.transact(() => workOnSearch(store.db))) continue
  return store
}

/** Every row of the named tables, as text. */
function dumpOf(path: string, tables: readonly string[]): Readonly<Record<string, string>> {
  const db = new Database(path, { readonly: true })
  const dumped = tables.map((table) => [
    table,
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .toSorted()
      .join('\n'),
  ])
  db.close()
  return Object.fromEntries(dumped)
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

test('R-MIG: there is a golden database of every schema that a program of ours wrote', () => {
  expect(goldenVersions()).toEqual(VERSIONS)
})

describe.for(WITH_FACTS)('R-MIG: the golden database of schema %i', (version) => {
  test('has rows in every table of its time', () => {
    const path = goldenAt(version)
    const db = new Database(path, { readonly: true })
    const tables = db
      .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .all()
      .map(({ name }) => name)
    const empty = tables.filter(
      (name) =>
        !PAID_LATER.some((later) => name.startsWith(later)) && !db.prepare(`SELECT 1 FROM ${name}`).get(),
    )
    expect([db.pragma('user_version', { simple: true }), empty]).toEqual([version, []])
    db.close()
  })

  test('opens with not a byte of its log changed, whole, and with the views that its log gives', () => {
    const path = goldenAt(version)
    const log = dumpOf(path, LOG)
    const store = storeOf(path)
    expect(dumpOf(path, LOG)).toEqual(log)
    expect(scrubbed(store.db)).toEqual([])
    const anew = rebuilt(store, join(temporaryFolder(), 'anew.db'))
    expect(viewsOf(store.db)).toEqual(viewsOf(anew.db))
    expect(countersOf(store)).toEqual(recounted(store))
    anew.close()
    store.close()
  })
})

test('R-MIG: a store whose making ended after its first step is made to its end', () => {
  const store = storeOf(goldenAt(10))
  expect([viewsOf(store.db)['ticket'], scrubbed(store.db)]).toEqual([[], []])
  store.close()
})

test.for(WITH_FACTS.slice(0, -1))(
  'R-MIG: a migration from schema %i that is killed half-way leaves what was there, and the next start makes it',
  (version) => {
    const path = goldenAt(version)
    const log = dumpOf(path, LOG)
    const next = VERSIONS.find((later) => later > version)
    const killed = spawnSync(process.execPath, cutShort(path, next ?? 0))
    expect(killed.signal).toBe('SIGKILL')
    const db = new Database(path)
    expect(db.pragma('user_version', { simple: true })).toBe(version)
    db.close()
    expect(dumpOf(path, LOG)).toEqual(log)
    const store = storeOf(path)
    expect([dumpOf(path, LOG), scrubbed(store.db)]).toEqual([log, []])
    store.close()
  },
)

test.for(WITH_FACTS)(
  'R-MIG: the database of schema %i under the number of a newer one is refused with its hash unchanged',
  (version) => {
    const path = goldenAt(version)
    const db = new Database(path)
    db.pragma(`user_version = ${VERSIONS.at(-1)! + 10}`)
    db.close()
    const before = hashOf(path)
    expect(opening(path)).toMatchObject({ refusal: { kind: 'schemaNewer' } })
    expect([hashOf(path), readdirSync(join(path, '..'))]).toEqual([before, ['plantao.db']])
  },
)

test('R-MIG control: a view that is not what the log gives is noticed', () => {
  const store = storeOf(goldenAt(20))
  const anew = rebuilt(store, join(temporaryFolder(), 'anew.db'))
  store.db.run`UPDATE ticket SET client_word_at = 1 WHERE stream = (SELECT min(stream) FROM ticket)`
  expect(viewsOf(store.db)).not.toEqual(viewsOf(anew.db))
  anew.close()
  store.close()
})
