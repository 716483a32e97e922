import { agentOf } from '../../access/actor.ts'
import { effectOf } from '../../profile/status.ts'
import { statusOf } from '../../profile/find.ts'
import type { AgentId } from '../../value/id.ts'
import { accept, refuse } from '../../value/result.ts'
import type { Circumstance, TicketCommand } from '../command.ts'
import type { TicketDraft } from '../event.ts'
import { effectNow, ownerOf, type Ticket } from '../ticket.ts'
import type { Decision } from './decision.ts'

/**
 * "Assumir": the agent becomes the owner, those who were responsible stay so (WM-10), and a new ticket begins
 * to be worked on. Refusals: `ticketClosed`, `alreadyResponsible`, `notAllowed` for a system.
 */
export function claimTicket(ticket: Ticket, where: Circumstance): Decision {
  const agent = agentOf(where.actor)
  if (!agent) return refuse({ kind: 'notAllowed', command: 'claimTicket', role: 'system' })
  if (effectNow(ticket).phase === 'closed') return refuse({ kind: 'ticketClosed', code: ticket.code })
  if (ownerOf(ticket) === agent) return refuse({ kind: 'alreadyResponsible', agent })
  return accept([{ kind: 'ticketClaimed', at: where.now, payload: { agent } }, ...firstWork(ticket, where)])
}

/** The whole responsible set, the owner first. Refusals: `ticketClosed`, `nobodyResponsible`. */
export function assignTicket(
  ticket: Ticket,
  { agents }: Extract<TicketCommand, { kind: 'assignTicket' }>,
  where: Circumstance,
): Decision {
  if (effectNow(ticket).phase === 'closed') return refuse({ kind: 'ticketClosed', code: ticket.code })
  const distinct: readonly AgentId[] = [...new Set(agents)]
  if (distinct.length === 0) return refuse({ kind: 'nobodyResponsible' })
  return accept([{ kind: 'ticketAssigned', at: where.now, payload: { agents: distinct } }])
}

/** Gives it back to the queue; its place there is its opening, as before. Refusal: `notResponsible`. */
export function releaseTicket(ticket: Ticket, where: Circumstance): Decision {
  const agent = agentOf(where.actor)
  if (!agent || !ticket.responsible.includes(agent)) {
    return refuse({ kind: 'notResponsible', agent: agent ?? '' })
  }
  return accept([{ kind: 'ticketReleased', at: where.now, payload: { agent } }])
}

/** A ticket still in its first status moves to work when somebody takes it. */
function firstWork(ticket: Ticket, { profile, now }: Circumstance): TicketDraft[] {
  if (effectNow(ticket).status !== profile.initialStatus) return []
  const effect = effectOf(statusOf(profile, profile.workingStatus))
  return [{ kind: 'statusChanged', at: now, payload: { effect, because: 'firstWork' } }]
}
