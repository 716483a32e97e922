import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { workspaceHandlers } from '../../electron/calls/workspace.ts'
import { keepBackups } from '../../electron/keep-backups.ts'
import { blockSender } from '../../src/application/block-sender.ts'
import type { ProfileId } from '../../src/domain/value/id.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { valueOf } from '../profiles/loaded.ts'
import { NOW, workspace } from './workspace.ts'

const HOUR = 3_600_000
const RHYTHM = { between: HOUR, look: 20, afterChange: 10, atFirst: 0 }
/** Longer than several looks and one making. */
const A_WHILE = 500

function kept() {
  const space = workspace()
  const { console, ports, me } = space
  onTestFinished(keepBackups(console, (fault) => expect.fail(String(fault)), RHYTHM))
  const { backups } = console.host
  let changes = 0
  return {
    ...space,
    backups,
    count: () => backups.kept().length,
    reaches: (expected: number) =>
      vi.waitFor(() => expect(backups.kept()).toHaveLength(expected), { timeout: 10_000 }),
    change: () => {
      const address = `spam-${(changes += 1)}@lixo.example`
      return valueOf(blockSender(ports, { profile: 'wati' as ProfileId, address, actor: me }))
    },
  }
}

test('R-BACKUP: a backup is made each hour in which something changed, and none in the others', async () => {
  const { clock, change, count, reaches } = kept()
  await reaches(1)
  clock.set(instant(NOW + 2 * HOUR))
  await pause(A_WHILE)
  expect(count()).toBe(1)
  change()
  await reaches(2)
  change()
  clock.set(instant(NOW + 2 * HOUR + HOUR / 2))
  await pause(A_WHILE)
  expect(count()).toBe(2)
  clock.set(instant(NOW + 3 * HOUR))
  await reaches(3)
})

test('R-BACKUP: a try that failed is told, on the rail too, and made again an hour later', async () => {
  const { console, backups, clock, change, ports, reaches } = kept()
  await reaches(1)
  change()
  const text = ports.store.db.get<{ text: string }>`SELECT text FROM body WHERE event = 1`?.text ?? ''
  ports.store.db.run`UPDATE body SET text = 'x' WHERE event = 1`
  clock.set(instant(NOW + HOUR))
  await vi.waitFor(() => expect(backups.last?.failure).not.toBeNull(), { timeout: 10_000 })
  expect(backups.last).toMatchObject({ at: NOW + HOUR, failure: { refusal: { kind: 'backupBroken' } } })
  const read = () => workspaceHandlers(console)['workspace.read']({})
  expect(read()).toMatchObject({ value: { warnings: expect.arrayContaining(['backupFailed']) } })
  ports.store.db.run`UPDATE body SET text = ${text} WHERE event = 1`
  clock.set(instant(NOW + 2 * HOUR))
  await reaches(2)
  await vi.waitFor(() => expect(backups.last?.failure).toBeNull())
  expect(read()).toMatchObject({ value: { warnings: expect.not.arrayContaining(['backupFailed']) } })
})
