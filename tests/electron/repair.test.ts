import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backupName, makeBackupsFolder } from '../../electron/backup/backup-files.ts'
import { orderRestore } from '../../electron/backup/restore.ts'
import { listAside } from '../../electron/backup/set-aside.ts'
import { handlersOf } from '../../electron/calls/all.ts'
import type { Console } from '../../electron/console.ts'
import { nodeDigest } from '../../electron/host/digest.ts'
import { verifySignature } from '../../electron/host/signer.ts'
import { type OpenWorkspace, openWorkspace } from '../../electron/open-workspace.ts'
import { finishRepair, recoverDatabase } from '../../electron/recover/recover-database.ts'
import { keepRepairOrder, readRepairOrder } from '../../electron/recover/repair-order.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { valueOf } from '../profiles/loaded.ts'
import { done } from './client-desk.ts'
import { temporaryFolder } from './workspace.ts'

const HOW = { digest: nodeDigest, verify: verifySignature, now: instant(Date.UTC(2026, 0, 2, 12)) }

function open(root: string): OpenWorkspace {
  const workspace = valueOf(openWorkspace(root, 'Ana'))
  onTestFinished(() => workspace.close())
  return workspace
}

/** A founded folder with some tickets, closed. */
function folderWithWork(): { readonly root: string; readonly path: string; readonly tickets: number } {
  const root = join(temporaryFolder(), 'data')
  const workspace = valueOf(openWorkspace(root, 'Ana'))
  done(handlersOf(workspace.console)['workspace.addSamples']({}))
  const tickets = ticketsIn(workspace.console)
  workspace.close()
  return { root, path: workspace.folder.database, tickets }
}

const ticketsIn = ({ ports }: Console): number =>
  ports.store.db.get<{ n: number }>`SELECT count(*) AS n FROM ticket`?.n ?? 0

function wipeHeader(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0, 0, 100)
  writeFileSync(path, bytes)
}

const reportOf = (console: Console) => done(handlersOf(console)['workspace.read']({})).repaired

test('R-RECOVER: a start with a damaged database makes it whole, sets it aside, and tells what it did until somebody read it', () => {
  const { root, path, tickets } = folderWithWork()
  wipeHeader(path)
  const damaged = readFileSync(path)
  const first = open(root)
  expect(ticketsIn(first.console)).toBe(tickets)
  expect(reportOf(first.console)).toMatchObject({ tickets, backup: null, lostFacts: 0, codes: [] })
  expect(listAside(root).map(({ by, path: at }) => [by, readFileSync(at).equals(damaged)])).toEqual([
    ['damage', true],
  ])
  first.close()

  const second = open(root)
  expect([ticketsIn(second.console), listAside(root).length]).toEqual([tickets, 1])
  expect(reportOf(second.console)).toMatchObject({ tickets })
  done(handlersOf(second.console)['workspace.repairRead']({}))
  expect(reportOf(second.console)).toBeNull()
})

test('R-RECOVER: a file of which nothing can be read, without a backup, is refused and left as it was', () => {
  const root = join(temporaryFolder(), 'data')
  open(root).close()
  const path = join(root, 'plantao.db')
  writeFileSync(path, 'Querido diário,\n'.repeat(1000))
  const before = readFileSync(path)
  expect(openWorkspace(root, 'Ana')).toEqual({
    ok: false,
    refusal: { kind: 'storeCorrupt', detail: 'nothing' },
  })
  expect([readFileSync(path).equals(before), listAside(root)]).toEqual([true, []])
})

test('R-RECOVER: damage that the running console could not heal is repaired at its next start, or at once where somebody asks', () => {
  const { root, tickets } = folderWithWork()
  const running = open(root)
  running.console.noteDamage()
  expect(done(handlersOf(running.console)['workspace.read']({})).warnings).toContain('damagedFacts')
  running.close()
  const next = open(root)
  expect(reportOf(next.console)).toMatchObject({ tickets })
  expect(readRepairOrder(root)).toBeNull()
  done(handlersOf(next.console)['workspace.repair']({}))
  expect(readRepairOrder(root)).toEqual({ step: 'asked' })
})

test('R-RECOVER: a repair that is cut short begins anew until its database is ready, and goes forward from there', () => {
  const { root, path, tickets } = folderWithWork()
  wipeHeader(path)
  const damaged = readFileSync(path)
  const kept = { root, database: path }
  valueOf(recoverDatabase(kept, HOW))
  // As it was when the power went after the order, before anything was moved.
  renameSync(path, `${path}.recovered`)
  writeFileSync(path, damaged)
  rmSync(join(root, 'set-aside'), { recursive: true })
  expect(finishRepair(kept)).toMatchObject({ tickets })
  expect([existsSync(`${path}.recovered`), listAside(root).length]).toEqual([false, 1])
  // And once more after everything was moved.
  expect(finishRepair(kept)).toMatchObject({ tickets })
  const workspace = open(root)
  expect([ticketsIn(workspace.console), listAside(root).length]).toEqual([tickets, 1])
  expect(reportOf(workspace.console)).toMatchObject({ at: HOW.now, tickets })

  const second = folderWithWork()
  wipeHeader(second.path)
  writeFileSync(`${second.path}.recovered`, 'half a database')
  writeFileSync(`${second.path}.found`, 'half of what was found')
  expect(ticketsIn(open(second.root).console)).toBe(second.tickets)
})

test('R-RECOVER: a database that lacks what its newest backup holds is repaired, unless somebody wanted it older', async () => {
  const { root, path, tickets } = folderWithWork()
  const older = join(temporaryFolder(), 'older.db')
  copyFileSync(path, older)
  const workspace = open(root)
  const { ports, host } = workspace.console
  const ticket = ports.store.db.get<{ id: string }>`SELECT id FROM ticket LIMIT 1`?.id ?? ''
  done(handlersOf(workspace.console)['ticket.act']({ ticket, act: { kind: 'note', text: 'só na cópia' } }))
  await host.database.backup(join(makeBackupsFolder(root), backupName(HOW.now)))
  const facts = ports.store.db.get<{ n: number }>`SELECT count(*) AS n FROM event`
  workspace.close()
  copyFileSync(older, path)
  const again = open(root)
  expect(again.console.ports.store.db.get`SELECT count(*) AS n FROM event`).toEqual(facts)
  expect(reportOf(again.console)).toMatchObject({ tickets, backup: HOW.now, broughtBack: 0 })
  again.close()
  // What was set aside since then says that the backup is of another time.
  copyFileSync(older, path)
  expect(reportOf(open(root).console)).toMatchObject({ backup: HOW.now })
  expect(listAside(root)).toHaveLength(1)
})

test('R-RECOVER: a backup that somebody wanted back is not undone by the repair of what it replaced, or by a clock that was put back', async () => {
  const { root } = folderWithWork()
  const workspace = open(root)
  const { ports, host } = workspace.console
  const facts = () => ports.store.db.get<{ n: number }>`SELECT count(*) AS n FROM event`
  const [older, newer] = [HOW.now, instant(Date.now() + 86_400_000)].map(backupName)
  await host.database.backup(join(makeBackupsFolder(root), `${older}`))
  const wanted = facts()
  const ticket = ports.store.db.get<{ id: string }>`SELECT id FROM ticket LIMIT 1`?.id ?? ''
  done(handlersOf(workspace.console)['ticket.act']({ ticket, act: { kind: 'note', text: 'depois' } }))
  await host.database.backup(join(makeBackupsFolder(root), `${newer}`))
  keepRepairOrder(root, { step: 'asked' })
  valueOf(orderRestore(root, `${older}`, HOW.now))
  workspace.close()
  const again = open(root)
  expect(again.console.ports.store.db.get`SELECT count(*) AS n FROM event`).toEqual(wanted)
  expect([reportOf(again.console), readRepairOrder(root)]).toEqual([null, null])
  expect(listAside(root).map(({ by }) => by)).toEqual(['restore'])
})

test('R-RECOVER: drafts and settings come back out of a damaged local store, and what is no value of ours counts as none', () => {
  const { root } = folderWithWork()
  const first = open(root)
  const calls = handlersOf(first.console)
  const ticket = first.console.ports.store.db.get<{ id: string }>`SELECT id FROM ticket LIMIT 1`?.id ?? ''
  const note = 'ligar amanhã cedo '.repeat(20)
  done(calls['reminder.set']({ ticket, note, at: Date.now() + 86_400_000 }))
  for (let at = 0; at < 40; at++) first.console.host.local.write(`seen:${at}`, 'x'.repeat(200))
  first.close()
  wipeHeader(join(root, 'local.db'))
  const second = open(root)
  const { reminders } = done(handlersOf(second.console)['reminder.list']({}))
  expect(reminders).toMatchObject([{ ticket, note }])
  expect(second.console.host.local.list('seen:')).toHaveLength(40)
  second.close()
  writeFileSync(join(root, 'local.db'), 'Querido diário,\n'.repeat(1000))
  expect(done(handlersOf(open(root).console)['reminder.list']({})).reminders).toEqual([])
})
