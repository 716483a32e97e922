import type { TicketId } from '../../src/domain/value/id.ts'
import type { Reader } from '../store/sql.ts'

/** Whose a ticket is by its row: mergings are followed there. */
export interface TicketClient {
  readonly account: string | null
  readonly contact: string | null
  readonly sender: string | null
  /** Other open tickets of that address without a client. */
  readonly alike: number
}

/** Null where there is no such ticket. */
export const readTicketClient = (db: Reader, ticket: TicketId): TicketClient | null =>
  db.get<TicketClient>`
    SELECT t.account, t.contact, t.sender,
      (SELECT count(*) FROM ticket o
       WHERE o.profile = t.profile AND o.sender = t.sender AND o.phase = 'open' AND o.account IS NULL
         AND o.id <> t.id) AS alike
    FROM ticket t WHERE t.id = ${ticket}` ?? null
