import Database from 'better-sqlite3'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { discardDatabase, headOf } from '../../electron/host/data-folder.ts'
import { nodeDigest } from '../../electron/host/digest.ts'
import { importMail, type ImportSummary } from '../../electron/import/import-mail.ts'
import { readMailFile, readMailHtml } from '../../electron/queries/mail-content.ts'
import { readTicketView } from '../../electron/queries/ticket-detail.ts'
import { readFileHead } from '../../electron/store/file-head.ts'
import { idBytes } from '../../electron/store/id-bytes.ts'
import { openLocalStore } from '../../electron/store/local.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { messageEventId, openingEventId, spaceOfProfile } from '../../src/application/natural-id.ts'
import { messageKey } from '../../src/domain/ticket/message.ts'
import type { EventId, ProfileId, TicketId } from '../../src/domain/value/id.ts'
import { scrubbed } from './checked.ts'
import { report, seedOf, times } from './figures.ts'
import { nextStep, redactSome } from './history.ts'
import { CANARIES, canaryMail, MESSAGE_ID } from './canary.ts'
import { openStore, type OpenedStore, removeFolder, tempFolder } from './opened.ts'
import { scan } from './scan.ts'
import { Seeded } from './seeded.ts'

const XTECH = 'xtech' as ProfileId

const made: string[] = []
afterEach(() => made.splice(0).forEach(removeFolder))

function newFolder(): string {
  const folder = tempFolder()
  made.push(folder)
  return folder
}

test('R-REDACT: what is redacted is in no byte of the data folder, open, closed, and opened again', async () => {
  const [rounds, first] = [times({ ci: 6, full: 300 }), seedOf(20_261_106)]
  const found = { rounds: 0, hits: 0, planted: 0, findings: 0 }
  for (let seed = first; seed < first + rounds; seed++) {
    const desk = await deskWithCanaries({ seed, orderer: seed % 2 === 0 ? 'self' : 'hub' })
    const words = { ...CANARIES, ...saltsOf(desk.opened) }
    found.planted += scan(desk.root, words).length
    desk.redact()
    found.hits += scan(desk.root, words).length
    expect(await desk.importAgain()).toMatchObject({ opened: 0, appended: 0, known: 1 })
    desk.work(20)
    found.hits += scan(desk.root, words).length
    found.findings += scrubbed(desk.opened.store.db).filter(({ what }) => what !== 'head').length
    desk.close()
    found.hits += scan(desk.root, words).length
    found.rounds += 1
  }
  report('R-REDACT', { seed: first, words: Object.keys(CANARIES).length + 2, ...found })
  expect(found).toMatchObject({ rounds, hits: 0, findings: 0 })
  expect(found.planted).toBeGreaterThan(rounds * Object.keys(CANARIES).length)
})

test('R-REDACT: a redacted mail shows no word of it, its files are gone, and the log still verifies', async () => {
  const { opened, redact, close } = await deskWithCanaries({ seed: 2 })
  redact()
  const { db } = opened.store
  const view = readTicketView(db, {
    ticket: ticketIn(opened),
    now: opened.clock.at,
    digest: nodeDigest,
    profileOf: (version) => opened.store.profileOf(version),
  })
  const shown = JSON.stringify(view)
  expect(view?.timeline.filter(({ kind }) => kind === 'redacted')).toHaveLength(1)
  expect(view).toMatchObject({ subject: '', client: '' })
  expect(Object.values(CANARIES).filter((word) => shown.includes(word))).toEqual([])
  const { message } = eventsOf(opened)
  expect([readMailHtml(db, nodeDigest, message), readMailFile(db, nodeDigest, message, 0)]).toEqual([
    null,
    null,
  ])
  expect(scrubbed(db)).toEqual([])
  close()
})

test('R-REDACT: of a mail that was redacted elsewhere before it came no word is ever written', async () => {
  for (const orderer of ['self', 'hub'] as const) {
    const desk = await deskWithCanaries({
      seed: 3,
      orderer,
      before: ({ opened, events }) => {
        for (const id of [events.message, events.opening])
          opened.store.db.run`INSERT INTO redaction (id) VALUES (${idBytes(id)})`
      },
    })
    expect(desk.imported).toMatchObject({ opened: 1 })
    expect(scan(desk.root, CANARIES)).toEqual([])
    desk.close()
    expect(scan(desk.root, CANARIES)).toEqual([])
  }
})

test('R-REDACT: words that a reader kept in the log of writes go with the next commit', async () => {
  const { root, opened, redact, work, close } = await deskWithCanaries({ seed: 4 })
  const release = holdLogOfWrites(opened)
  redact()
  expect(scan(root, CANARIES)).not.toEqual([])
  release()
  work(3)
  expect(scan(root, CANARIES)).toEqual([])
  close()
})

test('R-REDACT: words that a dying process left in the log of writes go when the store is opened', async () => {
  const { root, opened, redact, close } = await deskWithCanaries({ seed: 5 })
  const release = holdLogOfWrites(opened)
  redact()
  const left = newFolder()
  for (const name of ['plantao.db', 'plantao.db-wal']) copyFileSync(join(root, name), join(left, name))
  release()
  close()
  expect(scan(left, CANARIES)).not.toEqual([])
  const path = join(left, 'plantao.db')
  const again = openDatabase(path, readFileHead(headOf(path)))
  expect(again.ok).toBe(true)
  expect(scan(left, CANARIES)).toEqual([])
  if (again.ok) again.value.close()
})

test('R-REDACT control: without a redaction the scan finds every word that was planted', async () => {
  const { root, close } = await deskWithCanaries({ seed: 6 })
  close()
  const hits = scan(root, CANARIES)
  expect(new Set(hits.map(({ word }) => word))).toEqual(new Set(Object.keys(CANARIES)))
  expect(new Set(hits.map(({ form }) => form))).toContain('JSON')
  expect(hits.some(({ form }) => form.startsWith('base64'))).toBe(true)
})

test('R-REDACT control: a redaction without secure_delete is found to leave words behind', async () => {
  const { root, opened, redact, close } = await deskWithCanaries({ seed: 7 })
  opened.database.pragma('secure_delete = OFF')
  redact()
  close()
  expect(scan(root, CANARIES)).not.toEqual([])
})

interface Planted {
  readonly seed: number
  readonly orderer?: 'self' | 'hub'
  readonly before?: (desk: { opened: OpenedStore; events: ReturnType<typeof eventsOf> }) => void
}

/** A desk that worked a while, then got the mail, worked on its ticket and others, and folded its log back at times. */
async function deskWithCanaries({ seed, orderer = 'self', before }: Planted) {
  const root = newFolder()
  const opened = openStore({ root, orderer, seed })
  const random = new Seeded(seed)
  const local = openLocalStore(opened.folder.local, discardDatabase)
  local.write('samples', '2026-03-02')
  const desk = { ...opened, random }
  const work = (steps: number): void => {
    for (let step = 0; step < steps; step++) nextStep(desk)
  }
  work(20 + random.below(60))
  before?.({ opened, events: eventsOf(opened) })
  const mail = join(newFolder(), 'mail.eml')
  writeFileSync(mail, canaryMail())
  const imported = await importFrom(opened, mail)
  work(20 + random.below(60))
  if (random.chance(0.5)) opened.database.pragma('wal_checkpoint(FULL)')
  work(random.below(20))
  return {
    root,
    opened,
    imported,
    work,
    importAgain: () => importFrom(opened, mail),
    redact: () => {
      const { message, opening } = eventsOf(opened)
      expect(redactSome(desk, ticketIn(opened), [message, opening]).facts).toHaveLength(1)
    },
    close: () => {
      local.close()
      opened.close()
    },
  }
}

const importFrom = (opened: OpenedStore, path: string): Promise<ImportSummary> =>
  importMail(opened.ports, {
    files: [path],
    profile: XTECH,
    deviceCode: 'A',
    authServers: [],
    signal: new AbortController().signal,
    onProgress: () => {},
  })

function eventsOf({ ports }: OpenedStore): { readonly message: EventId; readonly opening: EventId } {
  const space = spaceOfProfile(ports.digest, XTECH)
  const key = messageKey(MESSAGE_ID)
  return {
    message: messageEventId(ports.digest, space, key),
    opening: openingEventId(ports.digest, space, key),
  }
}

function ticketIn(opened: OpenedStore): TicketId {
  const ticket = opened.store.ticketOfEvent(eventsOf(opened).message)
  if (!ticket) throw new Error('the mail opened no ticket')
  return ticket
}

function saltsOf(opened: OpenedStore): Record<string, Uint8Array> {
  const { message, opening } = eventsOf(opened)
  return Object.fromEntries(
    Object.entries({ message, opening }).map(([name, id]) => {
      const row = opened.store.db.get<{ salt: Uint8Array }>`
        SELECT salt FROM body WHERE event = (SELECT row FROM event WHERE id = ${idBytes(id)})`
      if (!row) throw new Error(`no body of ${name}`)
      return [`salt of ${name}`, row.salt]
    }),
  )
}

/** A reader of another connection in the middle of its work: the log of writes cannot be cut before it is done. */
function holdLogOfWrites(opened: OpenedStore): () => void {
  opened.database.pragma('busy_timeout = 20')
  const reader = new Database(opened.folder.database, { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM event').get()
  return () => reader.close()
}
