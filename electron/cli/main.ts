import { makeFilesPrivate } from '../host/data-folder.ts'
import { keepNumbersApart } from '../host/engine.ts'
import { runAccounts } from './accounts.ts'
import { runDeadlines } from './deadlines.ts'
import { runImport } from './import.ts'
import { say, sayFault, usage } from './say.ts'
import { runSeed } from './seed.ts'

/** A command of the command line: its arguments in, its exit code out. Answers are JSON on standard output. */
export type CliCommand = (args: readonly string[]) => Promise<number>

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  accounts: runAccounts,
  deadlines: runDeadlines,
  import: runImport,
  seed: runSeed,
}

keepNumbersApart()
makeFilesPrivate()
const [name = '', ...args] = process.argv.slice(2)
const command = COMMANDS[name]
if (command) {
  process.exitCode = await command(args).catch((fault: unknown) => sayFault(name, fault))
} else {
  process.stderr.write(`${say('cli.usage', { commands: Object.keys(COMMANDS).join(', ') })}\n`)
  process.exitCode = usage
}
