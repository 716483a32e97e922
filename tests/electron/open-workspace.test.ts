import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Console } from '../../electron/console.ts'
import { agentOfDevice } from '../../electron/queries/agent.ts'
import { addSamples } from '../../electron/samples/add-samples.ts'
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

test('who works alone begins anew with another key: his tickets stay, his new ones have another letter', () => {
  const folder = join(temporaryFolder(), 'data')
  const first = valueOf(openWorkspace(folder, 'Ana'))
  addSamples(first.console)
  const tickets = countOf(first.console)
  first.close()
  rmSync(join(folder, 'keys'), { recursive: true })
  const again = valueOf(openWorkspace(folder, 'Beto', { enrolls: true }))
  const { db } = again.console.ports.store
  expect(agentOfDevice(db, again.console.ports.signer.device)).toMatchObject({ name: 'Ana', deviceCode: 'B' })
  expect(countOf(again.console)).toBe(tickets)
  again.close()
  expect(openWorkspace(folder, null).ok).toBe(true)
})

test('where several work, a new key is nobody’s', () => {
  const folder = join(temporaryFolder(), 'data')
  const first = valueOf(openWorkspace(folder, 'Ana'))
  first.console.host.database.exec(`INSERT INTO agent (id, name, role) VALUES ('x', 'Beto', 'atendente')`)
  first.close()
  rmSync(join(folder, 'keys'), { recursive: true })
  expect(openWorkspace(folder, 'Ana', { enrolls: true })).toEqual({
    ok: false,
    refusal: { kind: 'deviceKeyMissing' },
  })
})

const countOf = ({ ports }: Console): number =>
  ports.store.db.get<{ n: number }>`SELECT count(*) AS n FROM ticket`?.n ?? 0

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
