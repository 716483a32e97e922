import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.ts'
import { describeNamed, describeSkipped, playwrightTally, sum, vitestTally, type Tally } from './report.ts'
import { describeOutcome, ROOT, runLoudly, runSteps, STATIC_CHECKS } from './step.ts'

/** `npm test`: everything that this machine can run, in ten minutes at most. Its last line is the count. */
const MINUTE = 60_000
const REPORTS = join(ROOT, 'out/reports')

const write = (text: string): void => void process.stdout.write(text)

rmSync(REPORTS, { recursive: true, force: true })
const { passed, failed, failures, skipped, unsteady } = sum([
  await staticChecks(),
  await tests(),
  await windowTests(),
  await desktopTests(),
])
const steady = describeNamed('passed on a second try only', unsteady)
write(`\n${describeSkipped(skipped)}${steady}${describeNamed('failed', failures)}`)
write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

async function staticChecks(): Promise<Tally> {
  const outcomes = await runSteps(STATIC_CHECKS, (outcome) => write(describeOutcome(outcome)))
  const failures = outcomes.filter(({ ok }) => !ok).map(({ step }) => step.name)
  const failed = failures.length
  return { passed: outcomes.length - failed, failed, failures, skipped: [], unsteady: [] }
}

async function tests(): Promise<Tally> {
  const args = ['run', '--config', 'tests/vitest.config.ts']
  const code = await runLoudly({ name: 'tests', tool: 'vitest', args }, 4 * MINUTE)
  return vitestTally(join(REPORTS, 'vitest.json'), code)
}

async function windowTests(): Promise<Tally> {
  const chromium = await findChromium()
  if ('missing' in chromium) {
    const reason = chromium.missing
    return { passed: 0, failed: 0, failures: [], skipped: [{ test: 'tests/e2e', reason }], unsteady: [] }
  }
  const args = ['test', '-c', 'tests/playwright.config.ts', '--pass-with-no-tests']
  const code = await runLoudly({ name: 'window', tool: 'playwright', args }, 8 * MINUTE)
  return playwrightTally(join(REPORTS, 'playwright.json'), code)
}

/** In the Electron that is named; without one there is nothing to run them in. */
async function desktopTests(): Promise<Tally> {
  if (!process.env['PLANTAO_ELECTRON']) {
    const skipped = [{ test: 'tests/desktop', reason: 'PLANTAO_ELECTRON names no Electron' }]
    return { passed: 0, failed: 0, failures: [], skipped, unsteady: [] }
  }
  const args = ['test', '-c', 'tests/desktop.config.ts']
  const code = await runLoudly({ name: 'desktop', tool: 'playwright', args }, 10 * MINUTE)
  return playwrightTally(join(REPORTS, 'desktop.json'), code)
}
