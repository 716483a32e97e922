import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { appRoot } from '../host/app-root.ts'
import { say } from './say.ts'

/**
 * `npm start`: builds the window when its sources are newer than what was built, then runs the console in its own
 * process. Without `--data` a first start brings sample tickets, so that there is something to look at.
 */
const root = appRoot()
const built = join(root, 'out', 'renderer', 'index.html')
if (!existsSync(built) || newest(join(root, 'src')) > statSync(built).mtimeMs) {
  process.stderr.write(`${say('cli.building')}\n`)
  const code = await run(
    [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
    'quiet',
  )
  if (code !== 0) process.exit(code)
}
const args = process.argv.slice(2)
const named = args.some((each) => each === '--data' || each.startsWith('--data='))
const samples = named ? [] : ['--samples']
process.exitCode = await run([join(root, 'electron', 'headless.ts'), ...samples, ...args], 'shown')

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs
  })
  return Math.max(0, ...times)
}

/** Runs a script on this very Node; answers its exit code. Signals go on to it. */
function run(script: readonly string[], output: 'quiet' | 'shown'): Promise<number> {
  const child = spawn(process.execPath, script, {
    cwd: root,
    stdio: output === 'shown' ? 'inherit' : ['ignore', 'ignore', 'inherit'],
  })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}
