import { spawn, type StdioOptions } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { appRoot } from '../host/app-root.ts'
import { INSTALL_LIMIT, obtainRuntime } from './desktop-runtime.ts'
import { launch } from './launch.ts'
import { say } from './say.ts'

/**
 * `npm start`: builds what is older than its sources, then runs the desktop, or the console for a browser where there
 * can be no desktop. Without `--data` a first start brings sample tickets, so that there is something to look at.
 */
const root = appRoot()

/** What the loader of a system answers where a program or one of its libraries is missing. */
const CANNOT_RUN = 127

if (!(await build())) process.exit(1)
process.exitCode = await launch(process.argv.slice(2), {
  platform: process.platform,
  env: process.env,
  superuser: process.getuid?.() === 0,
  obtain,
  desktop,
  headless,
  tell: (id) => process.stderr.write(`${say(id)}\n`),
})

/** True where everything is built by the end; window and main process are built in one go, the window last. */
async function build(): Promise<boolean> {
  const sources = ['src', 'electron'].map((folder) => newest(join(root, folder)))
  if (Math.max(...sources) <= writtenAt(join(root, 'out', 'renderer', 'index.html'))) return true
  process.stderr.write(`${say('cli.building')}\n`)
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  return (await run(process.execPath, [builder, 'build'], 'quiet')) === 0
}

function obtain(): Promise<string | null> {
  return obtainRuntime(
    {
      package: join(root, 'node_modules', 'electron'),
      override: process.env['ELECTRON_OVERRIDE_DIST_PATH'] || null,
      platform: process.platform,
      memory: join(root, 'node_modules', '.cache', 'plantao', 'runtime-failed-at'),
    },
    {
      now: Date.now(),
      limit: INSTALL_LIMIT,
      onBegin: () => process.stderr.write(`${say('cli.desktop.installing')}\n`),
    },
  )
}

async function desktop(executable: string, args: readonly string[]): Promise<number | null> {
  const code = await run(executable, [root, ...samplesFor(args), ...args], 'shown')
  return code === CANNOT_RUN ? null : code
}

function headless(args: readonly string[]): Promise<number> {
  const console = join(root, 'electron', 'headless.ts')
  return run(process.execPath, [console, ...samplesFor(args), ...args], 'shown')
}

/** A first look needs something to look at; who names a folder of his own brings his own work. */
function samplesFor(args: readonly string[]): readonly string[] {
  return args.some((each) => each === '--data' || each.startsWith('--data=')) ? [] : ['--samples']
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? newest(path) : writtenAt(path)
  })
  return Math.max(0, ...times)
}

function writtenAt(path: string): number {
  return existsSync(path) ? statSync(path).mtimeMs : 0
}

/** Runs a program; answers its exit code. Signals go on to it. */
function run(command: string, args: readonly string[], output: 'quiet' | 'shown'): Promise<number> {
  // A terminal inside another Electron may carry the switch that makes ours a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const stdio: StdioOptions = output === 'shown' ? 'inherit' : ['ignore', 'ignore', 'inherit']
  const child = spawn(command, args, { cwd: root, env, stdio })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return new Promise((resolve) => {
    child.on('error', () => resolve(CANNOT_RUN))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
