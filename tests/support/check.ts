import { describeOutcome, runSteps, STATIC_CHECKS, type Step } from './step.ts'

/** `npm run check`: everything that a commit must hold, in under a minute. */
const UNIT_TESTS: Step = {
  name: 'unit tests',
  tool: 'vitest',
  args: ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', '--project', 'architecture'],
}

const start = performance.now()
const outcomes = await runSteps([UNIT_TESTS, ...STATIC_CHECKS], (outcome) => {
  process.stdout.write(describeOutcome(outcome))
})
const failed = outcomes.filter(({ ok }) => !ok).length
const seconds = ((performance.now() - start) / 1000).toFixed(1)
process.stdout.write(`${outcomes.length - failed} of ${outcomes.length} checks passed in ${seconds} s\n`)
process.exitCode = failed === 0 ? 0 : 1
