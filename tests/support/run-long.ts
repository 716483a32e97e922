import { scanDesktop, SCANS } from '../packages/scan-desktop.ts'
import { applyMutations, readRequirements } from './mutations.ts'
import { runLoudly } from './step.ts'

/**
 * `npm run test:long`: the reliability suites at their full figures, a scan of the desktop for what attackers use, then
 * each mutation of `requirements.json` once. `-- --mutations` runs the mutations alone, `-- --scan` the scan.
 */
const write = (text: string): void => void process.stdout.write(text)
const named: readonly string[] = process.argv.filter((arg) => arg === '--mutations' || arg === '--scan')
const runs = (part: string): boolean => named.length === 0 || named.includes(part)
const reliability = runs('--reliability') ? await reliabilitySuites() : 0
const scan = runs('--scan') ? await scanDesktop(write) : null
const requirements = runs('--mutations') ? readRequirements() : {}
const outcomes = applyMutations(requirements, ({ id, proof, seen }) => {
  if (seen === 'green') write(`not noticed: ${id} ${proof.test} (${proof.mutation.file})\n`)
})
const unnoticed = outcomes.filter(({ seen }) => seen === 'green').length
const failed = unnoticed + reliability + (scan ?? 0)
const passed = outcomes.length - unnoticed + (scan === null ? 0 : SCANS - scan)
write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

function reliabilitySuites(): Promise<number> {
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'reliability']
  const env = { ...process.env, PLANTAO_FIGURES: 'full' }
  return runLoudly({ name: 'reliability', tool: 'vitest', args }, Infinity, env)
}
