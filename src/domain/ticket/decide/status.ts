import { reopensWhatIsClosed } from '../../access/can.ts'
import { statusOf, statusOfPhase } from '../../profile/find.ts'
import { effectOf } from '../../profile/status.ts'
import type { StatusId } from '../../value/id.ts'
import { accept, refuse } from '../../value/result.ts'
import type { Circumstance, TicketCommand } from '../command.ts'
import { effectNow, type Ticket } from '../ticket.ts'
import type { Decision } from './decision.ts'

/**
 * Moves to a status of the profile; one of another phase becomes resolving, closing or reopening, so that no path
 * passes by their rules; the one that silence sets is no person's (WC-33). Refusals: `notAllowed`, `ticketClosed`,
 * `notInProfile`, `unchanged`, and theirs.
 */
export function changeStatus(
  ticket: Ticket,
  { status: id }: Extract<TicketCommand, { kind: 'changeStatus' }>,
  where: Circumstance,
): Decision {
  const now = effectNow(ticket)
  const status = where.profile.statuses.find((each) => each.status === id)
  if (!status) return refuse({ kind: 'notInProfile', field: 'status', value: id })
  if (id === where.profile.onSilence && 'agent' in where.actor) {
    return refuse({ kind: 'notAllowed', command: 'changeStatus', role: where.role ?? '' })
  }
  if (now.phase === 'closed') return refuse({ kind: 'ticketClosed', code: ticket.code })
  if (now.status === id) return refuse({ kind: 'unchanged', field: 'status' })
  if (status.phase === 'closed') return closeTicket(ticket, where, id)
  if (status.phase === 'resolved') return resolveTicket(ticket, where, id)
  const effect = effectOf(status)
  if (now.phase === 'resolved') {
    return accept([{ kind: 'ticketReopened', at: where.now, payload: { effect, by: 'agent' } }])
  }
  return accept([{ kind: 'statusChanged', at: where.now, payload: { effect, because: 'agent' } }])
}

/** Refusals: `ticketClosed`, `alreadyResolved`. */
export function resolveTicket(ticket: Ticket, where: Circumstance, to?: StatusId): Decision {
  const now = effectNow(ticket)
  if (now.phase === 'closed') return refuse({ kind: 'ticketClosed', code: ticket.code })
  if (now.phase === 'resolved' && !to) return refuse({ kind: 'alreadyResolved', code: ticket.code })
  const status = to ? statusOf(where.profile, to) : statusOfPhase(where.profile, 'resolved')
  return accept([{ kind: 'ticketResolved', at: where.now, payload: { effect: effectOf(status) } }])
}

/**
 * A profile may close only after an answer to the client's last word (DY-23); what was resolved is closed over his
 * thanks too. Refusals: `ticketClosed`, `clientNotAnswered`.
 */
export function closeTicket(ticket: Ticket, where: Circumstance, to?: StatusId): Decision {
  if (effectNow(ticket).phase === 'closed') return refuse({ kind: 'ticketClosed', code: ticket.code })
  const waiting = ticket.unanswered !== null && effectNow(ticket).phase === 'open'
  const answered = ticket.lastPublicAt !== null && !waiting
  if (where.profile.rules.closeNeedsReply && !answered) {
    return refuse({ kind: 'clientNotAnswered', code: ticket.code })
  }
  const status = to ? statusOf(where.profile, to) : statusOfPhase(where.profile, 'closed')
  const how = 'agent' in where.actor ? 'agent' : 'automatic'
  return accept([{ kind: 'ticketClosed', at: where.now, payload: { effect: effectOf(status), how } }])
}

/**
 * No question at all: it ends without a word to anybody, so what still waited in the outbox is taken back; reopening
 * undoes the end. Refusal: `ticketClosed`.
 */
export function markSpam(ticket: Ticket, where: Circumstance): Decision {
  if (effectNow(ticket).phase === 'closed') return refuse({ kind: 'ticketClosed', code: ticket.code })
  const effect = effectOf(statusOfPhase(where.profile, 'closed'))
  return accept([
    ...[...ticket.replies].flatMap(([reply, { state }]) =>
      state === 'queued' ? [{ kind: 'replyWithdrawn' as const, at: where.now, payload: { reply } }] : [],
    ),
    { kind: 'ticketClosed', at: where.now, payload: { effect, how: 'spam' } },
  ])
}

/**
 * Back to work. A resolved ticket by anyone who works on it; a closed one, where the profile says so, only by a
 * manager on request (WC-34, AMB-07). Refusals: `notResolved`, `reopenOnlyByManager`.
 */
export function reopenTicket(ticket: Ticket, where: Circumstance): Decision {
  const { phase } = effectNow(ticket)
  if (phase === 'open') return refuse({ kind: 'notResolved', code: ticket.code })
  const keptToManagers = phase === 'closed' && !ticket.spam && where.profile.rules.reopenByManagerOnly
  if (keptToManagers && !(where.role && reopensWhatIsClosed(where.role))) {
    return refuse({ kind: 'reopenOnlyByManager', code: ticket.code })
  }
  const effect = effectOf(statusOf(where.profile, where.profile.workingStatus))
  return accept([{ kind: 'ticketReopened', at: where.now, payload: { effect, by: 'agent' } }])
}
