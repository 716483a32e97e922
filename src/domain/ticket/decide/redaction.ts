import { accept, refuse } from '../../value/result.ts'
import type { Circumstance, TicketCommand } from '../command.ts'
import type { Ticket } from '../ticket.ts'
import type { Decision } from './decision.ts'

/**
 * "Conteúdo removido": from this fact on no replica keeps the body of those events, and none takes it again.
 * Refusal: `nothingToRedact` where all of them are redacted already.
 */
export function redactEvents(
  ticket: Ticket,
  command: Extract<TicketCommand, { kind: 'redactEvents' }>,
  where: Circumstance,
): Decision {
  const events = [...new Set(command.events)].filter((id) => !ticket.redacted.has(id))
  if (events.length === 0) return refuse({ kind: 'nothingToRedact' })
  return accept([{ kind: 'redacted', at: where.now, payload: { events, basis: command.basis } }])
}
