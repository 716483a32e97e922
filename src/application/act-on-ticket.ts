import type { TicketAct } from '../contract/calls/ticket-act.ts'
import type { Actor } from '../domain/access/actor.ts'
import type { TicketCommand } from '../domain/ticket/command.ts'
import { messageKey } from '../domain/ticket/message.ts'
import type { Ticket } from '../domain/ticket/ticket.ts'
import {
  type EventId,
  type SectorId,
  type SeverityId,
  type StatusId,
  type TicketId,
  type TypeId,
  uuidV7,
} from '../domain/value/id.ts'
import { instant } from '../domain/value/instant.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { messageEventId, noteEventId, spaceOfProfile } from './natural-id.ts'
import type { Ports } from './ports.ts'
import { runTicketCommand } from './run-ticket-command.ts'

export interface TicketActRequest {
  readonly ticket: TicketId
  readonly act: TicketAct
  readonly actor: Actor
}

/**
 * What an agent does on the screen, as a command: the act's words become ids of the profile, which `decide` judges,
 * and a reply gets its Message-ID and subject. What was written under a draft's id is one fact however often it is
 * sent: an answer that got lost on its way doubles nothing. Refusals: those of `runTicketCommand`.
 */
export function actOnTicket(
  ports: Ports,
  { ticket, act, actor }: TicketActRequest,
): Result<readonly EventId[]> {
  return ports.store.transact(() => {
    if (act.kind !== 'reply' && act.kind !== 'note') {
      return runTicketCommand(ports, { ticket, actor, command: commandOf(ports, act) })
    }
    const loaded = ports.store.ticket(ticket)
    if (!loaded) return refuse({ kind: 'ticketNotFound', ticket })
    const command =
      act.kind === 'reply' ? replyOf(ports, loaded.ticket, act) : noteOf(ports, loaded.ticket, act)
    if (command.id && ports.store.ticketOfEvent(command.id) === ticket) return accept([command.id])
    return runTicketCommand(ports, { ticket, actor, command })
  })
}

type Act<K extends TicketAct['kind']> = Extract<TicketAct, { kind: K }>
type Command<K extends TicketCommand['kind']> = Extract<TicketCommand, { kind: K }>

/** The host part of our Message-IDs: reserved, since no name of a real host belongs in them. */
const MESSAGE_HOST = 'plantao.invalid'

function replyOf(ports: Ports, ticket: Ticket, act: Act<'reply'>): Command<'queueReply'> {
  const messageId = `${act.draft ?? newId(ports)}@${MESSAGE_HOST}`
  return {
    kind: 'queueReply',
    id: messageEventId(ports.digest, spaceOfProfile(ports.digest, ticket.profile), messageKey(messageId)),
    base: act.base as EventId | null,
    diagnosis: act.diagnosis,
    // The ticket's own subject comes before it at the hand-over: until then it stands in one place, and can go from it.
    body: { to: act.to, cc: act.cc, bcc: [], subject: `[${ticket.code}]`, text: act.text, messageId },
  }
}

function noteOf(ports: Ports, ticket: Ticket, act: Act<'note'>): Command<'addNote'> {
  const space = spaceOfProfile(ports.digest, ticket.profile)
  return { kind: 'addNote', id: noteEventId(ports.digest, space, act.draft ?? newId(ports)), text: act.text }
}

const newId = ({ clock, random }: Ports): string => uuidV7(clock.now(), random.bytes(10))

function commandOf(ports: Ports, act: Exclude<TicketAct, Act<'reply' | 'note'>>): TicketCommand {
  switch (act.kind) {
    case 'claim':
      return { kind: 'claimTicket' }
    case 'release':
      return { kind: 'releaseTicket' }
    case 'sentOutside': {
      const at = act.at === null ? ports.clock.now() : instant(act.at)
      return { kind: 'confirmDelivery', reply: act.reply as EventId, at, by: 'outside' }
    }
    case 'status':
      return { kind: 'changeStatus', status: act.status as StatusId }
    case 'sector':
      return { kind: 'changeSector', sector: act.sector as SectorId }
    case 'severity':
      return {
        kind: 'changeSeverity',
        severity: act.severity as SeverityId,
        because: act.because,
        reason: act.reason,
      }
    case 'type':
      return { kind: 'changeType', type: act.type as TypeId, because: act.because, reason: act.reason }
    case 'triage':
      return {
        kind: 'triageTicket',
        sector: act.sector as SectorId,
        severity: act.severity as SeverityId | null,
        type: act.type as TypeId | null,
        urgency: act.urgency ?? null,
        complexity: act.complexity ?? null,
      }
    case 'resolve':
      return { kind: 'resolveTicket' }
    case 'close':
      return { kind: 'closeTicket' }
    case 'reopen':
      return { kind: 'reopenTicket' }
    case 'redact':
      return { kind: 'redactEvents', events: act.events.map((id) => id as EventId), basis: act.basis }
  }
}
