import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headOf } from '../../../electron/host/data-folder.ts'
import { MIGRATIONS } from '../../../electron/migrations/index.ts'
import { readFileHead } from '../../../electron/store/file-head.ts'
import { openDatabase } from '../../../electron/store/open.ts'
import { seeded } from '../../domain/seeded.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { temporaryFolder } from '../workspace.ts'

interface Place {
  readonly profile: string
  readonly sector: string
  readonly phase: string
  readonly owner: string | null
}

const TICKETS = 300

test('step 30 counts the tickets that a store of step 20 holds, by team, by sector and by owner', () => {
  const path = join(temporaryFolder(), 'plantao.db')
  const places = randomPlaces()
  makeStoreOfStep20(path, places)

  const db = valueOf(openDatabase(path, readFileHead(headOf(path))))
  const counters = db
    .prepare<[], { name: string; value: number }>(
      `SELECT name, value FROM counter WHERE name GLOB 'phase:*' OR name GLOB 'owner:*'`,
    )
    .all()
  db.close()

  expect(Object.fromEntries(counters.map(({ name, value }) => [name, value]))).toEqual(countedAnew(places))
})

test('step 30 gives each index of the whole queue the team, and keeps the rows of the view', () => {
  const path = join(temporaryFolder(), 'plantao.db')
  makeStoreOfStep20(path, randomPlaces())

  const db = valueOf(openDatabase(path, readFileHead(headOf(path))))
  const columns = (index: string): unknown[] =>
    db.prepare<[string], { name: string }>('SELECT name FROM pragma_index_info(?)').all(index)
  const rows = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM ticket').get()
  const found = ['queue_rule', 'queue_breach', 'queue_risk'].map((index) => columns(index).at(-1))
  db.close()

  expect(found).toEqual([{ name: 'profile' }, { name: 'profile' }, { name: 'profile' }])
  expect(rows).toEqual({ n: TICKETS })
})

function randomPlaces(): readonly Place[] {
  const next = seeded(30)
  const of = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  return Array.from({ length: TICKETS }, () => ({
    profile: of(['wati', 'xtech']),
    sector: of(['suporte', 'envio', 'financeiro']),
    phase: of(['open', 'open', 'resolved', 'closed']),
    owner: of([null, 'ana', 'rui']),
  }))
}

function makeStoreOfStep20(path: string, places: readonly Place[]): void {
  const db = new Database(path)
  for (const { version, run } of MIGRATIONS) if (version <= 20) run(db)
  db.exec(`INSERT INTO space (row, id, head) VALUES (1, 'space', x'00')`)
  const stream = db.prepare('INSERT INTO stream (row, name, space) VALUES (?, ?, 1)')
  const ticket = db.prepare(`
    INSERT INTO ticket (stream, id, code, profile, profile_version, subject, client, channel, sector, provisional,
      status, phase, waits_for, owner, opened_at, queued_replies, rule, rank_key)
    VALUES (?, ?, 'A-1', ?, '', '', '', 'email', ?, 0, 'novo', ?, 'team', ?, 0, 0, 7, 0)`)
  for (const [at, { profile, sector, phase, owner }] of places.entries()) {
    stream.run(at, `ticket:${at}`)
    ticket.run(at, `${at}`, profile, sector, phase, owner)
  }
  // What step 20 itself kept.
  const phases = Object.entries(Object.groupBy(places, ({ phase }) => phase))
  const counter = db.prepare('INSERT INTO counter (name, value) VALUES (?, ?)')
  for (const [phase, those] of phases) counter.run(`phase:${phase}`, those?.length)
  db.pragma('user_version = 20')
  db.close()
}

function countedAnew(places: readonly Place[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  const add = (name: string): void => void (counts[name] = (counts[name] ?? 0) + 1)
  for (const { profile, sector, phase, owner } of places) {
    add(`phase:${phase}`)
    add(`phase:${phase}/${profile}`)
    add(`phase:${phase}/${profile}/${sector}`)
    if (phase === 'open' && owner) add(`owner:${owner}`)
  }
  return counts
}
