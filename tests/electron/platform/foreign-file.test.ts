import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeForeign } from '../../../electron/platform/foreign-file.ts'
import { outgoingIn } from '../../../electron/platform/outgoing.ts'
import { markAsForeign, type System } from '../../../electron/platform/web-mark.ts'
import { temporaryFolder } from '../workspace.ts'

const BYTES = new TextEncoder().encode('conteúdo')

const system = (platform: NodeJS.Platform, ran: unknown[] = []): System => ({
  platform,
  now: () => 1_700_000_000_000,
  run: async (...given) => void ran.push(given),
})

test('a saved file carries the mark of what came from outside, as each system wants it', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'a.pdf')
  writeFileSync(path, BYTES)
  expect(await markAsForeign(path, system('win32'))).toBe(true)
  expect(readFileSync(`${path}:Zone.Identifier`, 'utf8')).toBe('[ZoneTransfer]\r\nZoneId=3\r\n')
  const ran: unknown[] = []
  expect(await markAsForeign(path, system('darwin', ran))).toBe(true)
  expect(ran).toEqual([['/usr/bin/xattr', ['-w', 'com.apple.quarantine', '0081;6553f100;Plantao;', path]]])
  expect(await markAsForeign(path, system('linux'))).toBe(false)
})

test('a disk that keeps no mark keeps the file all the same', async () => {
  const refusing: System = { ...system('darwin'), run: () => Promise.reject(new Error('no attributes here')) }
  const path = join(temporaryFolder(), 'a.pdf')
  expect(await writeForeign(path, BYTES, refusing)).toEqual({ ok: true, value: null })
  expect(readFileSync(path)).toEqual(Buffer.from(BYTES))
})

test('a saved file is whole, its owner’s alone, and nobody’s to execute; one that was there is replaced', async () => {
  const path = join(temporaryFolder(), 'programa.sh')
  writeFileSync(path, 'antes', { mode: 0o755 })
  expect(await writeForeign(path, BYTES)).toMatchObject({ ok: true })
  expect(readFileSync(path)).toEqual(Buffer.from(BYTES))
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('where nothing can be written it is a refusal, and nothing is left behind', async () => {
  const folder = temporaryFolder()
  const gone = join(folder, 'missing', 'a.pdf')
  expect(await writeForeign(gone, BYTES)).toEqual({
    ok: false,
    refusal: { kind: 'folderClosed', folder: join(folder, 'missing') },
  })
  mkdirSync(join(folder, 'taken'))
  expect(await writeForeign(join(folder, 'taken'), BYTES)).toMatchObject({
    refusal: { kind: 'folderClosed' },
  })
  expect(readdirSync(folder)).toEqual(['taken'])
})

test('copies to be dragged out stand in folders of their own, and are taken away', async () => {
  const folder = join(temporaryFolder(), 'outgoing')
  const outgoing = outgoingIn(folder)
  const file = { name: 'nota.pdf', bytes: BYTES, dangers: [] }
  const copies = await Promise.all([outgoing.copy(file), outgoing.copy(file)])
  const paths = copies.map((each) => (each.ok ? each.value : ''))
  expect(new Set(paths).size).toBe(2)
  for (const path of paths) {
    expect(path).toMatch(/outgoing[/\\][\da-f-]{36}[/\\]nota\.pdf$/)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
  }
  expect(outgoing.empty()).toBe(true)
  expect(existsSync(folder)).toBe(false)
})
