import { can } from '../../access/can.ts'
import { accept, refuse } from '../../value/result.ts'
import type { EventId, TicketId } from '../../value/id.ts'
import type { Circumstance, TicketCommand } from '../command.ts'
import type { TicketDraft, TicketFact } from '../event.ts'
import { foldFact } from '../fold.ts'
import type { Ticket } from '../ticket.ts'
import type { Decision } from './decision.ts'
import {
  addNote,
  confirmDelivery,
  failDelivery,
  queueReply,
  recordBounce,
  recordSentMail,
  withdrawReply,
} from './conversation.ts'
import { openTicket } from './opening.ts'
import { receiveMessage } from './receiving.ts'
import { assignTicket, claimTicket, releaseTicket } from './people.ts'
import { changeSector, changeSeverity, changeType, triageTicket } from './triage.ts'
import { changeStatus, closeTicket, markSpam, reopenTicket, resolveTicket } from './status.ts'
import { changeBase, changeClient, changeSubject, checkIntake, confirmIdentity } from './description.ts'
import { redactEvents } from './redaction.ts'

/**
 * The one place where a command meets the rules: the facts that follow from it, or the rule that says no.
 * The same function decides at home, at the hub and when a pending unit is decided anew. `ticket` is null
 * where the stream is empty. Refusals: `notAllowed`, `ticketNotFound`, and those of each command's file.
 */
export function decide(ticket: Ticket | null, command: TicketCommand, where: Circumstance): Decision {
  if (command.kind === 'sequence') return inSequence(ticket, command.commands, where)
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
    case 'withdrawReply':
      return withdrawReply(ticket, command, where)
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
    case 'markSpam':
      return markSpam(ticket, where)
    case 'changeClient':
      return changeClient(ticket, command, where)
    case 'confirmIdentity':
      return confirmIdentity(ticket, command, where)
    case 'changeSubject':
      return changeSubject(ticket, command, where)
    case 'changeBase':
      return changeBase(ticket, command, where)
    case 'checkIntake':
      return checkIntake(ticket, command, where)
    case 'reopenTicket':
      return reopenTicket(ticket, where)
    case 'redactEvents':
      return redactEvents(ticket, command, where)
  }
}

/**
 * Several commands as one unit: each is judged on what the ones before it made, and the first refusal refuses all.
 * An answer that also moves the status and takes the ticket is one act of one person.
 */
function inSequence(
  ticket: Ticket | null,
  commands: readonly TicketCommand[],
  where: Circumstance,
): Decision {
  let state = ticket
  const drafts: TicketDraft[] = []
  for (const command of commands) {
    const decision = decide(state, command, where)
    if (!decision.ok) return decision
    drafts.push(...decision.value)
    for (const draft of decision.value) state = foldFact(state?.id ?? UNNAMED, state, asFact(draft, where))
  }
  return accept(drafts)
}

/** A ticket that its own sequence opens: no decision asks what it is called. */
const UNNAMED = '' as TicketId

/** A draft as the fold reads it; only a fact with a natural id is named by others, and that one has it. */
const asFact = (draft: TicketDraft, { actor }: Circumstance): TicketFact =>
  ({ ...draft, id: draft.id ?? ('' as EventId), actor }) as TicketFact
