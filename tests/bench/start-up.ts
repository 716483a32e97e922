import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { makeAppFolder } from '../desktop/app-folder.ts'
import { launch } from '../desktop/launch.ts'
import { type Figure, figure } from './figure.ts'
import { median, type Timing } from './measure.ts'
import type { Site } from './site.ts'

const ROUNDS = 5
const WARM_UPS = 1
const MILLI = 1e6

/**
 * P20 and P21: how long until there is something to see and until the queue can be used, and what the program holds
 * then, beside an empty window of the same Electron. Without an Electron there is nothing to measure.
 */
export async function startUp(sites: readonly Site[]): Promise<readonly Figure[]> {
  if (!process.env['PLANTAO_ELECTRON']) {
    process.stderr.write('P20 and P21 are left out: PLANTAO_ELECTRON names no Electron\n')
    return []
  }
  const root = mkdtempSync(join(tmpdir(), 'plantao-start-'))
  const app = makeAppFolder(process.env['PLANTAO_SQLITE_NODE'] ?? null)
  try {
    const floor: Program = { app: emptyProgram(join(root, 'empty')), data: join(root, 'none'), usable: 'p' }
    const ours = sites.map((site) => ({
      app,
      data: copied(site, join(root, `${site.tickets}`)),
      usable: ROW,
    }))
    return figuresOf(sites, await measured([floor, ...ours]))
  } finally {
    rmSync(app, { recursive: true, force: true })
    rmSync(root, { recursive: true, force: true })
  }
}

/** A row with its words, not one that waits for them. */
const ROW = '[role="grid"] [role="row"][data-index]:has-text("A-")'

interface Program {
  readonly app: string
  readonly data: string
  /** What stands on the page when a person can begin. */
  readonly usable: string
}

/** Nanoseconds since the process was made, and megabytes of all its processes. */
interface Round {
  readonly visible: number
  readonly usable: number
  readonly memory: number
}

/** The programs in turns, round by round. */
async function measured(programs: readonly Program[]): Promise<readonly (readonly Round[])[]> {
  const rounds = programs.map((): Round[] => [])
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    for (const [at, program] of programs.entries()) {
      const found = await oneStart(program)
      if (round >= 0) rounds[at]?.push(found)
    }
  }
  return rounds
}

async function oneStart({ app: folder, data, usable }: Program): Promise<Round> {
  const app = await launch({ folder: data, app: folder })
  try {
    const page = await app.firstWindow()
    await page.waitForSelector(usable)
    const at = await page.evaluate(() => Date.now())
    const made = await app.evaluate(() => process.getCreationTime() ?? Number.NaN)
    const painted = await firstPaint(page)
    await page.waitForTimeout(SETTLED)
    const memory = await app.evaluate(({ app: own }) =>
      own.getAppMetrics().reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize, 0),
    )
    return { visible: (painted - made) * MILLI, usable: (at - made) * MILLI, memory: memory / 1024 }
  } finally {
    await app.close()
  }
}

/** Until what a start leaves behind is gone, in milliseconds. */
const SETTLED = 2000

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [paint] = performance.getEntriesByType('paint')
    return performance.timeOrigin + (paint?.startTime ?? Number.NaN)
  })

function figuresOf(sites: readonly Site[], rounds: readonly (readonly Round[])[]): readonly Figure[] {
  const [empty = [], ...ours] = rounds
  const timing = (from: readonly Round[], what: keyof Round): Timing => {
    const each = from.map((round) => round[what])
    return { rounds: each, median: median(each) }
  }
  const compared = (at: number, what: keyof Round) => ({
    ours: timing(ours[at] ?? [], what),
    floor: timing(empty, what),
    floorIs: 'an empty window',
    growth: { from: timing(ours[0] ?? [], what), over: `${sites[0]?.tickets}`, bound: 1.25 },
  })
  return sites.flatMap(({ tickets }, at) => [
    figure({
      id: 'P20',
      work: `start, window visible, ${tickets} tickets`,
      bound: 1.3,
      ...compared(at, 'visible'),
    }),
    figure({
      id: 'P20',
      work: `start, queue usable, ${tickets} tickets`,
      bound: 2,
      ...compared(at, 'usable'),
    }),
    figure({
      id: 'P21',
      work: `memory, ${tickets} tickets`,
      unit: 'MB',
      bound: 1.5,
      ...compared(at, 'memory'),
    }),
  ])
}

/** A program that opens one window with a word in it, as safely as ours. */
function emptyProgram(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.mjs' }))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><p>empty</p>')
  const main = `import { resolve } from 'node:path'
import { app, BrowserWindow } from 'electron'
app.setPath('userData', resolve(app.commandLine.getSwitchValue('data')))
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  window.loadFile('index.html')
})
`
  writeFileSync(join(folder, 'main.mjs'), main)
  return folder
}

/** The site's folder as it stands now; the site itself stays open here. */
function copied({ folder, console }: Site, to: string): string {
  console.host.database.pragma('wal_checkpoint(TRUNCATE)')
  for (const name of ['plantao.db', 'keys']) cpSync(join(folder, name), join(to, name), { recursive: true })
  return to
}
