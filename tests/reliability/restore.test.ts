import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { carryOutRestore, orderRestore, restoring, type RestoreStep } from '../../electron/backup/restore.ts'
import { listAside } from '../../electron/backup/set-aside.ts'
import { openWorkspace } from '../../electron/open-workspace.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { valueOf } from '../profiles/loaded.ts'
import { asidePath, backedUp, dumped, dumpedWithoutNumber, HOW, keptOf, worked } from './copies.ts'
import { turnOver } from './flip.ts'
import { removeFolder, tempFolder } from './opened.ts'

const made: string[] = []
afterEach(() => made.splice(0).forEach(removeFolder))

test('R-BACKUP: a restore gives back what was, sets aside what came after, and that is brought back the same way', async () => {
  const { opened, work } = worked(7, 40)
  const { root } = opened.folder
  const backup = await backedUp(opened)
  const then = dumpedWithoutNumber(backup.path)
  work(30)
  opened.close()
  const kept = keptOf(opened)
  const today = dumped(kept.database)
  expect(dumpedWithoutNumber(kept.database)).not.toBe(then)
  restore(kept.root, backup.name)
  expect(dumpedWithoutNumber(kept.database)).toBe(then)
  expect(existsSync(backup.path)).toBe(true)
  const [aside] = listAside(root)
  expect(aside).toMatchObject({ by: 'restore' })
  expect(dumped(asidePath(root, aside!.name))).toBe(today)
  restore(kept.root, aside!.name)
  expect(dumped(kept.database)).toBe(today)
  expect(listAside(root)).toHaveLength(2)
})

test('R-BACKUP: a restore that breaks off at any of its steps is carried to its end at the next start', async () => {
  const { opened, work } = worked(8, 30)
  const backup = await backedUp(opened)
  const then = dumpedWithoutNumber(backup.path)
  work(20)
  opened.close()
  const today = dumped(opened.folder.database)
  const steps: RestoreStep[] = []
  for (let after = 0; ; after++) {
    const root = tempFolder()
    made.push(root)
    cpSync(opened.folder.root, root, { recursive: true })
    const kept = { root, database: join(root, 'plantao.db') }
    valueOf(orderRestore(root, backup.name, instant(1_772_500_000_000)))
    const step = brokenOffAfter(kept, after)
    if (step === null) break
    steps.push(step)
    const untouched = ['copied', 'redacted', 'checked', 'ready'].includes(step)
    if (untouched) expect([step, dumped(kept.database) === today]).toEqual([step, true])
    const restored = carryOutRestore(kept, { ...HOW, now: instant(1_772_500_001_000) })
    expect([step, restored?.told.refusal]).toEqual([step, null])
    expect([step, dumpedWithoutNumber(kept.database) === then]).toEqual([step, true])
    expect([step, listAside(root).map(({ name }) => dumped(asidePath(root, name)) === today)]).toEqual([
      step,
      [true],
    ])
    expect(readdirSync(root).filter((name) => name.includes('restoring'))).toEqual([])
  }
  expect(steps).toEqual(['copied', 'redacted', 'checked', 'ready', 'setAside', 'inPlace'])
})

test('R-BACKUP: a backup that is broken or gone is not restored: nothing changes, and the console opens', async () => {
  const root = tempFolder()
  made.push(root)
  const first = valueOf(openWorkspace(root, 'Ana'))
  const { backups } = first.console.host
  const backup = valueOf(await backups.make({ signal: new AbortController().signal, onProgress: () => {} }))
  first.close()
  const today = dumped(join(root, 'plantao.db'))
  const file = readFileSync(backup.path)
  const place = file.indexOf('agentAdded')
  turnOver(file, { offset: place, bit: 0 })
  writeFileSync(backup.path, file)
  valueOf(orderRestore(root, backup.name, instant(0)))
  const again = valueOf(openWorkspace(root, 'Ana'))
  expect(again.console.host.backups.restored).toMatchObject({ refusal: { kind: 'backupBroken' } })
  again.close()
  expect(dumped(join(root, 'plantao.db'))).toBe(today)
  expect(listAside(root)).toEqual([])
  expect(orderRestore(root, 'plantao-20200101T000000000Z.db', instant(0))).toMatchObject({ ok: false })
})

test('R-BACKUP: what a restored console lacks is the time after the backup, and its keys and drafts are those of today', async () => {
  const root = tempFolder()
  made.push(root)
  const first = valueOf(openWorkspace(root, 'Ana'))
  const { device } = first.console.ports.signer
  const backup = valueOf(
    await first.console.host.backups.make({ signal: new AbortController().signal, onProgress: () => {} }),
  )
  first.console.host.local.write('draft', 'por enviar')
  first.close()
  valueOf(orderRestore(root, backup.name, instant(0)))
  const again = valueOf(openWorkspace(root))
  expect(again.console.host.backups.restored).toMatchObject({ to: backup.at, refusal: null })
  expect(again.console.ports.signer.device).toBe(device)
  expect(again.console.host.local.read('draft')).toBe('por enviar')
  again.close()
  const third = valueOf(openWorkspace(root))
  expect(third.console.host.backups.restored).toBeNull()
  third.close()
})

test('R-BACKUP: a restore lets no code be given again that a ticket had whose facts gave way', async () => {
  const { opened, work } = worked(9, 40)
  const backup = await backedUp(opened)
  const before = opened.ports.store.nextNumber('A')
  work(60)
  const after = opened.ports.store.nextNumber('A')
  expect(after).toBeGreaterThan(before)
  opened.close()
  restore(opened.folder.root, backup.name)
  const again = valueOf(openWorkspace(opened.folder.root))
  expect(again.console.ports.store.nextNumber('A')).toBe(after)
  again.close()
})

let later = 1_772_600_000_000

function restore(root: string, name: string): void {
  valueOf(orderRestore(root, name, instant(later)))
  const kept = { root, database: join(root, 'plantao.db') }
  const restored = carryOutRestore(kept, { ...HOW, now: instant((later += 60_000)) })
  expect(restored).toMatchObject({ told: { refusal: null }, redactions: [] })
  // Kept until the log that is open has been told of redactions; here there is none.
  carryOutRestore(kept, { ...HOW, now: instant(later) })
}

/** Takes so many steps and goes no further, as a process that dies; null where there were no more. */
function brokenOffAfter(kept: { root: string; database: string }, steps: number): RestoreStep | null {
  const walk = restoring(kept, { ...HOW, now: instant(1_772_500_000_500) })
  let last: RestoreStep | null = null
  for (let step = 0; step <= steps; step++) {
    const next = walk.next()
    if (next.done) return null
    last = next.value
  }
  return last
}
