import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { discardDatabase } from '../../../electron/host/data-folder.ts'
import { openLocalStore } from '../../../electron/store/local.ts'
import { removeFolder, tempFolder } from '../../reliability/opened.ts'
import { Seeded } from '../../reliability/seeded.ts'

let root = ''
let path = ''
beforeEach(() => {
  root = tempFolder()
  path = join(root, 'local.db')
})
afterEach(() => removeFolder(root))

const open = () => openLocalStore(path, discardDatabase)

/** Opened, written and read again; what it held before, or null. */
function useOnce(): string | null {
  const store = open()
  const before = store.read('a')
  store.write('a', '1')
  store.write('b', '2')
  expect([store.read('a'), store.read('b'), store.read('c')]).toEqual(['1', '2', null])
  store.close()
  return before
}

describe('the local store', () => {
  test('remembers until the next start, and forgets what is written over', () => {
    useOnce()
    const store = open()
    store.write('a', '9')
    store.close()
    expect(useOnce()).toBe('9')
    expect(readdirSync(root)).toEqual(['local.db'])
  })

  test('keeps no byte of what was written anew, and the new value is there at once', () => {
    const store = open()
    store.write('a', `segredo ${'palavra-removida '.repeat(400)}`)
    store.write('b', '2')
    store.rewrite('a', '1')
    const bytes = readdirSync(root).map((name) => readFileSync(join(root, name), 'latin1'))
    expect(bytes.filter((text) => text.includes('palavra-removida'))).toEqual([])
    expect(store.read('a')).toBe('1')
    store.close()
  })

  test.for([
    ['is another file', (bytes: Buffer) => Buffer.from('x'.repeat(bytes.length))],
    ['was cut off', (bytes: Buffer) => bytes.subarray(0, 5_000)],
    ['is empty', () => Buffer.alloc(0)],
    ['lost its first page', (bytes: Buffer) => bytes.fill(0, 0, 4096)],
    ['lost its second page', (bytes: Buffer) => bytes.fill(0xff, 4096, 8192)],
  ] as const)('that %s is thrown away and made anew', ([, broken]) => {
    useOnce()
    writeFileSync(path, broken(readFileSync(path)))
    useOnce()
    expect(useOnce()).toBe('1')
  })

  test('is usable whatever byte of it is broken', () => {
    useOnce()
    const whole = readFileSync(path)
    const random = new Seeded(1)
    for (let turn = 0; turn < 60; turn++) {
      const bytes = Buffer.from(whole)
      for (let left = 1 + random.below(40); left > 0; left--)
        bytes[random.below(bytes.length)] = random.below(256)
      writeFileSync(path, bytes)
      useOnce()
      discardDatabase(path)
    }
  })
})
