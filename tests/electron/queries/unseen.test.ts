import { expect, test } from 'vitest'
import { nodeDigest } from '../../../electron/host/digest.ts'
import { readTicketView } from '../../../electron/queries/ticket-detail.ts'
import { readSeen, writeSeen } from '../../../electron/local/seen.ts'
import type { EventId, TicketId } from '../../../src/domain/value/id.ts'
import { imports, mailFile, office } from '../import/importing.ts'
import type { Workspace } from '../workspace.ts'

const onlyTicket = ({ ports }: Workspace): TicketId =>
  ports.store.db.get<{ id: TicketId }>`SELECT id FROM ticket WHERE subject LIKE '%fora do ar%'`!.id

const read = ({ ports, agent, console }: Workspace, ticket: TicketId) =>
  readTicketView(ports.store.db, {
    ticket,
    now: ports.clock.now(),
    digest: nodeDigest,
    profileOf: (version) => ports.store.profileOf(version),
    reader: { agent, seen: readSeen(console.host.local, ticket) },
  })!

test('nothing is new in a ticket that is open for the first time', async () => {
  const at = office()
  await imports(at, [mailFile('01-loja-fora-do-ar.eml')])
  expect(read(at, onlyTicket(at)).unseen).toEqual([])
})

test('what others wrote since is new, own words and changes of state are not', async () => {
  const at = office()
  await imports(at, [mailFile('01-loja-fora-do-ar.eml')])
  const ticket = onlyTicket(at)
  writeSeen(at.console.host.local, ticket, read(at, ticket).end)
  at.acts(ticket, { kind: 'claim' })
  at.acts(ticket, { kind: 'note', text: 'Minha nota.' })
  expect(read(at, ticket).unseen).toEqual([])
  await imports(at, [mailFile('03-replica-em-escreveu.eml')])
  const view = read(at, ticket)
  expect(view.unseen).toEqual([view.timeline.findLast(({ kind }) => kind === 'message')?.id])
  writeSeen(at.console.host.local, ticket, view.end)
  expect(read(at, ticket).unseen).toEqual([])
})

test('a mark that leads nowhere marks nothing', async () => {
  const at = office()
  await imports(at, [mailFile('01-loja-fora-do-ar.eml')])
  const ticket = onlyTicket(at)
  writeSeen(at.console.host.local, ticket, '00000000-0000-0000-0000-000000000000' as EventId)
  expect(read(at, ticket).unseen).toEqual([])
})
