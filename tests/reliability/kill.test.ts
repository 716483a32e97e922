import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as passed } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { ownerOf } from '../../electron/host/folder-lock.ts'
import { openWorkspace } from '../../electron/open-workspace.ts'
import { type Acks, duplicatesIn, lostOf, readAcks, scrubbed } from './checked.ts'
import { report, seedOf, times } from './figures.ts'
import { removeFolder, tempFolder } from './opened.ts'
import { countersOf, recounted } from './recount.ts'
import { Seeded } from './seeded.ts'
import { argumentsOf, type WriterOrder } from './writer.ts'

const CYCLES_OF_A_STORE = 25
const LATEST_KILL = 25

const made: string[] = []
afterAll(() => made.forEach(removeFolder))

function newFolder(): string {
  const folder = tempFolder()
  made.push(folder)
  return folder
}

/** Compiled once: a writer that ends by itself leaves its compiled code to those that will be killed. */
const env = { ...process.env, NODE_COMPILE_CACHE: newFolder() }
spawnSync(process.execPath, argumentsOf({ ...orderFor(newFolder(), 1, 'after'), steps: 1, waits: false }), {
  env,
})

interface Found {
  readonly cycles: number
  readonly acks: number
  readonly lost: number
  readonly duplicated: number
  readonly corrupt: number
  readonly miscounted: number
  readonly takenOver: number
}

test('R-KILL: an acknowledged fact survives kill -9, once and whole, and the folder opens again', async () => {
  const [cycles, seed] = [times({ ci: 200, full: 10_000 }), seedOf(20_261_101)]
  const found = await killAndLook(cycles, seed, 'after')
  report('R-KILL', { seed, ...found })
  expect(found).toMatchObject({
    cycles,
    takenOver: cycles,
    lost: 0,
    duplicated: 0,
    corrupt: 0,
    miscounted: 0,
  })
  expect(found.acks).toBeGreaterThan(cycles)
})

test('R-KILL control: a writer that acknowledges before its commit is found losing', async () => {
  const found = await killAndLook(15, 7, 'before')
  report('R-KILL control', { ...found })
  expect(found.lost).toBeGreaterThan(0)
})

async function killAndLook(cycles: number, seed: number, acks: WriterOrder['acks']): Promise<Found> {
  const random = new Seeded(seed)
  const totals = { cycles: 0, acks: 0, lost: 0, duplicated: 0, corrupt: 0, miscounted: 0, takenOver: 0 }
  let known: Acks = new Map()
  let folder = ''
  const loading = (cycle: number): Writer => {
    if (cycle % CYCLES_OF_A_STORE === 0) folder = newFolder()
    return startWriter({ folder, seed: random.below(2 ** 31), acks })
  }
  let next = loading(0)
  for (let cycle = 0; cycle < cycles; cycle++) {
    if (cycle % CYCLES_OF_A_STORE === 0) known = new Map()
    const writer = next
    const text = await killed(writer, (random.below(LATEST_KILL * 1000) + 1) / 1000)
    // The next writer loads its code while this one's folder is looked at; it opens nothing before its turn.
    if (cycle + 1 < cycles) next = loading(cycle + 1)
    const before = known.size
    readAcks(text, known)
    totals.acks += known.size - before
    const seen = lookAt(writer.folder, known, writer.process.pid ?? 0)
    totals.cycles += 1
    for (const name of COUNTED) totals[name] += seen[name]
  }
  return totals
}

const COUNTED = ['lost', 'duplicated', 'corrupt', 'miscounted', 'takenOver'] as const

interface Writer {
  readonly folder: string
  readonly process: ChildProcessByStdio<Writable, Readable, null>
}

function startWriter({ folder, seed, acks }: Pick<WriterOrder, 'folder' | 'seed' | 'acks'>): Writer {
  const child = spawn(process.execPath, argumentsOf(orderFor(folder, seed, acks)), {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  })
  return { folder, process: child }
}

function orderFor(folder: string, seed: number, acks: WriterOrder['acks']): WriterOrder {
  return { folder, seed, acks, steps: 0, synchronous: 'FULL', checkpoint: 0, waits: true }
}

/** Lets a writer begin and kills it so many milliseconds after it said something for the first time. */
async function killed({ process: child }: Writer, after: number): Promise<string> {
  const closed = once(child, 'close')
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  child.stdin.on('error', () => child.stdin.destroy())
  child.stdin.write('.')
  await Promise.race([once(child.stdout, 'data'), closed])
  await passed(after)
  child.kill('SIGKILL')
  const [code, signal] = (await closed) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself with ${code}`)
  return text
}

/** Opens the folder as the next start of the program does, over the dead owner's lock, and compares. */
function lookAt(folder: string, acks: Acks, deadOwner: number): Omit<Found, 'cycles' | 'acks'> {
  const left = lockLeftIn(folder)
  const opened = openWorkspace(folder)
  if (!opened.ok) throw new Error(`the folder does not open again: ${opened.refusal.kind}`)
  const { store } = opened.value.console.ports
  try {
    const same = JSON.stringify(countersOf(store)) === JSON.stringify(recounted(store))
    const lost = lostOf(store.db, acks)
    for (const id of lost) acks.delete(id)
    return {
      lost: lost.length,
      duplicated: duplicatesIn(store.db),
      corrupt: scrubbed(store.db).length,
      miscounted: same ? 0 : 1,
      takenOver: left === deadOwner && ownerOf(folder)?.pid === process.pid ? 1 : 0,
    }
  } finally {
    opened.value.close()
  }
}

const lockLeftIn = (folder: string): number =>
  (JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as { pid: number }).pid
