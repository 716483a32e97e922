import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { moveFile } from '../../../electron/host/move-file.ts'
import { temporaryFolder } from '../workspace.ts'

/** A system on which another program has the file open for the first tries. */
function heldFor(tries: number, code: string) {
  let left = tries
  return (from: string, to: string): void => {
    if (left-- > 0) throw Object.assign(new Error('held'), { code })
    renameSync(from, to)
  }
}

function files() {
  const folder = temporaryFolder()
  const [from, to] = [join(folder, 'a.new'), join(folder, 'a')]
  writeFileSync(from, 'novo')
  writeFileSync(to, 'antes')
  return { from, to }
}

test('a file that something scans on Windows takes its place as soon as it is let go', () => {
  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    const { from, to } = files()
    moveFile(from, to, { platform: 'win32', rename: heldFor(3, code) })
    expect([readFileSync(to, 'utf8'), existsSync(from)]).toEqual(['novo', false])
  }
})

test('what no waiting helps is told at once, and both files stay', () => {
  for (const [platform, code] of [
    ['win32', 'ENOENT'],
    ['linux', 'EPERM'],
  ] as const) {
    const { from, to } = files()
    expect(() => moveFile(from, to, { platform, rename: heldFor(1, code) })).toThrow('held')
    expect([readFileSync(to, 'utf8'), readFileSync(from, 'utf8')]).toEqual(['antes', 'novo'])
  }
})
