import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { backupName, makeBackupsFolder } from '../../electron/backup/backup-files.ts'
import { listAside } from '../../electron/backup/set-aside.ts'
import { dataFolder } from '../../electron/host/data-folder.ts'
import { nodeDigest } from '../../electron/host/digest.ts'
import { verifySignature } from '../../electron/host/signer.ts'
import { recoverDatabase } from '../../electron/recover/recover-database.ts'
import { seedTickets } from '../../electron/samples/seed-tickets.ts'
import { idBytes } from '../../electron/store/id-bytes.ts'
import type { Reader } from '../../electron/store/sql.ts'
import type { RepairReport } from '../../src/contract/views/repair.ts'
import { type StreamName, ticketOfStream } from '../../src/domain/sync/envelope.ts'
import type { AgentId, EventId } from '../../src/domain/value/id.ts'
import { toHex } from '../../src/domain/value/hex.ts'
import { after, millis } from '../../src/domain/value/instant.ts'
import { rebuilt, viewsOf } from '../electron/store/rebuilt.ts'
import { duplicatesIn, scrubbed } from './checked.ts'
import { type Damage, DAMAGES, damage, PAGE } from './damage.ts'
import { report, seedOf, times } from './figures.ts'
import { nextStep, redactSome } from './history.ts'
import { type OpenedStore, openStore, removeFolder, tempFolder } from './opened.ts'
import { countersOf, recounted } from './recount.ts'
import { Seeded } from './seeded.ts'

const made: string[] = []
afterEach(() => made.splice(0).forEach(removeFolder))

/** A fact as it was acknowledged, with what hangs on it; `body` null where it has none, or it was removed. */
interface Written {
  readonly text: string
  readonly hash: string
  readonly body: string | null
}

type Facts = ReadonlyMap<string, Written>

function factsIn(db: Reader): Facts {
  const rows = db.all<{ id: string; text: string; hash: Uint8Array; body: string | null }>`
    SELECT e.text ->> '$.id' AS id, e.text, e.hash, b.text AS body FROM event e LEFT JOIN body b ON b.event = e.row`
  return new Map(rows.map(({ id, hash, ...row }) => [id, { ...row, hash: toHex(hash) }]))
}

interface Lived {
  readonly root: string
  readonly all: Facts
  /** What the backup holds. */
  readonly backed: Facts
  readonly removed: readonly string[]
  readonly heads: readonly string[]
}

const headsIn = (db: Reader): readonly string[] =>
  db.all<{
    id: string
    position: number
    head: Uint8Array
  }>`SELECT id, position, head FROM space ORDER BY id`.map(
    ({ id, position, head }) => `${id} ${position} ${toHex(head)}`,
  )

interface Living {
  readonly seed: number
  readonly backup: boolean
}

/** Some days at a desk, with a backup on the way, left as a power cut leaves them: with the log of writes. */
async function lived({ seed, backup }: Living): Promise<Lived> {
  const opened = openStore({ seed })
  made.push(opened.folder.root)
  const random = new Seeded(seed)
  live(opened, random, 40 + random.below(60))
  opened.clock.at = after(opened.clock.at, millis(60_000))
  let backed: Facts = new Map()
  if (backup) {
    const root = makeBackupsFolder(opened.folder.root)
    await opened.database.backup(join(root, backupName(opened.clock.at)))
    backed = factsIn(opened.store.db)
  }
  live(opened, random, 20 + random.below(60))
  if (random.chance(0.5)) opened.database.pragma('wal_checkpoint(PASSIVE)')
  live(opened, random, random.below(10))
  const root = tempFolder()
  made.push(root)
  cpSync(opened.folder.root, root, { recursive: true, filter: (path) => !path.endsWith('-shm') })
  const removed = opened.store.db.all<{ id: Uint8Array }>`SELECT id FROM redaction`.map(({ id }) => toHex(id))
  const end = { root, all: factsIn(opened.store.db), backed, removed, heads: headsIn(opened.store.db) }
  opened.close()
  return end
}

function live(opened: OpenedStore, random: Seeded, steps: number): void {
  for (let step = 0; step < steps; step++) {
    const { facts } = nextStep({ ...opened, random })
    opened.clock.at = after(opened.clock.at, millis(random.below(90) * 60_000))
    const ticket = facts[0] && opened.store.ticketOfEvent(facts[0])
    if (ticket && random.chance(0.04)) redactSome({ ...opened, random }, ticket, [facts[0]!])
  }
}

/** The bytes that are left on the disk, page by page as they are read: what stands in none of them is gone. */
function leftOn(path: string): string {
  const log = `${path}-wal`
  const file = readFileSync(path)
  const whole = file.subarray(0, file.length - (file.length % PAGE)).toString('latin1')
  return existsSync(log) ? `${whole}\n${readFileSync(log).toString('latin1')}` : whole
}

const latin1 = (text: string): string => Buffer.from(text).toString('latin1')
/** Longer ones go over several pages, and then no search of one page finds them. */
const ON_ONE_PAGE = 900

interface Outcome {
  /** Facts or words that the backup or a readable page holds, and that are not there. */
  readonly lost: readonly string[]
  /** Facts or words that are not what was acknowledged. */
  readonly wrong: readonly string[]
  readonly cameBack: readonly string[]
  readonly missing: number
}

function compared(db: Reader, before: Lived, left: string): Outcome {
  const now = factsIn(db)
  const held = (text: string): boolean => text.length < ON_ONE_PAGE && left.includes(latin1(text))
  const lost: string[] = []
  const wrong: string[] = []
  for (const [id, fact] of before.all) {
    const is = now.get(id)
    const backed = before.backed.get(id)
    if (!is && (backed || held(fact.text))) lost.push(id)
    if (is && (is.text !== fact.text || is.hash !== fact.hash)) wrong.push(id)
    if (is && fact.body !== null && is.body === null && (backed?.body || held(fact.body)))
      lost.push(`${id} body`)
    if (is && is.body !== null && is.body !== (fact.body ?? backed?.body)) wrong.push(`${id} body`)
  }
  const cameBack = before.removed.filter(
    (id) =>
      db.get`SELECT 1 FROM body b JOIN event e ON e.row = b.event WHERE e.id = ${Buffer.from(id, 'hex')}`,
  )
  const missing = [...before.all.keys()].filter(
    (id) => !db.get`SELECT 1 FROM event WHERE id = ${idBytes(id)}`,
  ).length
  return { lost, wrong, cameBack, missing }
}

const HOW = { digest: nodeDigest, verify: verifySignature }

function recovered(root: string): { readonly told: RepairReport; readonly opened: OpenedStore } {
  const now = after(openedAt, millis(86_400_000 * 30))
  const result = recoverDatabase(dataFolder(root), { ...HOW, now })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return { told: result.value, opened: openStore({ root, profiles: [], seed: 99 }) }
}

const openedAt = openStoreClock()
function openStoreClock() {
  const opened = openStore({ profiles: [] })
  const { at } = opened.clock
  opened.close()
  removeFolder(opened.folder.root)
  return at
}

const ROUNDS = times({ ci: 2, full: 150 })
/** What hits no page with a fact on it. */
const UNHURT: readonly Damage[] = ['headerWiped', 'indexesOverwritten']
const COUNTED: readonly Damage[] = ['headerWiped', 'factsZeroed', 'indexesOverwritten']

test.for(
  DAMAGES.flatMap((kind) => [
    { kind, backup: true },
    { kind, backup: false },
  ]),
)(
  'R-RECOVER: nothing is lost that the backup or a readable page holds ($kind, backup $backup)',
  async ({ kind, backup }) => {
    const seed = seedOf(20_261_301)
    let [facts, missing, told] = [0, 0, 0]
    for (let round = 0; round < ROUNDS; round++) {
      const before = await lived({ seed: seed + round, backup })
      const path = dataFolder(before.root).database
      damage(kind, path, new Seeded(seed + round))
      const left = leftOn(path)
      const damaged = readFileSync(path)
      const { told: says, opened } = recovered(before.root)
      const { db } = opened.store
      const outcome = compared(db, before, left)
      expect({ ...outcome, missing: 0 }).toEqual({ lost: [], wrong: [], cameBack: [], missing: 0 })
      expect([scrubbed(db), duplicatesIn(db)]).toEqual([[], 0])
      if (UNHURT.includes(kind))
        expect([outcome.missing, says.lostFacts, says.lostContents, says.lostFiles]).toEqual([0, 0, 0, 0])
      if (outcome.missing === 0) expect(headsIn(db)).toEqual(before.heads)
      if (outcome.missing === 0 && says.lostContents + says.lostFiles === 0) whole(opened)
      expect(readFileSync(listAside(before.root)[0]!.path).equals(damaged)).toBe(true)
      facts += before.all.size
      missing += outcome.missing
      told += says.lostFacts
      opened.close()
    }
    report(`R-RECOVER ${kind}${backup ? '' : ' without backup'}`, {
      seed,
      rounds: ROUNDS,
      facts,
      lost: 0,
      unreadable: missing,
      told,
    })
    // Where the pages that counted the facts are gone as well, nobody can tell how many there were.
    if (COUNTED.includes(kind)) expect(told).toBe(missing)
  },
)

/** The views are those that the log gives, and the totals those of a recount. */
function whole({ store, folder }: OpenedStore): void {
  const again = rebuilt(store, join(folder.root, 'again.db'))
  expect(viewsOf(store.db)).toEqual(viewsOf(again.db))
  expect(countersOf(store)).toEqual(recounted(store))
  again.close()
}

test('R-RECOVER control: what a page holds and the repair does not bring back is found missing', async () => {
  const before = await lived({ seed: 5, backup: false })
  const path = dataFolder(before.root).database
  const left = leftOn(path)
  damage('factsZeroed', path, new Seeded(5))
  const { opened } = recovered(before.root)
  expect(compared(opened.store.db, before, left).lost.length).toBeGreaterThan(0)
  opened.close()
})

test('R-RECOVER: what was removed for good does not come back out of an older backup, also where its removal cannot be read', async () => {
  const opened = openStore({ seed: 8 })
  made.push(opened.folder.root)
  const random = new Seeded(8)
  live(opened, random, 60)
  const { db } = opened.store
  const letter = db.get<{ id: EventId; row: number; stream: string }>`
    SELECT e.text ->> '$.id' AS id, e.row, s.name AS stream FROM event e JOIN body b ON b.event = e.row
      JOIN stream s ON s.row = e.stream WHERE e.text ->> '$.kind' = 'noteAdded' LIMIT 1`
  if (!letter) throw new Error('nobody wrote a note')
  await opened.database.backup(join(makeBackupsFolder(opened.folder.root), backupName(opened.clock.at)))
  redactSome({ ...opened, random }, ticketOfStream(letter.stream as StreamName)!, [letter.id])
  const text = db.get<{ text: string }>`SELECT text FROM event ORDER BY row DESC LIMIT 1`?.text ?? ''
  opened.close()
  const file = readFileSync(opened.folder.database)
  const at = Math.floor(file.indexOf(text) / PAGE) * PAGE
  writeFileSync(opened.folder.database, file.fill(0, at, at + PAGE))
  const { told, opened: again } = recovered(opened.folder.root)
  expect(told.lostFacts).toBeGreaterThan(0)
  expect(again.store.db.get`SELECT 1 FROM event WHERE id = ${idBytes(letter.id)}`).toBeDefined()
  expect(again.store.db.get`SELECT 1 FROM body WHERE event = ${letter.row}`).toBeUndefined()
  expect(scrubbed(again.store.db)).toEqual([])
  again.close()
})

/** Seconds within which a large workspace is whole again, with a backup of an hour ago. */
const PATIENCE = 60

test('R-RECOVER: a large workspace is whole again within a minute, with its newest hour', async () => {
  const tickets = times({ ci: 400, full: 100_000 })
  const root = tempFolder()
  made.push(root)
  const opened = openStore({ root, seed: 6, profiles: ['wati', 'xtech', 'weconnect', 'dype', 'webmania'] })
  const { ports, actor, clock } = opened
  const agent = (actor as { agent: AgentId }).agent
  seedTickets(ports, { tickets, seed: 6, now: clock.at, agent })
  opened.database.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(opened.folder.database, join(makeBackupsFolder(root), backupName(clock.at)))
  seedTickets(ports, {
    tickets: Math.ceil(tickets / 300),
    seed: 7,
    now: after(clock.at, millis(3_600_000)),
    agent,
  })
  const before = { heads: headsIn(opened.store.db), tickets: countersOf(opened.store) }
  opened.close()
  damage('headerWiped', opened.folder.database, new Seeded(6))
  const start = performance.now()
  const { told, opened: again } = recovered(root)
  const seconds = (performance.now() - start) / 1000
  expect([headsIn(again.store.db), countersOf(again.store)]).toEqual([before.heads, before.tickets])
  expect([told.lostFacts, told.lostContents, told.lostFiles]).toEqual([0, 0, 0])
  report('R-RECOVER large', { tickets, broughtBack: told.broughtBack, lost: 0, seconds: Math.round(seconds) })
  expect(seconds).toBeLessThan(PATIENCE)
  again.close()
})
