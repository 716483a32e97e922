import { describe, expect, test } from 'vitest'
import {
  missingOptional,
  notExact,
  packagesOf,
  withAddress,
  type Lock,
  type Manifest,
} from './lock-guards.ts'
import { isCode, isShipped, read, trackedPaths, withoutComments } from './source.ts'

const lock = JSON.parse(read('package-lock.json').text) as Lock
const manifest = JSON.parse(read('package.json').text) as Manifest

describe('architecture: what is installed', () => {
  test('every optional package named in the lock stands in the lock', () => {
    expect(missingOptional(lock)).toEqual([])
  })

  test('a lost platform binary is caught, one nested or hoisted is not', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-mac': '1.0.0' } },
      'node_modules/a/node_modules/b': { optionalDependencies: { 'a-linux': '1.0.0', 'b-win': '1.0.0' } },
      'node_modules/a-linux': {},
      'node_modules/a/node_modules/b-win': {},
    }
    expect(missingOptional({ packages })).toEqual(['a-mac'])
  })

  test('no package of the lock names the address it came from', () => {
    expect(withAddress(lock)).toEqual([])
  })

  test('an address in the lock is caught', () => {
    expect(
      withAddress({ packages: { 'node_modules/a': { resolved: 'x' }, 'node_modules/b': {} } }),
    ).toHaveLength(1)
  })

  test('every dependency is one exact version', () => {
    expect(notExact(manifest)).toEqual([])
  })

  test('a range is caught', () => {
    const dependencies = { a: '^1.0.0', b: '1.0.0', c: 'latest', d: '1.0.0-beta.2' }
    expect(notExact({ dependencies, devDependencies: {} })).toEqual(['a@^1.0.0', 'c@latest'])
  })

  test('dependencies are exactly the packages that the console and the hub import at run time', () => {
    expect(runTimePackages()).toEqual(Object.keys(manifest.dependencies).sort())
  })

  test('a package is seen in every form of import, a type and a built-in module are not', () => {
    const text = `import a from 'a-b'
import { type B, c } from '@scope/c/deep'
import 'side-effect'
export * from 'd'
import {
  e,
} from 'e/f'
import type { G } from 'g'
import { readFile } from 'node:fs'
import { h } from './h.ts'
const lazy = () => import('late')`
    expect(packagesOf(text)).toEqual(['a-b', '@scope/c', 'side-effect', 'd', 'e', 'late'])
  })
})

/** Packages that shipped code outside the window imports as values; the window's are bundled. */
const runTimePackages = (): readonly string[] => {
  const outsideWindow = (path: string): boolean =>
    isShipped(path) && isCode(path) && !path.startsWith('src/renderer/')
  const names = trackedPaths()
    .filter(outsideWindow)
    .flatMap((path) => packagesOf(withoutComments(read(path).text)))
  return [...new Set(names)].filter((name) => name !== 'electron').sort()
}
