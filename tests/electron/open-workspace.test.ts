import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkspace } from '../../electron/open-workspace.ts'
import { valueOf } from '../profiles/loaded.ts'
import { temporaryFolder } from './workspace.ts'

test('a data folder without its key is refused: no second founder comes of it, and the folder is free again', () => {
  const folder = join(temporaryFolder(), 'data')
  const first = valueOf(openWorkspace(folder, 'Ana'))
  first.close()
  rmSync(join(folder, 'keys'), { recursive: true })
  expect(openWorkspace(folder, 'Beto')).toEqual({ ok: false, refusal: { kind: 'deviceKeyMissing' } })
  expect(openWorkspace(folder, 'Beto')).toEqual({ ok: false, refusal: { kind: 'deviceKeyMissing' } })
})

test('a workspace that is opened again keeps its founder and publishes nothing anew', () => {
  const folder = join(temporaryFolder(), 'data')
  const facts = (): number => {
    const workspace = valueOf(openWorkspace(folder, 'Ana'))
    const { db } = workspace.console.ports.store
    const count = db.get<{ n: number }>`SELECT count(*) AS n FROM event`?.n ?? 0
    workspace.close()
    return count
  }
  expect([facts(), facts()]).toEqual([7, 7])
})
