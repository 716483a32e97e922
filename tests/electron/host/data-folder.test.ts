import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dataFolder, discardDatabase, headOf, usualFolder } from '../../../electron/host/data-folder.ts'
import { readFileHead } from '../../../electron/store/file-head.ts'
import { removeFolder, tempFolder } from '../../reliability/opened.ts'

let root = ''
beforeEach(() => {
  root = tempFolder()
})
afterEach(() => removeFolder(root))

const head = (bytes: Uint8Array | string) => {
  const path = join(root, 'plantao.db')
  writeFileSync(path, bytes)
  return readFileHead(headOf(path))
}

describe('the head of a database', () => {
  test('is none where there is no file, and where it is empty', () => {
    expect(readFileHead(headOf(join(root, 'plantao.db')))).toEqual({ kind: 'none' })
    expect(head('')).toEqual({ kind: 'none' })
  })

  test('is foreign where it is not SQLite’s, however short', () => {
    expect(head('oi')).toEqual({ kind: 'foreign' })
    expect(head('SQLite format 3\0')).toEqual({ kind: 'foreign' })
    expect(head('x'.repeat(5_000))).toEqual({ kind: 'foreign' })
    expect(head(new Uint8Array(4096))).toEqual({ kind: 'foreign' })
  })

  test('carries the schema’s number', () => {
    const bytes = Buffer.alloc(4096)
    bytes.write('SQLite format 3\0')
    bytes.writeUInt32BE(4_000_000_000, 60)
    expect(head(bytes)).toEqual({ kind: 'sqlite', schema: 4_000_000_000 })
  })

  test('R-POWER is none where the power went while the file was made: an empty sector, and the journal beside', () => {
    writeFileSync(join(root, 'plantao.db-journal'), 'x')
    expect(head(new Uint8Array(4096))).toEqual({ kind: 'none' })
    expect(head('another file')).toEqual({ kind: 'foreign' })
  })
})

describe('a data folder', () => {
  test('is discarded file by file, with its log of writes', () => {
    for (const name of ['local.db', 'local.db-wal', 'local.db-shm', 'plantao.db'])
      writeFileSync(join(root, name), '')
    discardDatabase(dataFolder(root).local)
    expect(readdirSync(root)).toEqual(['plantao.db'])
  })

  test('is made with the folders above it, and is taken as it is where it is there', () => {
    const deep = join(root, 'a', 'b')
    mkdirSync(join(root, 'a'))
    expect([dataFolder(deep), dataFolder(deep)].map(({ database }) => database)).toEqual(
      Array.from({ length: 2 }, () => join(deep, 'plantao.db')),
    )
  })

  test('closes our own files to others where an earlier start left them open, and no file of the person’s', () => {
    mkdirSync(join(root, 'keys'))
    const ours = ['plantao.db', 'plantao.db-wal', 'plantao.db-shm', 'local.db', 'keys/device-sign.key']
    for (const name of [...ours, 'carta.txt']) {
      writeFileSync(join(root, name), '')
      chmodSync(join(root, name), 0o644)
    }
    dataFolder(root)
    const open = [...ours, 'carta.txt'].filter((name) => (statSync(join(root, name)).mode & 0o077) !== 0)
    expect(open).toEqual(['carta.txt'])
  })

  test('is where each system keeps an application’s data', () => {
    expect(usualFolder('win32', { APPDATA: 'C:\\Dados' })).toContain('Plantao')
    expect(usualFolder('darwin', {})).toMatch(/Library\/Application Support\/Plantao$/)
    expect(usualFolder('linux', {})).toMatch(/\.local\/share\/plantao$/)
    expect(usualFolder('linux', { XDG_DATA_HOME: '/dados' })).toBe('/dados/plantao')
  })
})
