import type { LoadedTicket } from '../../src/application/ports.ts'
import type { Envelope, SealedEvent } from '../../src/domain/sync/envelope.ts'
import { TICKET_KIND_VERSIONS, type TicketFact, type TicketKind } from '../../src/domain/ticket/event.ts'
import { foldFact, foldTicket } from '../../src/domain/ticket/fold.ts'
import type { Ticket } from '../../src/domain/ticket/ticket.ts'
import type { TicketId } from '../../src/domain/value/id.ts'
import type { StoredEvent } from './event-log.ts'

/** The fold of a stream's checked facts; null for an empty stream. Facts of a newer version are kept and skipped. */
export function loadTicket(id: TicketId, events: readonly StoredEvent[]): LoadedTicket | null {
  const last = events.at(-1)
  if (!last) return null
  const known = events.filter(({ envelope }) => isKnown(envelope))
  const ticket = foldTicket(
    id,
    known.map(({ envelope }) => factOf(envelope)),
  )
  if (!ticket) return null
  const newer = events.find(({ envelope }) => !isKnown(envelope))?.envelope
  return { ticket, last: last.envelope.id, newer: newer ? { kind: newer.kind, v: newer.v } : null }
}

/** The fold of `before` and of the facts that follow it, as they were written. */
export const continued = (
  id: TicketId,
  before: Ticket | null,
  following: readonly SealedEvent[],
): Ticket | null =>
  following
    .map(({ text }) => JSON.parse(text) as Envelope)
    .filter(isKnown)
    .reduce((ticket, envelope) => foldFact(id, ticket, factOf(envelope)), before)

/** Whether this program knows the kind and its version. */
export const isKnown = ({ kind, v }: Envelope): boolean =>
  kind in TICKET_KIND_VERSIONS && v <= TICKET_KIND_VERSIONS[kind as TicketKind]

/** The fact of a known envelope: its payload has the shape of its kind, since only `decide` writes it. */
export const factOf = (envelope: Envelope): TicketFact =>
  ({
    kind: envelope.kind,
    id: envelope.id,
    at: envelope.at,
    actor: envelope.actor,
    payload: envelope.payload,
  }) as TicketFact
