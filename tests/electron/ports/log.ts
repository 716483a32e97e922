import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../../../electron/ports/log.ts'
import { type Check, NotHere } from './check.ts'

/** Bytes of a file, and how many files. */
export interface Bounds {
  readonly size: number
  readonly files: number
}

const CONTENT = 'senha-do-cliente'
const ID = '6f8f0d5e-4d0d-4f3c-9f63-2f6c1f2b7a10'
const LINE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \S.*$/

/** What every log promises. `open` answers one that writes into this folder, within these bounds. */
export const logChecks = (open: (folder: string, bounds: Bounds) => Log): readonly Check[] => [
  {
    name: 'nothing is made before the first line',
    run: () =>
      inFolder((root) => {
        const { folder } = open(join(root, 'logs'), WIDE)
        assert.deepEqual(readdirSync(root), [])
        assert.equal(folder, join(root, 'logs'))
      }),
  },
  {
    name: 'a fault is one line with its instant, id, place, name and frames, there when the call returns',
    run: () =>
      inFolder((root) => {
        open(join(root, 'logs'), WIDE).fault(ID, 'ticket.read', new RangeError('x'))
        const [line, ...others] = linesIn(join(root, 'logs'))
        assert.match(line ?? '', LINE)
        assert.match(line ?? '', /fault 6f8f0d5e-\S+ in ticket\.read: RangeError at /)
        assert.deepEqual(others, [])
      }),
  },
  {
    name: 'a note is one line with its numbers',
    run: () =>
      inFolder((root) => {
        open(join(root, 'logs'), WIDE).note('damaged-body', { event: 7 })
        assert.match(linesIn(join(root, 'logs')).join('\n'), /^\S+ damaged-body event=7$/)
      }),
  },
  {
    name: 'no content is ever written: not a message, a cause’s, a thrown text, a made-up name, or a place that is none',
    run: () =>
      inFolder((root) => {
        const log = open(join(root, 'logs'), WIDE)
        const named = Object.assign(new Error('x'), { name: `E\n${CONTENT}` })
        const coded = Object.assign(new Error('x'), { code: `E ${CONTENT}` })
        for (const fault of [
          new Error(`${CONTENT}\n    at ${CONTENT} (x:1:1)`, { cause: new Error(CONTENT) }),
          named,
        ])
          log.fault(ID, 'ticket.read', fault)
        for (const fault of [coded, CONTENT, { message: CONTENT }]) log.fault(ID, 'ticket.read', fault)
        log.fault(ID, `ticket.read\n2026-01-01T00:00:00.000Z ${CONTENT}`, new Error('x'))
        log.fault(`${ID} ${CONTENT}`, 'ticket.read', new Error('x'))
        const lines = linesIn(join(root, 'logs'))
        assert.equal(lines.length, 7)
        for (const line of lines) assert.match(line, LINE)
        assert.equal(lines.join('\n').includes(CONTENT), false)
      }),
  },
  {
    name: 'it stays within its bounds, and what goes is the oldest',
    run: () =>
      inFolder((root) => {
        const folder = join(root, 'logs')
        const log = open(folder, { size: 400, files: 3 })
        for (let at = 1; at <= 200; at += 1) log.note('resumed', { at })
        const files = readdirSync(folder)
        assert.deepEqual(files.toSorted(), ['plantao.1.log', 'plantao.2.log', 'plantao.log'])
        for (const file of files) assert.ok(statSync(join(folder, file)).size <= 400, file)
        const kept = linesIn(folder).map((line) => Number(/at=(\d+)$/.exec(line)?.[1]))
        assert.deepEqual(
          kept,
          Array.from(kept, (_, index) => 200 - kept.length + 1 + index),
        )
        assert.ok(kept.length > 15, String(kept.length))
      }),
  },
  {
    name: 'its files are their owner’s alone, also those that were not',
    run: () =>
      inFolder((root) => {
        if (process.platform === 'win32')
          throw new NotHere('Windows keeps a profile’s folders to their owner')
        const folder = join(root, 'logs')
        open(folder, WIDE).note('started')
        writeFileSync(join(folder, 'plantao.1.log'), '', { mode: 0o644 })
        open(folder, WIDE).note('started')
        assert.equal(statSync(folder).mode & 0o777, 0o700)
        for (const file of readdirSync(folder)) assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600)
      }),
  },
  {
    name: 'what cannot be written breaks nothing, is counted, and told when there is room again',
    run: () =>
      inFolder((root) => {
        const folder = join(root, 'logs')
        // A file where the folder should be refuses as a full disk does.
        writeFileSync(folder, '')
        const log = open(folder, WIDE)
        log.note('started')
        log.fault(ID, 'ticket.read', new Error('x'))
        rmSync(folder)
        log.note('ended')
        const [lost, ended] = linesIn(folder)
        assert.match(lost ?? '', / lost count=2$/)
        assert.match(ended ?? '', / ended$/)
      }),
  },
  {
    name: 'a line that was cut short is ended first, so that the next one stands for itself',
    run: () =>
      inFolder((root) => {
        const folder = join(root, 'logs')
        open(folder, WIDE).note('started')
        writeFileSync(join(folder, 'plantao.log'), '2026-01-01T00:00:00.000Z star', { flag: 'a' })
        open(folder, WIDE).note('ended')
        assert.match(linesIn(folder).at(-1) ?? '', /^\S+ ended$/)
      }),
  },
]

const WIDE: Bounds = { size: 1_000_000, files: 3 }

/** All lines, the oldest first. */
function linesIn(folder: string): readonly string[] {
  const age = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0)
  return readdirSync(folder)
    .toSorted((one, other) => age(other) - age(one))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1))
}

async function inFolder(use: (root: string) => void): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'plantao-log-'))
  try {
    use(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
