import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../support/step.ts'

export type Figures = Readonly<Record<string, string | number>>

const FULL = process.env['PLANTAO_FIGURES'] === 'full'
const PARTS = join(ROOT, 'out/reports/reliability')
const RESULTS = join(ROOT, 'reliability-results.json')

/** How often a suite does its thing: little at every test, much at `npm run test:long`. */
export const times = (figure: { readonly ci: number; readonly full: number }): number =>
  FULL ? figure.full : figure.ci

/** Another seed at each long run, the same one at each short run; either is printed. */
export const seedOf = (usual: number): number =>
  FULL ? Number(process.env['PLANTAO_SEED'] ?? Date.now() % 2 ** 31) : usual

/** Prints what a suite found in one line; a long run also keeps it in `reliability-results.json`. */
export function report(suite: string, figures: Figures): void {
  const line = Object.entries(figures).map(([name, value]) => `${name} ${value}`)
  process.stdout.write(`${suite}: ${line.join(', ')}\n`)
  if (FULL) keep(suite, figures)
}

/** Suites run beside each other: each writes its own part, and whoever comes last has gathered all of them. */
function keep(suite: string, figures: Figures): void {
  mkdirSync(PARTS, { recursive: true })
  writeFileSync(join(PARTS, `${suite}.json`), JSON.stringify(figures))
  let gathered = ''
  while (gathered !== parts()) {
    gathered = parts()
    const beside = `${RESULTS}.${process.pid}`
    writeFileSync(beside, gathered)
    renameSync(beside, RESULTS)
  }
}

function parts(): string {
  if (!existsSync(PARTS)) return '{}'
  const entries = readdirSync(PARTS)
    .toSorted()
    .map((name) => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(join(PARTS, name), 'utf8'))])
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}
