import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../support/step.ts'

/** What a package holds beside what is built. */
const KEPT = ['package.json', 'resources', 'out/main', 'out/preload', 'out/renderer']

/**
 * A folder as Electron starts it: what is built, and the packages that it needs at run time, copied from the tree.
 * `sqlite` is a binary of better-sqlite3 for the Electron in question.
 */
export function makeAppFolder(sqlite: string | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'plantao-app-'))
  for (const path of KEPT) cpSync(join(ROOT, path), join(folder, path), { recursive: true })
  for (const path of productionPackages())
    cpSync(join(ROOT, path), join(folder, path), { recursive: true, dereference: true })
  if (sqlite !== null) {
    const prebuilds = join(folder, 'node_modules', 'better-sqlite3', 'prebuilds')
    mkdirSync(prebuilds, { recursive: true })
    cpSync(sqlite, join(prebuilds, 'win32-x64.node'))
  }
  return folder
}

/** Where the lock file puts the packages that are not only for development. */
function productionPackages(): readonly string[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path]) => path)
    .filter((path) => existsSync(join(ROOT, path)))
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>
}
