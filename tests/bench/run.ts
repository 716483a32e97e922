import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { keepNumbersApart } from '../../electron/host/engine.ts'
import { ROOT } from '../support/step.ts'
import { calendarTime } from './calendar-time.ts'
import { deadlines } from './deadlines.ts'
import { durableCommand } from './durable-command.ts'
import { type Figure, kept } from './figure.ts'
import { keyToPaint } from './key-to-paint.ts'
import { narrowed } from './narrowed.ts'
import { oneChanged } from './one-changed.ts'
import { longTicket } from './long-ticket.ts'
import { openTicket } from './open-ticket.ts'
import { overLoopback } from './over-loopback.ts'
import { queuePage } from './queue-page.ts'
import { scrolling } from './scrolling.ts'
import { searching } from './search.ts'
import { openSites, type Site } from './site.ts'
import { startUp } from './start-up.ts'
import { tableOf } from './table.ts'
import { totals } from './totals.ts'

/** `npm run bench`: to 100 000 tickets; `-- --full`: to a million. `-- --only P4` measures that alone, `-- --tickets 1000` at that size. */
const OPTIONS = {
  full: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true },
  tickets: { type: 'string', multiple: true },
} as const

const SIZES = [10_000, 100_000]
const FULL_SIZES = [...SIZES, 1_000_000]

// Measured on the engine as the product runs it.
keepNumbersApart()
const { values } = parseArgs({ options: OPTIONS })
const sizes = values.tickets?.map(Number) ?? (values.full ? FULL_SIZES : SIZES)
const wanted = (id: string): boolean => values.only?.includes(id) ?? true

const start = performance.now()
const figures = [...(await pure()), ...(await stored()), ...(wanted('P18') ? await longTicket() : [])]
const seconds = (performance.now() - start) / 1000
const report = { at: new Date().toISOString(), node: process.version, cpus: cpus().length, seconds, figures }
writeFileSync(join(ROOT, 'bench-results.json'), `${JSON.stringify(report, null, 2)}\n`)
const over = figures.filter((figure) => kept(figure) === false).length
process.stdout.write(`${tableOf(figures)}\n\n${over} over their bounds, ${seconds.toFixed(0)} s\n`)

async function pure(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  if (wanted('P1')) figures.push(...(await calendarTime()))
  if (wanted('P2')) figures.push(...(await deadlines(sizes)))
  return figures
}

type Measuring = (sites: readonly Site[]) => readonly Figure[] | Promise<readonly Figure[]>

async function stored(): Promise<readonly Figure[]> {
  const works: readonly (readonly [string, Measuring])[] = [
    ['P4', queuePage],
    ['P4', narrowed],
    ['P4', overLoopback],
    ['P5', totals],
    ['P6', searching],
    ['P7', openTicket],
    ['P8', durableCommand],
    ['P16', scrolling],
    ['P17', oneChanged],
    ['P18', keyToPaint],
    ['P20', startUp],
  ]
  const chosen = works.filter(([id]) => wanted(id))
  if (chosen.length === 0) return []
  const sites = openSites(sizes, (line) => process.stderr.write(`${line}\n`))
  try {
    const figures: Figure[] = []
    for (const [, work] of chosen) figures.push(...(await work(sites.all)))
    return figures
  } finally {
    sites.close()
  }
}
