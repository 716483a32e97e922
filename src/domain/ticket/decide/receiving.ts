import { effectOf } from '../../profile/status.ts'
import { statusOf } from '../../profile/find.ts'
import { accept, refuse } from '../../value/result.ts'
import type { Circumstance, IncomingMessage, TicketCommand } from '../command.ts'
import type { TicketDraft } from '../event.ts'
import { effectNow, type Ticket } from '../ticket.ts'
import type { Decision } from './decision.ts'

/**
 * A message on an existing ticket. A client's word moves a ticket that waits for him, at the instant it was
 * received and in the same unit (AMB-21), and reopens a resolved one (AMB-22); an automatic reply moves nothing.
 * Refusals: `ticketClosed` (the importer then opens a linked successor), `instantInFuture`.
 */
export function receiveMessage(
  ticket: Ticket,
  { message }: Extract<TicketCommand, { kind: 'receiveMessage' }>,
  where: Circumstance,
): Decision {
  if (message.at > where.now) return refuse({ kind: 'instantInFuture' })
  const { phase } = effectNow(ticket)
  if (phase === 'closed' && !message.automatic) return refuse({ kind: 'ticketClosed', code: ticket.code })
  const fact = messageFact(message)
  return accept(message.automatic ? [fact] : [fact, ...consequence(ticket, message, where)])
}

/** An old message that arrives late (an import out of order) changes no status that was set after it. */
function consequence(ticket: Ticket, message: IncomingMessage, { profile }: Circumstance): TicketDraft[] {
  const since = ticket.statuses.at(-1)?.from ?? ticket.openedAt
  if (message.at < since) return []
  const effect = effectOf(statusOf(profile, profile.onClientReply))
  const now = effectNow(ticket)
  if (now.phase === 'resolved') {
    return [{ kind: 'ticketReopened', at: message.at, payload: { effect, by: 'client' } }]
  }
  if (now.waitsFor === 'client') {
    return [{ kind: 'statusChanged', at: message.at, payload: { effect, because: 'clientReply' } }]
  }
  return []
}

/** The fact that a message came in, under its natural id. */
export const messageFact = (message: IncomingMessage): TicketDraft => ({
  kind: 'messageReceived',
  id: message.id,
  at: message.at,
  payload: {
    identity: message.identity,
    authenticity: message.authenticity,
    automatic: message.automatic,
    attachments: message.attachments,
    raw: message.raw,
  },
  body: message.body,
})
