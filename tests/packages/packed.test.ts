import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import buildWindow from '../support/build-window.ts'
import { skipUnless } from '../support/skip.ts'
import { runLoudly } from '../support/step.ts'
import { type ArchivedFile, extractAsar, filesOfAsar } from './asar.ts'
import { readConfig, valueAt } from './builder-config.ts'
import { fusesOf } from './fuses.ts'
import { packaging } from './packaging.ts'

const DIST = process.env['PLANTAO_ELECTRON_DIST'] ?? ''

/** What a folder with Electron's runtime is for. */
const SYSTEMS = [
  {
    sign: 'electron.exe',
    flag: '--win',
    folder: 'win-unpacked',
    program: 'Plantao.exe',
    library: 'win32-x64.node',
  },
  {
    sign: 'electron',
    flag: '--linux',
    folder: 'linux-unpacked',
    program: 'plantao',
    library: 'linux-x64.node',
  },
] as const
const system = SYSTEMS.find(({ sign }) => DIST !== '' && existsSync(join(DIST, sign)))

/** Tops of the archive, and what no package needs. */
const TOPS = ['node_modules', 'out', 'package.json', 'resources']
const SUPERFLUOUS = [
  /\.(ts|mts|cts|tsx|map|md|flow|node-gyp|gyp|c|cc|cpp|h|hpp)$/,
  /(^|\/)(test|tests|__tests__|examples?|docs)\//,
  /^out\/(types|reports|packages|test-results)\//,
  /^out\/main\/headless/,
  /^resources\/(screenshots|entitlements)/,
  /^node_modules\/(electron|react|vite|vitest|playwright|typescript|node)\//,
]

const superfluous = (files: readonly Pick<ArchivedFile, 'path'>[]): readonly string[] =>
  files.map(({ path }) => path).filter((path) => SUPERFLUOUS.some((kind) => kind.test(path)))

describe(
  'a real package',
  skipUnless(system !== undefined, 'PLANTAO_ELECTRON_DIST names no Electron'),
  () => {
    const output = mkdtempSync(join(tmpdir(), 'plantao-packages-'))
    const folder = join(output, system?.folder ?? '')
    const resources = join(folder, 'resources')
    let files: readonly ArchivedFile[]

    beforeAll(async () => {
      await buildWindow()
      const given = [system!.flag, '--x64', '--dir', `-c.directories.output=${output}`]
      const { args, env } = packaging(given, process.env)
      const code = await runLoudly({ name: 'package', tool: 'electron-builder', args }, 120_000, env)
      expect(code).toBe(0)
      files = filesOfAsar(readFileSync(join(resources, 'app.asar')))
    }, 180_000)

    afterAll(() => rmSync(output, { recursive: true, force: true }))

    test('holds the program and what it loads, and nothing of its making', () => {
      expect(new Set(files.map(({ path }) => path.split('/')[0]))).toEqual(new Set(TOPS))
      for (const path of ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'])
        expect(files.map((file) => file.path)).toContain(path)
      expect(superfluous(files)).toEqual([])
    })

    test('notices a test, a source or a tool that came along', () => {
      const paths = [
        'tests/a.test.ts',
        'node_modules/b/test/c.js',
        'out/types/d.js',
        'node_modules/react/e.js',
      ]
      expect(superfluous(paths.map((path) => ({ path })))).toEqual(paths)
    })

    test('leaves unpacked the one library that this system loads', () => {
      const unpacked = files.filter(({ offset }) => offset === null).map(({ path }) => path)
      expect(unpacked).toEqual([`node_modules/better-sqlite3/prebuilds/${system!.library}`])
      expect(existsSync(join(resources, 'app.asar.unpacked', unpacked[0]!))).toBe(true)
      expect(files.filter(({ path }) => path.endsWith('.node'))).toHaveLength(1)
    })

    test('holds every package in a form that loads', () => {
      const app = join(output, 'app')
      extractAsar(join(resources, 'app.asar'), app)
      // SQLite’s library is another system’s; its package loads it when the first database is opened.
      const names = Object.keys(JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')).dependencies)
      const code = names.map((name) => `await import(${JSON.stringify(name)})`).join('\n')
      const args = ['--input-type=module', '-e', code]
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: app, encoding: 'utf8' })
      expect([status, stderr]).toEqual([0, ''])
      expect(names).toContain('luxon')
    })

    test('has its fuses set as they were asked for', () => {
      expect(fusesOf(readFileSync(join(folder, system!.program)))).toEqual(
        valueAt(readConfig(), 'electronFuses'),
      )
      expect(() => fusesOf(Buffer.from('nothing'))).toThrow('no fuses')
    })

    test('speaks the languages of the program alone', () => {
      expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['en-US.pak', 'pt-BR.pak'])
    })
  },
)
