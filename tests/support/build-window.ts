import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runLoudly } from './step.ts'

const BUILT = 'out/renderer/index.html'
const SOURCES = ['src', 'electron', 'electron.vite.config.ts', 'package-lock.json']

/** Builds the window and the console where a source is newer than what was built; before the window's tests. */
export default async function buildWindow(): Promise<void> {
  if (changedAt(BUILT) >= Math.max(...SOURCES.map(changedAt))) return
  const code = await runLoudly(
    { name: 'build', tool: 'electron-vite', args: ['build', '--logLevel', 'warn'] },
    120_000,
  )
  if (code !== 0) throw new Error('The window does not build')
}

/** When the newest file at or below `path` was written; 0 where there is none. */
function changedAt(path: string): number {
  const stat = statSync(join(ROOT, path), { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(join(ROOT, path)).map((name) => changedAt(join(path, name))))
}
