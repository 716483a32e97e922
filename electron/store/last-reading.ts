import type { LoadedTicket } from '../../src/application/ports.ts'
import { ticketOfStream } from '../../src/domain/sync/envelope.ts'
import type { Ticket } from '../../src/domain/ticket/ticket.ts'
import type { EventId, TicketId } from '../../src/domain/value/id.ts'
import type { AppendedUnit } from './append.ts'
import { continued } from './load-ticket.ts'

export interface LastReading {
  /** Always reads the log. */
  ticket(id: TicketId): LoadedTicket | null
  /** The ticket of a unit just appended on `base`; null where its stream is about something else. */
  ticketAfter(unit: AppendedUnit, base: EventId | null): Ticket | null
  /** To be called when a transaction begins: what an undone one read was never so. */
  forget(): void
}

/**
 * Remembers the last ticket read in a transaction, so that the unit decided on it needs no second reading: where the
 * unit's base, which is the stream's end, is the last fact that was read, the fold goes on from there.
 */
export function lastReading(read: (id: TicketId) => LoadedTicket | null): LastReading {
  let last: { readonly id: TicketId; readonly loaded: LoadedTicket | null } | null = null
  return {
    ticket: (id: TicketId): LoadedTicket | null => {
      const loaded = read(id)
      last = { id, loaded }
      return loaded
    },
    ticketAfter: ({ stream, events }: AppendedUnit, base: EventId | null): Ticket | null => {
      const id = ticketOfStream(stream)
      if (!id) return null
      if (last?.id !== id || (last.loaded?.last ?? null) !== base) return read(id)?.ticket ?? null
      const before = last.loaded?.ticket ?? null
      last = null
      const following = events.map(({ event }) => event)
      return continued(id, before, following)
    },
    forget: (): void => {
      last = null
    },
  }
}
