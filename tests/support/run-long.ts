import { runLoudly } from './step.ts'

/** `npm run test:long`: the reliability suites at their full figures; hours, not minutes. */
const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'reliability']
const env = { ...process.env, PLANTAO_FIGURES: 'full' }
process.exitCode = await runLoudly({ name: 'reliability', tool: 'vitest', args }, Infinity, env)
