import { describe, expect, test } from 'vitest'
import { isAuthored, read, trackedPaths } from './source.ts'
import { CODE_BANS, found, IMPURE, PLACES_OF_A_MACHINE, type Ban } from './text-guards.ts'

/** The guards and their planted cases have to say what they forbid. */
const OWN = /^tests\/architecture\/text/

const paths = trackedPaths().filter((path) => !OWN.test(path))
const authored = paths.filter((path) => isAuthored(path)).map(read)
const domain = authored.filter(({ path }) => path.startsWith('src/domain/') && path.endsWith('.ts'))
const everything = paths.filter((path) => !/\.(png|ico|icns|woff2?|eml\.gz)$/.test(path)).map(read)

const PLANTED: readonly (readonly [bans: readonly Ban[], text: string])[] = [
  [CODE_BANS, '// TODO later'],
  [CODE_BANS, 'const a = b as any'],
  [CODE_BANS, 'const a = b as unknown as string'],
  [CODE_BANS, '// @ts-expect-error'],
  [CODE_BANS, 'try { a() } catch {}'],
  [CODE_BANS, 'try { a() } catch (error) { /* nothing to do */ }'],
  [CODE_BANS, 'void a().catch(() => {})'],
  [CODE_BANS, "vi.mock('../../src/domain/a.ts')"],
  [CODE_BANS, "test.only('alone', () => {})"],
  [IMPURE, 'const now = Date.now()'],
  [IMPURE, 'const now = new Date()'],
  [IMPURE, 'const chance = Math.random()'],
  [IMPURE, 'export async function decide() {}'],
  [PLACES_OF_A_MACHINE, "const folder = '/home/someone/data'"],
  [PLACES_OF_A_MACHINE, "const folder = '/tmp/data'"],
  [PLACES_OF_A_MACHINE, String.raw`const folder = 'C:\\Users\\someone'`],
  [PLACES_OF_A_MACHINE, '"resolved": "https://registry.example.org/a.tgz"'],
]

const INNOCENT: readonly (readonly [bans: readonly Ban[], text: string])[] = [
  [CODE_BANS, 'try { a() } catch (error) { report(error) }'],
  [CODE_BANS, '// as any reader will see, catch {} is not used'],
  [IMPURE, 'const at = new Date(instant)'],
  [IMPURE, '// no await, no Date.now here'],
  [PLACES_OF_A_MACHINE, "const api = 'https://example.org/work/1'; const local = './tmp/'"],
]

describe('architecture: what no source says', () => {
  test('nothing unfinished, no escape from types, no empty catch, no mock of an own module', () => {
    expect(found(authored, CODE_BANS)).toEqual([])
  })

  test('src/domain reads no clock, throws no dice and waits for nothing', () => {
    expect(found(domain, IMPURE)).toEqual([])
  })

  test('no file names a machine or a registry', () => {
    expect(found(everything, PLACES_OF_A_MACHINE)).toEqual([])
  })

  test.each(PLANTED)('caught: %#', (bans, text) => {
    expect(found([{ path: 'src/domain/planted.ts', text }], bans)).toHaveLength(1)
  })

  test.each(INNOCENT)('let pass: %#', (bans, text) => {
    expect(found([{ path: 'src/domain/planted.ts', text }], bans)).toEqual([])
  })
})
