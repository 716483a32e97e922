import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/step.ts'
import { readConfig, RULES, valueAt, weakened } from './builder-config.ts'
import { packaging } from './packaging.ts'

const ENTITLEMENTS = 'resources/entitlements.mac.plist'

/** The configuration without what stands at `path`. */
function without(path: string) {
  const config = readConfig()
  const [last = '', ...above] = path.split('.').reverse()
  const holder = above.length === 0 ? config : valueAt(config, above.reverse().join('.'))
  delete (holder as Record<string, unknown>)[last]
  return config
}

describe('how the packages are made', () => {
  test('keeps every fuse, signature and target', () => {
    expect(weakened(readConfig())).toEqual([])
  })

  test.each(RULES)('notices that %s is gone', (path) => {
    expect(weakened(without(path))).toContain(path)
  })

  test('notices a fuse that is turned', () => {
    const config = readConfig()
    expect(weakened({ ...config, electronFuses: { ...fuses(config), runAsNode: true } })).toEqual([
      'electronFuses.runAsNode',
    ])
  })

  test('sets no fuse besides', () => {
    const named = RULES.filter(([path]) => path.startsWith('electronFuses.')).map(([path]) => path.slice(14))
    expect(Object.keys(fuses(readConfig())).sort()).toEqual(named.sort())
  })

  test('asks macOS for nothing but the engine’s own need', () => {
    const keys = entitlements(readFileSync(join(ROOT, ENTITLEMENTS), 'utf8'))
    expect(keys).toEqual(['com.apple.security.cs.allow-jit'])
    expect(entitlements('<key>a</key><true/><key>com.apple.security.cs.debugger</key>')).toHaveLength(2)
  })

  test('names files that are there', () => {
    const config = readConfig()
    const named = ['win.icon', 'mac.icon', 'linux.icon', 'mac.entitlements'].map((path) =>
      valueAt(config, path),
    )
    expect(named.filter((path) => !existsSync(join(ROOT, String(path))))).toEqual([])
  })

  test('takes for each system the library that was built for it', () => {
    const config = readConfig()
    const folder = join(ROOT, 'node_modules/better-sqlite3/prebuilds')
    const filters = ['win', 'mac', 'linux'].map((os) => String(valueAt(config, `${os}.files.0.filter`)))
    const names = filters.flatMap((filter) => [
      filter.replace('*', 'x64').replace('${arch}', 'x64'),
      filter.replace('*', 'arm64').replace('${arch}', 'arm64'),
    ])
    expect(names).toContain('win32-arm64.node')
    expect(names.filter((name) => !existsSync(join(folder, name)))).toEqual([])
  })

  test('names no host', () => {
    expect(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')).not.toMatch(/https?:/)
  })
})

describe('npm run package', () => {
  test('takes Electron from the folder that is given, and publishes nothing', () => {
    const { args } = packaging(['--win', '--dir'], { PLANTAO_ELECTRON_DIST: 'e' })
    expect(args).toEqual(['--win', '--dir', '--publish', 'never', '-c.electronDist=e'])
    expect(packaging([], {}).args).toEqual(['--publish', 'never'])
  })

  test('makes a package that never looks for updates where no address is given', () => {
    expect(packaging([], {}).env).toMatchObject({ PLANTAO_UPDATE_URL: '', PLANTAO_PUBLISHER: '' })
  })

  test('refuses an address without the name whose signature an update must carry', () => {
    expect(() => packaging([], { PLANTAO_UPDATE_URL: 'x' })).toThrow('PLANTAO_PUBLISHER')
    const env = { PLANTAO_UPDATE_URL: 'x', PLANTAO_PUBLISHER: 'y' }
    expect(packaging([], env).env).toMatchObject(env)
  })
})

const fuses = (config: unknown): Record<string, boolean> =>
  valueAt(config, 'electronFuses') as Record<string, boolean>

const entitlements = (plist: string): readonly string[] =>
  [...plist.matchAll(/<key>([^<]+)<\/key>/g)].map(([, key = '']) => key)
