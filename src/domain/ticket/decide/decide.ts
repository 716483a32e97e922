import { can } from '../../access/can.ts'
import { refuse } from '../../value/result.ts'
import type { Circumstance, TicketCommand } from '../command.ts'
import type { Ticket } from '../ticket.ts'
import type { Decision } from './decision.ts'
import {
  addNote,
  confirmDelivery,
  failDelivery,
  queueReply,
  recordBounce,
  recordSentMail,
} from './conversation.ts'
import { openTicket } from './opening.ts'
import { receiveMessage } from './receiving.ts'
import { assignTicket, claimTicket, releaseTicket } from './people.ts'
import { changeSector, changeSeverity, changeType, triageTicket } from './triage.ts'
import { changeStatus, closeTicket, reopenTicket, resolveTicket } from './status.ts'
import { redactEvents } from './redaction.ts'

/**
 * The one place where a command meets the rules: the facts that follow from it, or the rule that says no.
 * The same function decides at home, at the hub and when a pending unit is decided anew. `ticket` is null
 * where the stream is empty. Refusals: `notAllowed`, `ticketNotFound`, and those of each command's file.
 */
export function decide(ticket: Ticket | null, command: TicketCommand, where: Circumstance): Decision {
  if (!can(where.actor, where.role, command.kind)) {
    return refuse({ kind: 'notAllowed', command: command.kind, role: where.role ?? 'system' })
  }
  if (command.kind === 'openTicket') return openTicket(ticket, command, where)
  if (!ticket) return refuse({ kind: 'ticketNotFound', ticket: '' })
  switch (command.kind) {
    case 'receiveMessage':
      return receiveMessage(ticket, command, where)
    case 'recordBounce':
      return recordBounce(ticket, command)
    case 'queueReply':
      return queueReply(ticket, command, where)
    case 'recordSentMail':
      return recordSentMail(ticket, command, where)
    case 'confirmDelivery':
      return confirmDelivery(ticket, command, where)
    case 'failDelivery':
      return failDelivery(ticket, command, where)
    case 'addNote':
      return addNote(command, where)
    case 'claimTicket':
      return claimTicket(ticket, where)
    case 'assignTicket':
      return assignTicket(ticket, command, where)
    case 'releaseTicket':
      return releaseTicket(ticket, where)
    case 'triageTicket':
      return triageTicket(ticket, command, where)
    case 'changeSeverity':
      return changeSeverity(ticket, command, where)
    case 'changeType':
      return changeType(ticket, command, where)
    case 'changeStatus':
      return changeStatus(ticket, command, where)
    case 'changeSector':
      return changeSector(ticket, command, where)
    case 'resolveTicket':
      return resolveTicket(ticket, where)
    case 'closeTicket':
      return closeTicket(ticket, where)
    case 'reopenTicket':
      return reopenTicket(ticket, where)
    case 'redactEvents':
      return redactEvents(ticket, command, where)
  }
}
