import { runDeadlines } from './deadlines.ts'
import { runImport } from './import.ts'
import { say, usage } from './say.ts'
import { runSeed } from './seed.ts'

/** A command of the command line: its arguments in, its exit code out. Answers are JSON on standard output. */
export type CliCommand = (args: readonly string[]) => Promise<number>

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  deadlines: runDeadlines,
  import: runImport,
  seed: runSeed,
}

const [name = '', ...args] = process.argv.slice(2)
const command = COMMANDS[name]
if (command) {
  process.exitCode = await command(args)
} else {
  process.stderr.write(`${say('cli.usage', { commands: Object.keys(COMMANDS).join(', ') })}\n`)
  process.exitCode = usage
}
