import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { handleOf, type Reader } from '../../electron/store/sql.ts'
import { scrubbed } from './checked.ts'
import { report, seedOf, times } from './figures.ts'
import { anyFlipsIn, type Flip, flipsIn, turnOver } from './flip.ts'
import { nextStep } from './history.ts'
import { changedRows, contentOf, type Reading, readingOf, type StoredFact } from './look.ts'
import { openStore, removeFolder } from './opened.ts'
import { Seeded } from './seeded.ts'

const STEPS = 150

/** A desk's month in one file, folded back from its log of writes, and what it held when it was whole. */
const { path, facts, readings } = madeStore()
const whole = readFileSync(path)
const flipped = new Database(path, { readonly: true })
afterAll(() => {
  flipped.close()
  removeFolder(join(path, '..'))
})

/** What a flip did, and who noticed. */
interface Outcome {
  /** Rows of facts of which some bit is another one now; null where SQLite will not read them. */
  readonly rows: readonly number[] | null
  /** Whether a read gives something else than before without a word. */
  readonly wrong: boolean
  readonly read: boolean
  readonly scrub: boolean
  readonly sqlite: boolean
  readonly named: boolean
  readonly integrityCheck: boolean
}

test('R-BITROT: a flipped bit is noticed by the next read or by the scrub, and its fact is named', () => {
  const [flips, seed] = [times({ ci: 200, full: 10_000 }), seedOf(20_261_104)]
  const found = tally(flips, flipsIn(handleOf(flipped), whole, new Seeded(seed)), look)
  report('R-BITROT', { seed, ...found.figures })
  expect(found.missed).toEqual([])
  expect(found.figures).toMatchObject({ flips, detected: flips, named: flips })
  expect(found.figures.integrityCheck).toBeLessThan(flips / 2)
})

test('R-BITROT: a bit flipped anywhere in the log or its indexes never becomes a wrong value', () => {
  const [flips, seed] = [times({ ci: 200, full: 10_000 }), seedOf(20_261_105)]
  const found = tally(flips, anyFlipsIn(handleOf(flipped), new Seeded(seed)), look)
  report('R-BITROT anywhere', { seed, ...found.figures })
  expect(found.missed).toEqual([])
  expect(found.figures.flips).toBe(flips)
})

test('R-BITROT control: a store that is read without its hashes takes flipped bits for facts', () => {
  const found = tally(40, flipsIn(handleOf(flipped), whole, new Seeded(5)), lookWithoutHashes)
  report('R-BITROT control', found.figures)
  expect(found.missed.length).toBeGreaterThan(30)
})

type Look = (db: Reader) => Omit<Outcome, 'integrityCheck'>

/** Only flips that changed a fact, a read or SQLite's mind count; the rest hit free room, and are told apart. */
function tally(flips: number, from: Iterable<Flip>, how: Look) {
  const missed: string[] = []
  const figures = {
    flips: 0,
    detected: 0,
    read: 0,
    scrub: 0,
    sqlite: 0,
    named: 0,
    integrityCheck: 0,
    harmless: 0,
  }
  for (const flip of from) {
    const outcome = afterFlip(flip, how)
    if (outcome.rows?.length === 0 && !outcome.wrong && !noticed(outcome)) figures.harmless += 1
    else {
      figures.flips += 1
      if (noticed(outcome)) figures.detected += 1
      else missed.push(`${flip.what} at byte ${flip.offset}, bit ${flip.bit}`)
      for (const by of ['read', 'scrub', 'sqlite', 'named', 'integrityCheck'] as const)
        if (outcome[by]) figures[by] += 1
    }
    if (figures.flips === flips) break
  }
  return { missed, figures }
}

const noticed = ({ read, scrub, sqlite }: Outcome): boolean => read || scrub || sqlite

function afterFlip(flip: Flip, how: Look): Outcome {
  const file = Buffer.from(whole)
  turnOver(file, flip)
  writeFileSync(path, file)
  const database = new Database(path)
  try {
    return { ...how(handleOf(database)), integrityCheck: integrityCheckNotices(database) }
  } finally {
    database.close()
    writeFileSync(path, whole)
  }
}

function look(db: Reader): Omit<Outcome, 'integrityCheck'> {
  const rows = unlessSqlite(() => changedRows(facts, contentOf(db)))
  const read = unlessSqlite(() =>
    [...readings.keys()].map((stream) => [stream, readingOf(db, stream)] as const),
  )
  const findings = unlessSqlite(() => scrubbed(db))
  const broken = (read ?? []).flatMap(([, reading]) => (reading.kind === 'broken' ? [reading.row] : []))
  const suspects = [...broken, ...(findings ?? []).map(({ event }) => event)]
  return {
    rows,
    wrong: (read ?? []).some(([stream, reading]) => differs(readings.get(stream), reading)),
    read: broken.length > 0,
    scrub: findings !== null && findings.length > 0,
    sqlite: rows === null || read === null || findings === null,
    named: rows === null || suspects.some((row) => (rows.length > 0 ? rows.includes(row) : row > 0)),
  }
}

/** The control: a store that believes what it reads as long as SQLite and JSON do. */
function lookWithoutHashes(db: Reader): Omit<Outcome, 'integrityCheck'> {
  const rows = unlessSqlite(() => changedRows(facts, contentOf(db)))
  const texts = unlessSqlite(
    () => db.all<{ text: string }>`SELECT text FROM event UNION ALL SELECT text FROM body`,
  )
  const broken = (texts ?? []).some(({ text }) => !isJson(text))
  return {
    rows,
    wrong: false,
    read: broken,
    scrub: false,
    sqlite: rows === null || texts === null,
    named: false,
  }
}

const differs = (before: Reading | undefined, now: Reading): boolean =>
  now.kind === 'read' && before?.kind === 'read' && now.text !== before.text

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Null where SQLite itself will not read what it finds. */
function unlessSqlite<T>(read: () => T): T | null {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof Database.SqliteError) return null
    throw fault
  }
}

const integrityCheckNotices = (database: Database.Database): boolean =>
  unlessSqlite(() => database.pragma('integrity_check', { simple: true })) !== 'ok'

function madeStore() {
  const opened = openStore()
  const random = new Seeded(3)
  for (let step = 0; step < STEPS; step++) nextStep({ ...opened, random })
  const { db } = opened.store
  const streams = db.all<{ name: string }>`SELECT name FROM stream`
  const read: ReadonlyMap<string, Reading> = new Map(streams.map(({ name }) => [name, readingOf(db, name)]))
  const content: ReadonlyMap<number, StoredFact> = contentOf(db)
  opened.close()
  return { path: opened.folder.database, facts: content, readings: read }
}
