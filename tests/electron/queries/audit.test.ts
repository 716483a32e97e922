import { describe, expect, test } from 'vitest'
import { nodeDigest } from '../../../electron/host/digest.ts'
import { verifySignature } from '../../../electron/host/signer.ts'
import { readAudit } from '../../../electron/queries/audit.ts'
import type { AuditView } from '../../../src/contract/views/audit.ts'
import type { EventId, TicketId } from '../../../src/domain/value/id.ts'
import { imports, mailFile, office, ticketOf } from '../import/importing.ts'
import type { Workspace } from '../workspace.ts'

/** A ticket of a mail with a file, a note and a claim. */
async function opened(): Promise<{ at: Workspace; ticket: TicketId }> {
  const at = office()
  await imports(at, [mailFile('24-imagem-embutida.eml')])
  const ticket = at.ports.store.db.get<{ id: TicketId }>`SELECT id FROM ticket`!.id
  at.acts(ticket, { kind: 'claim' })
  at.acts(ticket, { kind: 'note', text: 'Liguei para o cliente.' })
  at.console.host.database.pragma('foreign_keys = OFF')
  return { at, ticket }
}

const audit = ({ ports }: Workspace, ticket: TicketId): AuditView => {
  const ask = { ticket, now: ports.clock.now(), digest: nodeDigest, verify: verifySignature }
  return readAudit(ports.store.db, ask)!
}

const rowOf = ({ ports }: Workspace, kind: string): { row: number; id: EventId } =>
  ports.store.db.get<{ row: number; id: EventId }>`
    SELECT row, text ->> '$.id' AS id FROM event WHERE text ->> '$.kind' = ${kind} ORDER BY row DESC LIMIT 1`!

describe('the audit of a ticket', () => {
  test('lists every fact in the order of the log: who, on which device, when, signed', async () => {
    const { at, ticket } = await opened()
    const { rows, code } = audit(at, ticket)
    expect(code).toBe('A-1')
    expect(rows.map(({ told }) => told?.kind)).toEqual([
      'ticketOpened',
      'messageReceived',
      'ticketClaimed',
      'statusChanged',
      'noteAdded',
    ])
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(rows.every(({ state, signature }) => state === 'whole' && signature === 'valid')).toBe(true)
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
    expect(rows[4]).toMatchObject({ told: { agent: { name: 'Ana' }, system: null }, device: { code: 'A' } })
    expect(rows[0]?.told).toMatchObject({ agent: null, system: 'mail' })
    expect(rows[2]?.unit).toBe(rows[3]?.unit)
    expect(rows[4]?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('removed content is marked as such, and its fact still verifies (R-REDACT)', async () => {
    const { at, ticket } = await opened()
    at.acts(ticket, { kind: 'redact', events: [rowOf(at, 'noteAdded').id], basis: 'segredo' })
    const note = audit(at, ticket).rows[4]
    expect(note).toMatchObject({ state: 'removed', signature: 'valid', told: { kind: 'noteAdded' } })
  })

  test('a changed fact is named and says nothing of itself; the others are still listed (R-BITROT)', async () => {
    const { at, ticket } = await opened()
    const { row } = rowOf(at, 'ticketClaimed')
    at.ports.store.db
      .run`UPDATE event SET text = replace(text, 'ticketClaimed', 'ticketClosed!') WHERE row = ${row}`
    const { rows } = audit(at, ticket)
    expect(rows.map(({ state }) => state)).toEqual(['whole', 'whole', 'textDamaged', 'whole', 'whole'])
    expect(rows[2]).toMatchObject({ told: null, signature: 'valid', number: 3 })
  })

  test('a fact and its hash changed together still do not carry the signature', async () => {
    const { at, ticket } = await opened()
    const { row } = rowOf(at, 'noteAdded')
    const text = at.ports.store.db.get<{ text: string }>`SELECT text FROM event WHERE row = ${row}`!.text
    const forged = text.replace('"v":1', '"v":2')
    at.ports.store.db.run`
      UPDATE event SET text = ${forged}, hash = ${nodeDigest.sha256(forged)} WHERE row = ${row}`
    expect(audit(at, ticket).rows[4]).toMatchObject({ state: 'whole', signature: 'invalid' })
  })

  test.each([
    [
      'bodyDamaged',
      'a changed body',
      `UPDATE body SET text = replace(text, 'Liguei', 'Ligamos') WHERE event = ?`,
      'noteAdded',
    ],
    ['bodyDamaged', 'a body that is gone', 'DELETE FROM body WHERE event = ?', 'noteAdded'],
    [
      'fileDamaged',
      'a changed file',
      `UPDATE blob SET bytes = X'00' WHERE hash IN (SELECT hash FROM blob_use WHERE event = ?)`,
      'messageReceived',
    ],
    ['textDamaged', 'a hash of another type', `UPDATE event SET hash = X'' WHERE row = ?`, 'ticketClaimed'],
  ] as const)('%s: %s', async (state, _, change, kind) => {
    const { at, ticket } = await opened()
    const { row, id } = rowOf(at, kind)
    at.console.host.database.prepare(change).run(row)
    expect(audit(at, ticket).rows.find((one) => one.id === id)?.state).toBe(state)
  })

  test('a device that nobody enrolled is said to be unknown, and a ticket that is not there has no audit', async () => {
    const { at, ticket } = await opened()
    at.ports.store.db.run`DELETE FROM device`
    expect(audit(at, ticket).rows.every(({ signature }) => signature === 'unknownDevice')).toBe(true)
    expect(ticketOf(at, 'xtech', 'nobody')).toBeNull()
    const ask = { now: at.ports.clock.now(), digest: nodeDigest, verify: verifySignature }
    expect(readAudit(at.ports.store.db, { ...ask, ticket: 'none' as TicketId })).toBeNull()
  })
})
