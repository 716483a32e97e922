import { spawn } from 'node:child_process'
import { build } from 'vite'
import { windowBuild } from '../../electron.vite.config.ts'
import { ROOT } from './step.ts'

/**
 * `npm run dev`: builds the window at each change of it and starts the console again at each change of its
 * own. There is no dev server: the window runs under the policy that it ships with, so reload the page.
 */
await build({
  ...windowBuild,
  configFile: false,
  logLevel: 'warn',
  build: { ...windowBuild.build, minify: false, watch: {} },
})
const running = spawn(process.execPath, ['--watch', 'electron/headless.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
})
running.on('close', (code) => process.exit(code ?? 0))
