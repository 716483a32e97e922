import Database from 'better-sqlite3'
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { backupBeforeMigration } from '../../electron/backup/before-migration.ts'
import { KEPT, listBackups } from '../../electron/backup/backup-files.ts'
import { makeBackup } from '../../electron/backup/make-backup.ts'
import { orderRestore } from '../../electron/backup/restore.ts'
import { KNOWN_SCHEMA, verifyBackup } from '../../electron/backup/verify-backup.ts'
import { copyInThread } from '../../electron/backup-thread.ts'
import { dataFolder, headOf } from '../../electron/host/data-folder.ts'
import { MIGRATIONS } from '../../electron/migrations/index.ts'
import { openRestored } from '../../electron/restored-database.ts'
import { readFileHead } from '../../electron/store/file-head.ts'
import { handleOf } from '../../electron/store/sql.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { makeGolden } from '../electron/migrations/golden.ts'
import { temporaryFolder } from '../electron/workspace.ts'
import { valueOf } from '../profiles/loaded.ts'
import { backedUp, backUp, HOW, keptOf, worked } from './copies.ts'
import { report, seedOf, times } from './figures.ts'
import { flipsIn, turnOver } from './flip.ts'
import { changedRows, contentOf } from './look.ts'
import type { OpenedStore } from './opened.ts'
import { Seeded } from './seeded.ts'

/** Milliseconds: a desk that is busy, and leaves the thread its share of the machine. */
const BETWEEN_STEPS = 5

test('R-BACKUP: every backup taken while a desk works is whole, holds an instant of its log, and seven are kept', async () => {
  const [count, seed] = [times({ ci: 12, full: 300 }), seedOf(20_261_124)]
  const { opened, work } = worked(seed, 60)
  const found = { backups: 0, whole: 0, writtenMeanwhile: 0, most: 0 }
  while (found.backups < count) {
    const before = lastFact(opened)
    let copying = true
    const backup = backedUp(opened).finally(() => (copying = false))
    while (copying) {
      work(1)
      await pause(BETWEEN_STEPS)
    }
    const { path, contents } = await backup
    found.backups += 1
    found.writtenMeanwhile += lastFact(opened) - before
    if (contents.facts < before || contents.facts > lastFact(opened))
      throw new Error('of no instant of its making')
    if (verifyBackup(path, HOW).whole) found.whole += 1
    found.most = Math.max(found.most, listBackups(opened.folder.root).length)
  }
  const kept = listBackups(opened.folder.root)
  report('R-BACKUP', { seed, ...found, facts: lastFact(opened) })
  expect(found).toMatchObject({ backups: count, whole: count, most: KEPT })
  expect(found.writtenMeanwhile).toBeGreaterThan(count)
  expect(kept.map(({ at }) => at)).toEqual(kept.map(({ at }) => at).toSorted((a, b) => b - a))
  expect(readdirSync(join(opened.folder.root, 'backups'))).toHaveLength(7)
  if (process.platform !== 'win32')
    for (const { path } of kept) expect(statSync(path).mode & 0o777).toBe(0o600)
  opened.close()
})

test('R-BACKUP control: one flipped bit in a backup is noticed, wherever it changes what the log says', async () => {
  const [count, seed] = [times({ ci: 20, full: 2_000 }), seedOf(20_261_125)]
  const { opened } = worked(seed, 40)
  const { path } = await backedUp(opened)
  opened.close()
  const whole = readFileSync(path)
  const copy = `${path}.flipped`
  const database = new Database(path, { readonly: true })
  const content = contentOf(handleOf(database))
  const found = { flips: 0, changed: 0, noticed: 0 }
  for (const flip of flipsIn(handleOf(database), whole, new Seeded(seed))) {
    if (found.changed === count) break
    const file = Buffer.from(whole)
    turnOver(file, flip)
    writeFileSync(copy, file)
    found.flips += 1
    if (!isChanged(copy, content)) continue
    found.changed += 1
    if (!verifyBackup(copy, HOW).whole) found.noticed += 1
  }
  database.close()
  report('R-BACKUP bits', { seed, ...found })
  expect(found.noticed).toBe(count)
  writeFileSync(copy, whole)
  expect(verifyBackup(copy, HOW)).toMatchObject({ whole: true })
})

test('R-BACKUP: a copy of another log than the one that was copied is refused by its running heads', async () => {
  const { opened } = worked(3, 20)
  const { path } = await backedUp(opened)
  opened.close()
  const heads = [{ space: 'people', position: 1, head: '00' }]
  expect(verifyBackup(path, { ...HOW, heads })).toMatchObject({ whole: false, reason: 'heads' })
})

test('R-BACKUP: a damaged log makes no backup, and costs none of those that are there', async () => {
  const { opened, work } = worked(4, 20)
  const before = await backedUp(opened)
  opened.store.db
    .run`UPDATE body SET text = replace(text, 'a', 'b') WHERE event = (SELECT max(event) FROM body)`
  work(3)
  for (let tries = 0; tries < KEPT + 1; tries++)
    expect(await backUp(opened)).toMatchObject({ ok: false, refusal: { kind: 'backupBroken' } })
  expect(listBackups(opened.folder.root)).toEqual([before])
  expect(readdirSync(join(opened.folder.root, 'backups'))).toHaveLength(1)
  opened.close()
})

test('R-BACKUP: one that is stopped, or has no room, leaves nothing behind', async () => {
  const { opened } = worked(5, 20)
  const stop = new AbortController()
  const stopping = { signal: stop.signal, onProgress: () => stop.abort() }
  const how = { ...keptOf(opened), clock: opened.clock, copy: copyInThread }
  const stopped = await makeBackup(how, stopping)
  expect(stopped).toEqual({ ok: false, refusal: { kind: 'cancelled' } })
  expect(readdirSync(join(opened.folder.root, 'backups'))).toEqual([])
  const full = await backUp(opened, () =>
    Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' })),
  )
  expect(full).toMatchObject({ ok: false, refusal: { kind: 'noRoomForBackup' } })
  const huge = join(opened.folder.root, 'huge.db')
  writeFileSync(huge, '')
  truncateSync(huge, 2 ** 42)
  const bound = { ...opened, folder: { ...opened.folder, database: huge } }
  expect(await backUp(bound)).toMatchObject({ ok: false, refusal: { kind: 'noRoomForBackup' } })
  expect(readdirSync(join(opened.folder.root, 'backups'))).toEqual([])
  opened.close()
})

test('R-BACKUP: a clock that is put back does not make the newest backup the oldest', async () => {
  const { opened, work } = worked(6, 10)
  for (let count = 0; count <= KEPT; count++) await backedUp(opened)
  opened.clock.at = instant(opened.clock.at - 86_400_000)
  work(5)
  const last = await backedUp(opened)
  expect(listBackups(opened.folder.root)[0]).toEqual(last)
  opened.close()
})

test('R-BACKUP, R-MIG: an older schema is copied and checked before it is changed, and the copy is gone back to', () => {
  for (const { version } of MIGRATIONS.filter((step) => step.version >= 20 && step.version < KNOWN_SCHEMA)) {
    const root = temporaryFolder()
    const { database } = dataFolder(root)
    makeGolden(version, database)
    valueOf(openRestored(dataFolder(root))).database.close()
    const [backup, ...others] = listBackups(root)
    expect([others, backup?.contents.schema]).toEqual([[], version])
    expect([version, verifyBackup(backup!.path, HOW).whole]).toEqual([version, true])
    expect(readFileHead(headOf(database))).toEqual({ kind: 'sqlite', schema: KNOWN_SCHEMA })
    valueOf(orderRestore(root, backup!.name, instant(0)))
    valueOf(openRestored(dataFolder(root))).database.close()
    expect([version, verifyBackup(database, HOW).whole]).toEqual([version, true])
    expect(listBackups(root)).toHaveLength(1)
  }
})

test('R-BACKUP, R-MIG: without room for its copy an older schema is left as it is', () => {
  const root = temporaryFolder()
  const { database } = dataFolder(root)
  makeGolden(80, database)
  const older = readFileSync(database)
  truncateSync(database, 2 ** 42)
  const how = { ...HOW, head: readFileHead(headOf(database)), now: instant(0) }
  const full = backupBeforeMigration({ root, database }, how)
  expect(full).toMatchObject({ ok: false, refusal: { kind: 'noRoomForBackup' } })
  truncateSync(database, older.length)
  expect(readFileSync(database).equals(older)).toBe(true)
  expect(listBackups(root)).toEqual([])
})

/** A bit of what is no value of the log, such as a copy of it in free room, changes nothing. */
function isChanged(path: string, content: ReturnType<typeof contentOf>): boolean {
  const database = new Database(path, { readonly: true })
  try {
    return changedRows(content, contentOf(handleOf(database))).length > 0
  } catch {
    return true
  } finally {
    database.close()
  }
}

const lastFact = ({ store }: OpenedStore): number =>
  store.db.get<{ row: number }>`SELECT max(row) AS row FROM event`?.row ?? 0
