import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the repository. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** A tool of the repository with its arguments: `tool` is its package, whose command has the same name. */
export interface Step {
  readonly name: string
  readonly tool: string
  readonly args: readonly string[]
}

export interface Outcome {
  readonly step: Step
  readonly ok: boolean
  readonly seconds: number
  readonly output: string
}

/** What is decided without running the product. */
export const STATIC_CHECKS: readonly Step[] = [
  { name: 'lint', tool: 'oxlint', args: ['--deny-warnings'] },
  { name: 'types', tool: 'typescript', args: ['-b'] },
  { name: 'dead code', tool: 'knip', args: ['--no-progress'] },
  { name: 'format', tool: 'oxfmt', args: ['--check'] },
]

const COMMANDS: Readonly<Record<string, string>> = { typescript: 'tsc' }

/** Runs `steps`, at most two at a time, and tells each outcome as it comes. */
export async function runSteps(
  steps: readonly Step[],
  tell: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const waiting = [...steps]
  const outcomes: Outcome[] = []
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const outcome = await runQuietly(step)
      outcomes.push(outcome)
      tell(outcome)
    }
  }
  await Promise.all([lane(), lane()])
  return outcomes
}

/** A line for what went well, and everything that was said where it did not. */
export function describeOutcome({ step, ok, seconds, output }: Outcome): string {
  const line = `${ok ? 'ok  ' : 'FAIL'}  ${step.name.padEnd(12)} ${seconds.toFixed(1)} s\n`
  return ok ? line : `${line}\n${output.trim()}\n\n`
}

/** Runs `step` before the reader's eyes; its exit code, or 1 where it was ended after `limit` milliseconds. */
export const runLoudly = (step: Step, limit: number, env: NodeJS.ProcessEnv = process.env): Promise<number> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [commandOf(step.tool), ...step.args], {
      cwd: ROOT,
      env,
      stdio: 'inherit',
      ...(Number.isFinite(limit) ? { timeout: limit } : {}),
    })
    child.on('error', failed)
    child.on('close', (code) => done(code ?? 1))
  })

const runQuietly = (step: Step): Promise<Outcome> =>
  new Promise((done, failed) => {
    const start = performance.now()
    const said: Buffer[] = []
    const child = spawn(process.execPath, [commandOf(step.tool), ...step.args], { cwd: ROOT })
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', failed)
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000
      done({ step, ok: code === 0, seconds, output: Buffer.concat(said).toString('utf8') })
    })
  })

/** The script behind a package's command, started by this Node: the shims of `.bin` would pick another. */
function commandOf(tool: string): string {
  const folder = join(ROOT, 'node_modules', tool)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  const script = typeof bin === 'string' ? bin : bin[COMMANDS[tool] ?? tool]
  if (script === undefined) throw new Error(`The package ${tool} has no command of its name`)
  return join(folder, script)
}

interface Manifest {
  readonly bin: string | Readonly<Record<string, string>>
}
