import { applyMutations, readRequirements } from './mutations.ts'
import { runLoudly } from './step.ts'

/**
 * `npm run test:long`: the reliability suites at their full figures, then each mutation of `requirements.json` once.
 * `-- --mutations` runs the mutations alone.
 */
const write = (text: string): void => void process.stdout.write(text)
const reliability = process.argv.includes('--mutations') ? 0 : await reliabilitySuites()
const outcomes = applyMutations(readRequirements(), ({ id, proof, seen }) => {
  if (seen === 'green') write(`not noticed: ${id} ${proof.test} (${proof.mutation.file})\n`)
})
const unnoticed = outcomes.filter(({ seen }) => seen === 'green').length
write(`${outcomes.length - unnoticed} passed, ${unnoticed + reliability} failed\n`)
process.exitCode = unnoticed + reliability === 0 ? 0 : 1

function reliabilitySuites(): Promise<number> {
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'reliability']
  const env = { ...process.env, PLANTAO_FIGURES: 'full' }
  return runLoudly({ name: 'reliability', tool: 'vitest', args }, Infinity, env)
}
