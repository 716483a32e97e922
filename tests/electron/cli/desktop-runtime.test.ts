import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { obtainRuntime, runtimeIn, type RuntimePlace } from '../../../electron/cli/desktop-runtime.ts'
import { temporaryFolder } from '../workspace.ts'

const DAY = 24 * 60 * 60_000
const NOON = Date.UTC(2026, 10, 23, 12)

/** Installers that stand in the place of Electron's own; the first does what that one does at its end. */
const INSTALLS = `const { mkdirSync, writeFileSync, appendFileSync } = require('node:fs')
appendFileSync(__dirname + '/runs', 'x')
mkdirSync(__dirname + '/dist')
writeFileSync(__dirname + '/dist/electron', '')
writeFileSync(__dirname + '/path.txt', 'electron')`
const FAILS = `require('node:fs').appendFileSync(__dirname + '/runs', 'x')
console.error('TypeError: fetch failed')
process.exit(1)`
const HANGS = `require('node:fs').appendFileSync(__dirname + '/runs', 'x')
setInterval(() => undefined, 1000)`
const BREAKS_OFF = `require('node:fs').appendFileSync(__dirname + '/runs', 'x')`

function planted(installer: string) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'install.js'), installer)
  const place: RuntimePlace = {
    package: folder,
    override: null,
    platform: 'linux',
    memory: join(folder, 'cache', 'failed'),
  }
  let told = 0
  const obtain = (now = NOON, limit = 30_000, override: string | null = null) =>
    obtainRuntime({ ...place, override }, { now, limit, onBegin: () => (told += 1) })
  const runs = (): number =>
    existsSync(join(folder, 'runs')) ? readFileSync(join(folder, 'runs'), 'utf8').length : 0
  return { folder, place, obtain, runs, told: () => told }
}

describe('the runtime of Electron', () => {
  test('is taken where it is, and no installer runs', async () => {
    const { folder, obtain, runs, told } = planted(FAILS)
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist', 'electron'), '')
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(await obtain()).toBe(join(folder, 'dist', 'electron'))
    expect([runs(), told()]).toEqual([0, 0])
  })

  test('is brought once by the installer of its package, which is told before the wait', async () => {
    const { folder, obtain, runs, told } = planted(INSTALLS)
    expect(await obtain()).toBe(join(folder, 'dist', 'electron'))
    expect(await obtain()).toBe(join(folder, 'dist', 'electron'))
    expect([runs(), told()]).toEqual([1, 1])
  })

  test('that could not be brought is not tried again within a day, and is after it', async () => {
    const { obtain, runs, told } = planted(FAILS)
    expect(await obtain()).toBeNull()
    expect(await obtain(NOON + DAY - 1)).toBeNull()
    expect([runs(), told()]).toEqual([1, 1])
    expect(await obtain(NOON + DAY)).toBeNull()
    expect([runs(), told()]).toEqual([2, 2])
  })

  test('a failure told by a clock that stood in the future does not last', async () => {
    const { obtain, runs } = planted(FAILS)
    await obtain(NOON + DAY)
    await obtain(NOON)
    expect(runs()).toBe(2)
  })

  test('an installer that hangs is ended at its limit, and counts as failed', async () => {
    const { obtain, runs } = planted(HANGS)
    expect(await obtain(NOON, 1_500)).toBeNull()
    expect(await obtain(NOON + 1)).toBeNull()
    expect(runs()).toBe(1)
  })

  test('an installer that ends well and brings nothing counts as failed', async () => {
    const { obtain, place } = planted(BREAKS_OFF)
    expect(await obtain()).toBeNull()
    expect(existsSync(place.memory)).toBe(true)
  })

  test('brought by hand after a failure is taken at once', async () => {
    const { folder, obtain } = planted(FAILS)
    await obtain()
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist', 'electron'), '')
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(await obtain(NOON + 1)).toBe(join(folder, 'dist', 'electron'))
  })

  test('of a folder named by hand is taken as it is, with the name that its system gives it', async () => {
    const { obtain, place, runs } = planted(INSTALLS)
    const override = temporaryFolder()
    expect(await obtain(NOON, 30_000, override)).toBeNull()
    expect(runs()).toBe(0)
    writeFileSync(join(override, 'electron'), '')
    writeFileSync(join(override, 'electron.exe'), '')
    expect(runtimeIn({ ...place, override })).toBe(join(override, 'electron'))
    expect(runtimeIn({ ...place, override, platform: 'win32' })).toBe(join(override, 'electron.exe'))
  })
})
