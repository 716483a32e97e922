import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockFolder, type Owner, ownerOf } from '../../../electron/host/folder-lock.ts'
import { removeFolder, tempFolder } from '../../reliability/opened.ts'
import { skipUnless } from '../../support/skip.ts'
import { LOCK_TAKER } from './lock-taker.ts'

const SINCE = '2026-03-02T12:00:00.000Z'
const HAS_TICKS = existsSync('/proc/self/stat')

let folder = ''
const children: ChildProcessByStdio<Writable, Readable, null>[] = []
beforeEach(() => {
  folder = tempFolder()
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  removeFolder(folder)
})

/** Another process that asks for the folder, and what it was told. */
async function taker(instant = 0): Promise<{ pid: number; said: string; die(): Promise<void> }> {
  const child = spawn(process.execPath, [LOCK_TAKER, folder, `${instant}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const die = async (): Promise<void> => {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  return { pid: child.pid ?? 0, said: said.toString(), die }
}

const path = (): string => join(folder, 'owner.json')
const stale = (owner: Partial<Owner>): void =>
  writeFileSync(path(), JSON.stringify({ pid: 1, ticks: null, since: SINCE, door: null, ...owner }))

describe('one process owns a data folder', () => {
  test('a second one is refused, with the pid of the first and since when', async () => {
    const first = await taker()
    expect(first.said).toBe('Y')
    expect(lockFolder(folder, SINCE)).toEqual({
      ok: false,
      refusal: { kind: 'folderInUse', pid: first.pid, since: SINCE },
    })
    expect((await taker()).said).toBe(`N${first.pid}`)
  })

  test('so is this process itself, until it lets go', () => {
    const lock = lockFolder(folder, SINCE)
    expect(lockFolder(folder, SINCE)).toMatchObject({ refusal: { kind: 'folderInUse', pid: process.pid } })
    if (lock.ok) lock.value.release()
    expect(lockFolder(folder, SINCE).ok).toBe(true)
  })

  test('the lock of a process that died is taken over', async () => {
    const first = await taker()
    await first.die()
    expect(ownerOf(folder)).toBeNull()
    expect(lockFolder(folder, SINCE).ok).toBe(true)
    expect(ownerOf(folder)?.pid).toBe(process.pid)
  })

  test(
    'a pid that now belongs to another process is no owner',
    skipUnless(HAS_TICKS, 'no /proc here'),
    () => {
      stale({ pid: process.pid, ticks: '1' })
      expect(ownerOf(folder)).toBeNull()
      expect(lockFolder(folder, SINCE).ok).toBe(true)
    },
  )

  test('nor is it where the system tells no start of a process: the owner holds a file as long as he lives', async () => {
    stale({ pid: process.pid })
    expect(ownerOf(folder)).toBeNull()
    const first = await taker()
    expect(first.said).toBe('Y')
    stale({ pid: first.pid })
    expect(ownerOf(folder)?.pid).toBe(first.pid)
    writeFileSync(path(), '')
    expect(lockFolder(folder, SINCE)).toMatchObject({ refusal: { kind: 'folderInUse' } })
    await first.die()
    stale({ pid: process.pid })
    expect(ownerOf(folder)).toBeNull()
    expect(lockFolder(folder, SINCE).ok).toBe(true)
  })

  test('a lock that says nothing is taken over', () => {
    for (const text of ['', '{', 'null', '7', '{}', '{"pid":"x"}']) {
      writeFileSync(path(), text)
      const lock = lockFolder(folder, SINCE)
      expect([text, lock.ok]).toEqual([text, true])
      if (lock.ok) lock.value.release()
    }
  })

  test('of six that come at once over a dead owner’s lock one gets it', async () => {
    stale({ pid: deadPid() })
    const takers = await Promise.all(Array.from({ length: 6 }, () => taker(Date.now() + 2_000)))
    const got = takers.filter(({ said }) => said === 'Y')
    expect(got).toHaveLength(1)
    expect(takers.map(({ said }) => said).filter((said) => said !== 'Y')).toEqual(
      Array.from({ length: 5 }, () => `N${got[0]?.pid}`),
    )
  })

  test('a turn that a dying process left is not waited for', () => {
    writeFileSync(`${path()}.turn`, '')
    expect(lockFolder(folder, SINCE).ok).toBe(true)
  })
})

describe('the lock', () => {
  test('tells where its owner answers, to its owner’s user alone, and takes it back', () => {
    const lock = lockFolder(folder, SINCE)
    if (!lock.ok) throw new Error(lock.refusal.kind)
    lock.value.announce({ port: 4711, token: 'abc' })
    expect(ownerOf(folder)).toMatchObject({ pid: process.pid, door: { port: 4711, token: 'abc' } })
    expect(readdirSync(folder).toSorted()).toEqual(['owner.json', 'owner.lock'])
    if (process.platform !== 'win32') expect(statSync(path()).mode & 0o777).toBe(0o600)
    lock.value.release()
    expect(readdirSync(folder)).toEqual(['owner.lock'])
    expect(statSync(join(folder, 'owner.lock')).size).toBe(0)
  })

  test('is there at every moment while the owner announces its door', async () => {
    const lock = lockFolder(folder, SINCE)
    if (!lock.ok) throw new Error(lock.refusal.kind)
    const looking = spawn(process.execPath, ['-e', WATCH, path()], { stdio: ['pipe', 'pipe', 'inherit'] })
    children.push(looking)
    await once(looking.stdout, 'data')
    for (let port = 1; port < 500; port++) lock.value.announce({ port, token: 'abc' })
    looking.kill('SIGTERM')
    const [missed] = (await once(looking.stdout, 'data')) as [Buffer]
    expect(missed.toString()).toBe('0 missed')
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({ door: { port: 499 } })
  })
})

/** Reads the lock again and again until it is told to stop, and counts how often it was not there or not whole. */
const WATCH = `
const { readFileSync, writeSync } = require('node:fs')
let [missed, going] = [0, true]
process.on('SIGTERM', () => (going = false))
writeSync(1, '.')
const look = () => {
  for (let left = 200; left > 0; left--) {
    try { JSON.parse(readFileSync(process.argv[1], 'utf8')) } catch { missed += 1 }
  }
  if (going) setImmediate(look)
  else { writeSync(1, missed + ' missed'); process.exit() }
}
look()
`

const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid
