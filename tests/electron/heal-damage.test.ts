import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupName, makeBackupsFolder } from '../../electron/backup/backup-files.ts'
import { handlersOf } from '../../electron/calls/all.ts'
import { healDamage } from '../../electron/heal-damage.ts'
import { readRepairOrder } from '../../electron/recover/repair-order.ts'
import { answerCall } from '../../electron/ipc/router.ts'
import type { ScrubFinding } from '../../electron/store/scrub/finding.ts'
import { scrubbed } from '../reliability/checked.ts'
import { clientDesk } from './client-desk.ts'
import { type Workspace, workspace } from './workspace.ts'

/** What turns a stored value into another one, and what the scrub calls it. */
const WOUNDS: readonly (readonly [what: ScrubFinding['what'], sql: string])[] = [
  ['text', `UPDATE event SET text = replace(text, '"v":1', '"v":3') WHERE row = :row`],
  ['text', `UPDATE event SET hash = zeroblob(32) WHERE row = :row`],
  ['body', `UPDATE body SET text = replace(text, 'e', 'a') WHERE event = :row`],
  ['body', `UPDATE body SET salt = zeroblob(16) WHERE event = :row`],
  ['body', `DELETE FROM body WHERE event = :row`],
  ['id', `UPDATE event SET id = zeroblob(16) WHERE row = :row`],
  ['blob', `UPDATE blob SET bytes = x'00' WHERE hash = (SELECT hash FROM blob_use WHERE event = :row)`],
  ['blob', `DELETE FROM blob_use WHERE event = :row`],
  [
    'signature',
    `UPDATE unit SET signature = zeroblob(64) WHERE row = (SELECT unit FROM event WHERE row = :row)`,
  ],
]

/** A console with a mail in it; with `backup`, also one in the backup. */
async function deskWithMail(backup: boolean) {
  const space = workspace()
  const desk = clientDesk(space)
  const ticket = desk.mail('ana@loja.example', {
    files: [{ bytes: Buffer.from('%PDF-1.4 nota'), mediaType: 'application/pdf', inline: false }],
  })
  desk.mail('rui@loja.example')
  if (backup)
    await space.console.host.database.backup(
      join(makeBackupsFolder(space.folder), backupName(space.clock.now())),
    )
  return { space, desk, ticket }
}

const letter = ({ ports }: Workspace): number =>
  ports.store.db.get<{ row: number }>`
    SELECT u.event AS row FROM blob_use u JOIN body b ON b.event = u.event ORDER BY u.event LIMIT 1`?.row ?? 0

test.for(WOUNDS)(
  'R-BITROT: a damaged %s is healed in its place from a backup that has it whole',
  async ([what, sql]) => {
    const { space } = await deskWithMail(true)
    const { db } = space.ports.store
    db.change(sql, { row: letter(space) })
    const found = scrubbed(db)
    expect(found.map((finding) => finding.what)).toContain(what)
    healDamage(space.console, found)
    expect(scrubbed(db)).toEqual([])
    expect([space.console.damaged, readRepairOrder(space.folder)]).toEqual([false, null])
  },
)

test('R-BITROT: a ticket whose words are damaged is healed by being read, and its reader sees nothing of it', async () => {
  const { space, ticket } = await deskWithMail(true)
  space.ports.store.db.change(WOUNDS[2]![1], { row: letter(space) })
  const faults: unknown[] = []
  const read = () =>
    answerCall(handlersOf(space.console), (_, __, fault) => faults.push(fault), 'ticket.read', { ticket })
  expect(read()).toMatchObject({
    ok: true,
    value: { timeline: expect.arrayContaining([expect.objectContaining({ kind: 'message' })]) },
  })
  expect([faults, space.console.damaged]).toEqual([[], false])
})

test('R-BITROT: what no backup has whole is told, changed by nothing, and asked to be repaired at the next start', async () => {
  const { space, ticket } = await deskWithMail(false)
  const { db } = space.ports.store
  db.change(WOUNDS[0]![1], { row: letter(space) })
  const found = scrubbed(db)
  expect(answerCall(handlersOf(space.console), () => {}, 'ticket.read', { ticket })).toHaveProperty('fault')
  expect(scrubbed(db)).toEqual(found)
  expect([space.console.damaged, readRepairOrder(space.folder)]).toEqual([true, { step: 'asked' }])
})

test('R-BITROT: words that were removed since the backup do not come back when their fact is healed', async () => {
  const { space, ticket } = await deskWithMail(true)
  const { db } = space.ports.store
  const [event] = [
    ...(space.ports.store.ticket(ticket)?.ticket.redacted ?? []),
    space.ports.store.ticket(ticket)!.ticket.newestMessage!,
  ]
  space.acts(ticket, { kind: 'redact', events: [event!], basis: 'titular' })
  const row = db.get<{ row: number }>`SELECT row FROM event WHERE text ->> '$.id' = ${event!}`?.row ?? 0
  db.change(WOUNDS[0]![1], { row })
  healDamage(space.console, scrubbed(db))
  expect(scrubbed(db)).toEqual([])
  expect(db.get`SELECT 1 FROM body WHERE event = ${row}`).toBeUndefined()
})
