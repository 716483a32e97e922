import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { uploadsIn } from '../../../electron/host/uploads.ts'

let root = ''
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'plantao-uploads-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))
const bytes = (count: number) => Readable.from([Buffer.alloc(count, 7)])

test('a file on its way in is its owner’s alone, read once and gone when it was fetched', async () => {
  const uploads = uploadsIn(join(root, 'incoming'))
  const taken = await uploads.take(bytes(5))
  expect(taken?.size).toBe(5)
  const id = taken?.id ?? ''
  expect(statSync(uploads.path(id)).mode & 0o777).toBe(0o600)
  expect(uploads.read(id)).toEqual(Buffer.alloc(5, 7))
  uploads.discard(id)
  expect(uploads.read(id)).toBeNull()
})

test('a file that is too large leaves nothing behind, and one that broke off neither', async () => {
  const folder = join(root, 'incoming')
  const uploads = uploadsIn(folder, 4)
  expect(await uploads.take(bytes(5))).toBeNull()
  expect(await uploads.take(bytes(4))).not.toBeNull()
  const broken = Readable.from(
    (function* () {
      yield Buffer.alloc(2)
      throw new Error('cut')
    })(),
  )
  await expect(uploads.take(broken)).rejects.toThrow('cut')
  expect(readdirSync(folder)).toHaveLength(1)
})

test('what nobody fetched is gone at the next start', async () => {
  const folder = join(root, 'incoming')
  await uploadsIn(folder).take(bytes(1))
  uploadsIn(folder)
  expect(existsSync(folder)).toBe(false)
})
