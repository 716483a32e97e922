import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where Electron's runtime lies, or would. */
export interface RuntimePlace {
  /** The package `electron`, which comes without its runtime. */
  readonly package: string
  /** A folder that holds a runtime to use instead: ELECTRON_OVERRIDE_DIST_PATH. */
  readonly override: string | null
  readonly platform: NodeJS.Platform
  /** The file that remembers a failed installation. */
  readonly memory: string
}

export interface Installation {
  readonly now: number
  /** In milliseconds; the installer is ended after it. */
  readonly limit: number
  /** Called before the wait begins. */
  onBegin(): void
}

/** In milliseconds: how long the installer may take, and how long its failure is remembered. */
export const INSTALL_LIMIT = 60_000
const REMEMBERED = 24 * 60 * 60_000

/**
 * The executable of Electron. Where its runtime is missing the package's own installer brings it, once: after a failure
 * the next starts of a day do not wait again. Null where it cannot be had. A folder named by hand is taken as it is.
 */
export async function obtainRuntime(place: RuntimePlace, how: Installation): Promise<string | null> {
  const found = runtimeIn(place)
  if (found !== null || place.override !== null || failedLately(place.memory, how.now)) return found
  how.onBegin()
  const installed = (await install(place.package, how.limit)) ? runtimeIn(place) : null
  if (installed === null) remember(place.memory, how.now)
  else rmSync(place.memory, { force: true })
  return installed
}

/** The executable of a runtime that is here; null where there is none. */
export function runtimeIn({ package: folder, override, platform }: RuntimePlace): string | null {
  const named = join(folder, 'path.txt')
  const name = existsSync(named) ? readFileSync(named, 'utf8') : null
  const path =
    override === null ? name && join(folder, 'dist', name) : join(override, name ?? executableOn(platform))
  return path && existsSync(path) ? path : null
}

function executableOn(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe'
  return platform === 'darwin' ? join('Electron.app', 'Contents', 'MacOS', 'Electron') : 'electron'
}

/** Runs the package's installer; true where it ended well within the limit. What it writes is not for the person. */
function install(folder: string, limit: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: limit,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}

function failedLately(memory: string, now: number): boolean {
  if (!existsSync(memory)) return false
  const at = Number(readFileSync(memory, 'utf8'))
  return at <= now && now - at < REMEMBERED
}

function remember(memory: string, now: number): void {
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, String(now))
}
