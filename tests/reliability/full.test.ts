import { Buffer } from 'node:buffer'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { handlersOf } from '../../electron/calls/all.ts'
import { actorOf } from '../../electron/calls/me.ts'
import type { Console } from '../../electron/console.ts'
import { discardDatabase } from '../../electron/host/data-folder.ts'
import { isDiskFull } from '../../electron/host/disk-full.ts'
import { type OpenWorkspace, openWorkspace } from '../../electron/open-workspace.ts'
import { uploadUntilFull } from '../../electron/refuse-when-full.ts'
import { idBytes } from '../../electron/store/id-bytes.ts'
import { openLocalStore } from '../../electron/store/local.ts'
import type { OpenStore } from '../../electron/store/fact-store.ts'
import { worksOf } from '../../electron/works/all.ts'
import { toHex } from '../../src/domain/value/hex.ts'
import { skipUnless } from '../support/skip.ts'
import { type Acks, duplicatesIn, lostOf, scrubbed } from './checked.ts'
import { report, seedOf, times } from './figures.ts'
import { type Desk, nextStep } from './history.ts'
import { openStore, removeFolder } from './opened.ts'
import { countersOf, recounted } from './recount.ts'
import { Seeded } from './seeded.ts'
import { fill, noSmallDisk, type SmallDisk, smallDisk } from './small-disk.ts'

const undo: (() => void)[] = []
afterEach(() => {
  for (const step of undo.splice(0).toReversed()) step()
})

interface Worked {
  readonly acks: Acks
  readonly refused: number
}

/** A day at a desk whose disk may be full: what was acknowledged, and how often there was no room. */
function work(desk: Desk, steps: number, acks: Acks): Worked {
  let refused = 0
  for (let step = 0; step < steps; step++) {
    try {
      for (const id of nextStep(desk).facts) acks.set(id, hashOf(desk.ports.store, id))
    } catch (cause) {
      if (!isDiskFull(cause)) throw cause
      refused += 1
    }
  }
  return { acks, refused }
}

const hashOf = ({ db }: OpenStore, id: string): string =>
  toHex(
    db.get<{ hash: Uint8Array }>`SELECT hash FROM event WHERE id = ${idBytes(id)}`?.hash ?? new Uint8Array(),
  )

function stateOf(store: OpenStore, acks: Acks) {
  return {
    lost: lostOf(store.db, acks).length,
    duplicated: duplicatesIn(store.db),
    corrupt: scrubbed(store.db).length,
    miscounted: Number(JSON.stringify(countersOf(store)) !== JSON.stringify(recounted(store))),
  }
}

const WHOLE = { lost: 0, duplicated: 0, corrupt: 0, miscounted: 0 }

test('R-FULL: a database that may not grow loses nothing, leaves nothing half-written, and works again with room', () => {
  const [rounds, seed] = [times({ ci: 3, full: 100 }), seedOf(20_261_201)]
  let [refused, acked] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    const opened = openStore({ seed: seed + round })
    undo.push(() => removeFolder(opened.folder.root))
    undo.push(() => opened.close())
    const desk = { ...opened, random: new Seeded(seed + round) }
    const acks: Acks = new Map()
    work(desk, 30, acks)
    const pages = Number(opened.database.pragma('page_count', { simple: true }))
    opened.database.pragma(`max_page_count = ${pages + 6}`)
    const full = work(desk, 60, acks)
    expect(full.refused).toBeGreaterThan(0)
    expect(stateOf(opened.store, acks)).toEqual(WHOLE)
    opened.database.pragma('max_page_count = 1073741823')
    expect(work(desk, 30, acks).refused).toBe(0)
    expect(stateOf(opened.store, acks)).toEqual(WHOLE)
    refused += full.refused
    acked += acks.size
  }
  report('R-FULL', { seed, rounds, acked, refused, ...WHOLE })
})

const reason = noSmallDisk()
const where = skipUnless(reason === null, reason ?? '')

/** A console on a disk of its own. */
function onSmallDisk(megabytes: number): { disk: SmallDisk; console: Console; workspace: OpenWorkspace } {
  const disk = smallDisk(megabytes)
  if (!disk) throw new Error('no small disk')
  undo.push(() => disk.remove())
  const workspace = openWorkspace(join(disk.root, 'data'), 'Ana')
  if (!workspace.ok) throw new Error(workspace.refusal.kind)
  undo.push(() => workspace.value.close())
  return { disk, workspace: workspace.value, console: workspace.value.console }
}

function deskOf(console: Console): Omit<Desk, 'random'> {
  const { ports } = console
  const profiles = ports.store.currentProfiles().map(({ profile }) => profile)
  return { ports, actor: actorOf(console), profiles }
}

const DISK_FULL = { ok: false, refusal: { kind: 'diskFull', done: 0 } }

test(
  'R-FULL: on a full disk facts, drafts and uploads are refused in one sentence, the window is told, and all of it works again with room',
  where,
  async () => {
    const { disk, console } = onSmallDisk(24)
    const { ports } = console
    const desk = { ...deskOf(console), random: new Seeded(7) }
    const acks: Acks = new Map()
    work(desk, 40, acks)
    fill(disk.root)
    const calls = handlersOf(console)
    const ticket = ports.store.db.get<{ id: string }>`SELECT id FROM ticket LIMIT 1`?.id ?? ''
    const note = () => calls['ticket.act']({ ticket, act: { kind: 'note', text: 'não '.repeat(50_000) } })
    const remind = () => calls['reminder.set']({ ticket, note: 'x'.repeat(400), at: Date.now() + 9e6 })
    const bytes = Readable.from([Buffer.alloc(2 ** 20, 1)])

    const before = work(desk, 30, acks)
    expect(note()).toEqual(DISK_FULL)
    let local = remind()
    for (let tries = 0; local.ok && tries < 200; tries++) local = remind()
    expect(local).toEqual(DISK_FULL)
    expect(await uploadUntilFull(console, bytes)).toEqual(DISK_FULL)
    const incoming = console.host.uploads.path('')
    expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([])
    expect(calls['workspace.read']({})).toMatchObject({ value: { room: 'full' } })
    expect(stateOf(ports.store, acks)).toEqual(WHOLE)
    expect(before.refused).toBeGreaterThan(0)

    disk.grow(96)
    expect([note().ok, remind().ok]).toEqual([true, true])
    expect(await uploadUntilFull(console, Readable.from([Buffer.alloc(2 ** 20, 1)]))).toMatchObject({
      ok: true,
    })
    expect(work(desk, 30, acks).refused).toBe(0)
    expect(stateOf(ports.store, acks)).toEqual(WHOLE)
  },
)

const MESSAGES = 240

/** A mailbox of some megabytes, each message a ticket of its own. */
const mailbox = (): Buffer =>
  Buffer.from(
    Array.from({ length: MESSAGES }, (_, at) => {
      const text = `${'a loja não abre '.repeat(4_000)}\n`
      return `From ana@cliente.example Mon Nov 23 09:00:00 2026\nMessage-ID: <m${at}@cliente.example>\nFrom: Ana <ana${at}@cliente.example>\nTo: suporte@xtech.example\nSubject: caso ${at}\nDate: Mon, 23 Nov 2026 09:00:00 -0300\n\n${text}\n`
    }).join(''),
  )

test(
  'R-FULL: an import ends where the disk does, says how far it came, and goes on from there with room',
  where,
  async () => {
    const { disk, console } = onSmallDisk(36)
    const { ports } = console
    const bring = async () => {
      const taken = await uploadUntilFull(console, Readable.from([mailbox()]))
      if (!taken?.ok) throw new Error('the mailbox was not taken in')
      const files = [{ upload: taken.value.id, name: 'caixa.mbox' }]
      const watch = { signal: new AbortController().signal, onProgress: () => {} }
      return await worksOf(console)('mail.import', { files, profile: 'xtech' }, watch)
    }
    const stopped = await bring()
    if (stopped.ok || !('refusal' in stopped) || stopped.refusal.kind !== 'diskFull')
      throw new Error(JSON.stringify(stopped))
    const { done } = stopped.refusal
    const tickets = () => ports.store.db.get<{ n: number }>`SELECT count(*) AS n FROM ticket`?.n
    expect(done).toBeGreaterThan(0)
    expect([done, stateOf(ports.store, new Map())]).toEqual([tickets(), WHOLE])
    disk.grow(200)
    expect(await bring()).toMatchObject({ value: { opened: MESSAGES - done, known: done, refused: 0 } })
    expect(stateOf(ports.store, new Map())).toEqual(WHOLE)
  },
)

test(
  'R-FULL: a console that finds the disk full when it starts says so, and what was written beside the log is there later',
  where,
  () => {
    const { disk, console, workspace } = onSmallDisk(24)
    work({ ...deskOf(console), random: new Seeded(9) }, 5, new Map())
    console.host.local.write('settings', '{"theme":"dark"}')
    workspace.close()
    fill(disk.root)
    const root = join(disk.root, 'data')
    expect(openWorkspace(root, 'Ana')).toEqual(DISK_FULL)
    expect(openWorkspace(root, 'Ana')).toEqual(DISK_FULL)
    expect(() => openLocalStore(join(root, 'local.db'), discardDatabase)).toThrow()
    disk.grow(96)
    const again = openWorkspace(root, 'Ana')
    if (!again.ok) throw new Error(again.refusal.kind)
    undo.push(() => again.value.close())
    expect(again.value.console.host.local.read('settings')).toBe('{"theme":"dark"}')
    expect(stateOf(again.value.console.ports.store, new Map())).toEqual(WHOLE)
  },
)
