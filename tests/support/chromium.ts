import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A browser to test with, or the reason for which there is none. */
export type Chromium = { readonly path: string; readonly fonts: string | null } | { readonly missing: string }

/** The executable of the browser to test with; null where there is none. `findChromium` says why. */
export async function chromiumPath(): Promise<string | null> {
  const found = await findChromium()
  return 'path' in found ? found.path : null
}

/**
 * In this order: the one named by PLANTAO_CHROMIUM, an installed Chrome or Chromium, the one that comes as
 * an npm package (Linux on x64), unpacked once for each of its versions below the temporary folder.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['PLANTAO_CHROMIUM']
  if (named)
    return existsSync(named) ? withLibraries(named) : { missing: `PLANTAO_CHROMIUM: no file at ${named}` }
  const installed = installedPlaces().find((place) => existsSync(place))
  if (installed) return withLibraries(installed)
  if (process.platform === 'linux' && process.arch === 'x64') return packed()
  return { missing: 'no Chrome or Chromium is installed; name one by PLANTAO_CHROMIUM' }
}

function installedPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name])
    return roots
      .filter((root) => root !== undefined)
      .map((root) => join(root, 'Google/Chrome/Application/chrome.exe'))
  }
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
}

/** The package unpacks to the temporary folder and never looks at the version of what lies there already. */
async function packed(): Promise<Chromium> {
  const folder = join(tmpdir(), `plantao-chromium-${await packedVersion()}`)
  if (!existsSync(folder)) await unpack(folder)
  const found = await withLibraries(join(folder, 'chromium'))
  const fonts = existsSync('/etc/fonts/fonts.conf') ? null : join(folder, 'fonts')
  return 'path' in found ? { ...found, fonts } : found
}

/** Unpacks beside `folder` and moves it there whole, for several processes may come here at once. */
async function unpack(folder: string): Promise<void> {
  const own = `${folder}.${process.pid}`
  await mkdir(own, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = own
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  try {
    await rename(own, folder)
  } catch (error) {
    await rm(own, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

async function packedVersion(): Promise<string> {
  const file = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json')
  return (JSON.parse(await readFile(file, 'utf8')) as { readonly version: string }).version
}

async function withLibraries(path: string): Promise<Chromium> {
  const lost = process.platform === 'linux' ? await lostLibraries(path) : []
  return lost.length === 0
    ? { path, fonts: null }
    : { missing: `Chromium needs ${lost.join(', ')} of the system` }
}

/** None where the file is a script or the system has no `ldd`. */
async function lostLibraries(path: string): Promise<readonly string[]> {
  const listed = await run('ldd', [path]).catch((error: { readonly stdout?: string }) => ({
    stdout: error.stdout ?? '',
  }))
  return lostIn(listed.stdout)
}

/** The shared libraries that the loader did not find, of what `ldd` wrote. */
export const lostIn = (listing: string): readonly string[] =>
  [...listing.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name)
