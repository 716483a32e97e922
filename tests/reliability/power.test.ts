import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { headOf } from '../../electron/host/data-folder.ts'
import { readFileHead } from '../../electron/store/file-head.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { handleOf } from '../../electron/store/sql.ts'
import { skipUnless } from '../support/skip.ts'
import { type Acks, duplicatesIn, lostOf, readAcks, scrubbed } from './checked.ts'
import { Disk, type DiskState } from './crash.ts'
import { report, seedOf, times } from './figures.ts'
import { removeFolder, tempFolder } from './opened.ts'
import { Seeded } from './seeded.ts'
import { withStrace } from './strace.ts'
import { readTrace, STRACE, type TracedStep } from './trace.ts'
import { argumentsOf, type WriterOrder } from './writer.ts'

const DATABASE = 'plantao.db'
const STEPS = 60
const STATES_OF_A_TRACE = 500
/** From the first byte of the file until its log of writes begins. */
const STEPS_OF_MAKING = 8

const strace = withStrace()
const folder = tempFolder()
afterAll(() => removeFolder(folder))

interface Found {
  readonly states: number
  readonly acks: number
  readonly lost: number
  readonly duplicated: number
  readonly corrupt: number
  readonly refused: number
}

test(
  'R-POWER: no acknowledged fact is lost at power loss, whatever of the unsynced writes is left',
  skipUnless(strace.there, strace.missing),
  () => {
    const [states, seed] = [times({ ci: 500, full: 100_000 }), seedOf(20_261_102)]
    const found = crashAndLook(states, seed, 'FULL')
    report('R-POWER', { seed, ...found })
    expect(found).toMatchObject({ states, lost: 0, duplicated: 0, corrupt: 0, refused: 0 })
    expect(found.acks).toBeGreaterThan(states)
  },
)

test(
  'R-POWER: a store whose making the power cut short is made anew at the next start',
  skipUnless(strace.there, strace.missing),
  () => {
    const [states, seed] = [times({ ci: 200, full: 10_000 }), seedOf(20_261_103)]
    const found = crashAndLook(states, seed, 'FULL', STEPS_OF_MAKING)
    report('R-POWER making', { seed, ...found })
    expect(found).toMatchObject({ states, lost: 0, duplicated: 0, corrupt: 0, refused: 0 })
  },
)

test(
  'R-POWER control: synchronous=NORMAL is found losing acknowledged facts',
  skipUnless(strace.there, strace.missing),
  () => {
    const found = crashAndLook(60, 11, 'NORMAL')
    report('R-POWER control NORMAL', { ...found })
    expect(found.lost).toBeGreaterThan(0)
  },
)

test(
  'R-POWER control: synchronous=OFF is found corrupting the file or losing what it held',
  skipUnless(strace.there, strace.missing),
  () => {
    const found = crashAndLook(60, 12, 'OFF')
    report('R-POWER control OFF', { ...found })
    expect(found.corrupt + found.refused).toBeGreaterThan(0)
    expect(found.lost).toBeGreaterThan(0)
  },
)

function crashAndLook(
  states: number,
  seed: number,
  synchronous: WriterOrder['synchronous'],
  within = Infinity,
): Found {
  const random = new Seeded(seed)
  const found = { states: 0, acks: 0, lost: 0, duplicated: 0, corrupt: 0, refused: 0 }
  while (found.states < states) {
    const trace = traced(random.below(2 ** 31), synchronous)
    const points = pointsIn(
      Math.min(trace.length, within),
      Math.min(STATES_OF_A_TRACE, states - found.states),
      random,
    )
    const disk = new Disk()
    const acks: Acks = new Map()
    trace.forEach((step, at) => {
      for (let left = points.get(at) ?? 0; left > 0; left--) {
        const seen = lookAt(disk.crashed(random), acks)
        found.states += 1
        found.acks += acks.size
        for (const name of ['lost', 'duplicated', 'corrupt', 'refused'] as const) found[name] += seen[name]
      }
      disk.take(step)
      if (step.kind === 'ack') readAcks(step.text, acks)
    })
  }
  return found
}

/** How many crashes happen before each of the first `within` steps; every moment is as likely as the next. */
function pointsIn(within: number, count: number, random: Seeded): ReadonlyMap<number, number> {
  const points = new Map<number, number>()
  for (let left = count; left > 0; left--) {
    const at = random.below(within)
    points.set(at, (points.get(at) ?? 0) + 1)
  }
  return points
}

/** A writer from its very first write on, with a checkpoint every few commits. */
function traced(seed: number, synchronous: WriterOrder['synchronous']): TracedStep[] {
  const [home, log] = [join(folder, 'traced'), join(folder, 'log')]
  rmSync(home, { recursive: true, force: true })
  const order = {
    folder: home,
    seed,
    acks: 'after',
    steps: STEPS,
    synchronous,
    checkpoint: 60,
    waits: false,
  } as const
  const done = spawnSync('strace', [...STRACE, '-o', log, process.execPath, ...argumentsOf(order)])
  if (done.status !== 0) throw new Error(done.stderr.toString())
  return readTrace(readFileSync(log, 'latin1'), DATABASE)
}

function lookAt(state: DiskState, acks: Acks): Omit<Found, 'states' | 'acks'> {
  const home = join(folder, 'crashed')
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home)
  for (const [name, content] of state) if (content) writeFileSync(join(home, name), content)
  const path = join(home, DATABASE)
  const nothing = { lost: 0, duplicated: 0, corrupt: 0, refused: 0 }
  try {
    const opened = openDatabase(path, readFileHead(headOf(path)))
    if (!opened.ok) return { ...nothing, lost: acks.size, refused: 1 }
    const db = handleOf(opened.value)
    try {
      return {
        lost: lostOf(db, acks).length,
        duplicated: duplicatesIn(db),
        corrupt: scrubbed(db).length,
        refused: 0,
      }
    } finally {
      opened.value.close()
    }
  } catch {
    return { ...nothing, lost: acks.size, corrupt: 1 }
  }
}
