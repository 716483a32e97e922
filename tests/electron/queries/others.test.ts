import { expect, test } from 'vitest'
import { readOthers } from '../../../electron/queries/others.ts'
import type { OtherTickets } from '../../../src/contract/views/others.ts'
import type { TicketId } from '../../../src/domain/value/id.ts'
import { imports, mailFile, office } from '../import/importing.ts'
import type { Workspace } from '../workspace.ts'

/** Five tickets, of which the test says whose they are. */
async function desk(): Promise<{ at: Workspace; tickets: readonly TicketId[] }> {
  const at = office()
  const names = [
    '01-loja-fora-do-ar',
    '05-outlook-cp1252',
    '06-iso-8859-1-quoted-printable',
    '07-utf-8-base64',
  ]
  await imports(
    at,
    [...names, '08-cabecalho-8-bits'].map((name) => mailFile(`${name}.eml`)),
  )
  const { db } = at.ports.store
  db.run`UPDATE ticket SET account = NULL, contact = NULL, sender = NULL, profile = 'xtech'`
  return {
    at,
    tickets: db.all<{ id: TicketId }>`SELECT id FROM ticket ORDER BY opened_at`.map(({ id }) => id),
  }
}

const others = ({ ports }: Workspace, ticket: TicketId | undefined): OtherTickets | null =>
  readOthers(ports.store.db, ticket!, (version) => ports.store.profileOf(version))

const set = (
  { ports }: Workspace,
  ticket: TicketId | undefined,
  who: Partial<Record<'account' | 'contact' | 'sender', string>>,
) =>
  ports.store.db.run`UPDATE ticket SET account = ${who.account ?? null}, contact = ${who.contact ?? null},
    sender = ${who.sender ?? null} WHERE id = ${ticket!}`

test('other tickets are those of the contact, the newest first, with their status in words', async () => {
  const { at, tickets } = await desk()
  for (const ticket of tickets.slice(0, 3))
    set(at, ticket, { contact: 'rita', account: 'loja', sender: 'r@l' })
  set(at, tickets[3], { contact: 'beto', account: 'loja', sender: 'r@l' })
  const found = others(at, tickets[0])
  expect(found).toMatchObject({ by: 'contact', total: 2 })
  expect(found?.rows.map(({ id }) => id)).toEqual([tickets[2], tickets[1]])
  expect(found?.rows[0]?.status.name).not.toBe('')
})

test('without a contact those of the account, without an account those of the address in the same team', async () => {
  const { at, tickets } = await desk()
  set(at, tickets[0], { account: 'loja', sender: 'r@l' })
  set(at, tickets[1], { account: 'loja', contact: 'rita' })
  set(at, tickets[2], { sender: 'r@l' })
  expect(others(at, tickets[0])).toMatchObject({ by: 'account', total: 1, rows: [{ id: tickets[1] }] })
  set(at, tickets[0], { sender: 'r@l' })
  expect(others(at, tickets[0])).toMatchObject({ by: 'sender', total: 1, rows: [{ id: tickets[2] }] })
  at.ports.store.db.run`UPDATE ticket SET profile = 'dype' WHERE id = ${tickets[2]!}`
  expect(others(at, tickets[0])).toMatchObject({ by: 'sender', total: 0, rows: [] })
})

test('of an unknown sender nothing is known, and a ticket that is not there has no others', async () => {
  const { at, tickets } = await desk()
  expect(others(at, tickets[0])).toEqual({ by: null, total: 0, rows: [] })
  expect(others(at, 'none' as TicketId)).toBeNull()
})
