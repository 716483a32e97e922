import type { TicketView } from '../../src/contract/views/ticket.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { TicketId } from '../../src/domain/value/id.ts'
import type { Reader } from '../store/sql.ts'

/** What the client of a ticket is, as far as an agent must know it before he reads. */
export function readClientFlags(
  db: Reader,
  ticket: TicketId,
  { addOns }: Profile,
): TicketView['clientFlags'] {
  const row = db.get<{ trained: number | null; addOns: string | null; cloud: number | null }>`
    SELECT c.trained, a.add_ons AS addOns, a.cloud
    FROM ticket t LEFT JOIN contact c ON c.id = t.contact LEFT JOIN account a ON a.id = t.account
    WHERE t.id = ${ticket}`
  const held = JSON.parse(row?.addOns ?? '[]') as readonly string[]
  return {
    trained: row?.trained === 1,
    cloud: row?.cloud === 1,
    addOns: addOns.filter(({ id }) => held.includes(id)).map(({ id, name }) => ({ id, name })),
  }
}
