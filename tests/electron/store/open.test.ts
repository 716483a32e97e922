import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../../electron/migrations/index.ts'
import { headOf } from '../../../electron/host/data-folder.ts'
import { readFileHead } from '../../../electron/store/file-head.ts'
import { openDatabase } from '../../../electron/store/open.ts'
import { nextStep } from '../../reliability/history.ts'
import { openStore, removeFolder, tempFolder } from '../../reliability/opened.ts'
import { Seeded } from '../../reliability/seeded.ts'

const NEWEST = MIGRATIONS.at(-1)?.version ?? 0

let root = ''
let path = ''
beforeEach(() => {
  root = tempFolder()
  path = join(root, 'plantao.db')
})
afterEach(() => removeFolder(root))

const open = () => openDatabase(path, readFileHead(headOf(path)))

function opened(): Database.Database {
  const database = open()
  if (!database.ok) throw new Error(database.refusal.kind)
  return database.value
}

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
const pragma = (db: Database.Database, name: string): unknown => db.pragma(name, { simple: true })

describe('the pragmas of the store', () => {
  test('are in force on every open, FULL and not what the library falls back to', () => {
    for (let turn = 0; turn < 3; turn++) {
      const db = opened()
      expect({
        journal: pragma(db, 'journal_mode'),
        synchronous: pragma(db, 'synchronous'),
        foreignKeys: pragma(db, 'foreign_keys'),
        secureDelete: pragma(db, 'secure_delete'),
        tempStore: pragma(db, 'temp_store'),
        trustedSchema: pragma(db, 'trusted_schema'),
      }).toEqual({
        journal: 'wal',
        synchronous: 2,
        foreignKeys: 1,
        secureDelete: 1,
        tempStore: 2,
        trustedSchema: 0,
      })
      db.close()
    }
  })

  test('are the store’s own: without them the library would lose acknowledged commits at power loss', () => {
    opened().close()
    const bare = new Database(path)
    expect([pragma(bare, 'synchronous'), pragma(bare, 'secure_delete')]).toEqual([1, 0])
    bare.close()
  })
})

describe('what is refused is not touched', () => {
  /** Refused with not a byte changed and nothing left beside it. */
  function untouched(): unknown {
    const before = digestOf(path)
    const result = open()
    expect([digestOf(path), readdirSync(root)]).toEqual([before, ['plantao.db']])
    return result.ok ? 'opened' : result.refusal
  }

  test('R-MIG: a store of a newer schema', () => {
    const db = opened()
    db.pragma(`user_version = ${NEWEST + 10}`)
    db.close()
    expect(untouched()).toEqual({ kind: 'schemaNewer', found: NEWEST + 10, known: NEWEST })
  })

  test('a file of another program', () => {
    writeFileSync(path, 'Querido diário,\n'.repeat(100))
    expect(untouched()).toEqual({ kind: 'storeCorrupt', detail: 'header' })
  })

  test('a file that is cut off within its first bytes', () => {
    writeFileSync(path, 'SQLite format 3\0')
    expect(untouched()).toEqual({ kind: 'storeCorrupt', detail: 'header' })
  })

  test('a newer schema whose number stands in the log of writes alone is refused too', () => {
    const db = opened()
    db.pragma('wal_autocheckpoint = 0')
    db.pragma(`user_version = ${NEWEST + 10}`)
    const left = tempFolder()
    for (const name of readdirSync(root)) writeFileSync(join(left, name), readFileSync(join(root, name)))
    db.close()
    const there = join(left, 'plantao.db')
    const result = openDatabase(there, readFileHead(headOf(there)))
    expect(result).toMatchObject({ refusal: { kind: 'schemaNewer', found: NEWEST + 10 } })
    removeFolder(left)
  })

  test('a store whose schema is broken', () => {
    opened().close()
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 100, 4096)
    writeFileSync(path, bytes)
    expect(open()).toMatchObject({ refusal: { kind: 'storeCorrupt', detail: 'SQLITE_CORRUPT' } })
  })
})

describe('R-MIG: a store of each older schema opens', () => {
  const LOG = ['space', 'stream', 'unit', 'event', 'body', 'blob', 'blob_use', 'redaction', 'outbox']

  test.for(MIGRATIONS.slice(0, -1).map(({ version }) => version))(
    '%i, with what its log holds',
    (version) => {
      const whole = openStore()
      const random = new Seeded(version)
      for (let step = 0; step < 80; step++) nextStep({ ...whole, random })
      const log = contentOf(whole.database, LOG)
      makeOlder(version, whole.folder.database)
      const db = opened()
      expect(schemaOf(db)).toEqual(schemaOf(whole.database))
      expect(pragma(db, 'user_version')).toBe(NEWEST)
      expect(contentOf(db, LOG)).toEqual(log)
      expect(log['event']?.length).toBeGreaterThan(60)
      db.close()
      whole.close()
      removeFolder(whole.folder.root)
    },
  )

  /** A store as the steps up to `version` made it, with the rows of another. */
  function makeOlder(version: number, from: string): void {
    const db = new Database(path)
    for (const step of MIGRATIONS) if (step.version <= version) step.run(db)
    db.prepare('ATTACH ? AS whole').run(from)
    for (const table of LOG) db.exec(`INSERT INTO main.${table} SELECT * FROM whole.${table}`)
    db.exec('DETACH whole')
    db.pragma(`user_version = ${version}`)
    db.close()
  }
})

const schemaOf = (db: Database.Database): unknown[] =>
  db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()

const contentOf = (db: Database.Database, tables: readonly string[]): Record<string, unknown[]> =>
  Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]))
