import { agentOf } from '../../access/actor.ts'
import { effectOf } from '../../profile/status.ts'
import { statusOf } from '../../profile/find.ts'
import { accept, refuse } from '../../value/result.ts'
import type { Circumstance, TicketCommand } from '../command.ts'
import type { TicketDraft } from '../event.ts'
import type { Ticket } from '../ticket.ts'
import type { Decision } from './decision.ts'
import { TEXT_LIMIT } from './conversation.ts'
import { SUBJECT_LIMIT } from './description.ts'
import { messageFact } from './receiving.ts'

type OpenTicket = Extract<TicketCommand, { kind: 'openTicket' }>

/**
 * A new ticket at the entrance of its profile (XT-07), opened when its channel received it and never in the
 * future. Without a severity of the client's it carries the provisional one (AMB-24); a type that fixes the
 * severity wins over both (WC-26). Mail is taken as it comes; a person says what the ticket is about. Refusals:
 * `alreadyOpened`, `instantInFuture`, `notInProfile`, `channelOpensNothing`, `reasonRequired` for a channel of exception,
 * `subjectMissing`, `textMissing`, `textTooLong`.
 */
export function openTicket(ticket: Ticket | null, command: OpenTicket, where: Circumstance): Decision {
  const { profile } = where
  if (ticket) return refuse({ kind: 'alreadyOpened', code: ticket.code })
  if (command.at > where.now) return refuse({ kind: 'instantInFuture' })
  const fault = channelFault(command, where) ?? notListed(command, where) ?? wordsFault(command, where)
  if (fault) return fault
  const type = profile.types.find((each) => each.id === command.type)
  const opened: TicketDraft = {
    kind: 'ticketOpened',
    at: command.at,
    ...(command.opening ? { id: command.opening } : {}),
    payload: {
      code: command.code,
      profile: profile.id,
      profileVersion: where.profileVersion,
      channel: command.channel,
      sector: profile.entrance,
      account: command.account,
      contact: command.contact,
      plan: command.plan ?? profile.defaultPlan,
      severity: type?.fixedSeverity ?? command.severity ?? profile.provisionalSeverity,
      type: command.type,
      base: command.base,
      effect: effectOf(statusOf(profile, profile.initialStatus)),
      continues: command.continues,
    },
    body: {
      subject: command.subject,
      client: command.client,
      ...(command.channelReason ? { channelReason: command.channelReason } : {}),
    },
  }
  const drafts: TicketDraft[] = [opened]
  if (command.message) drafts.push(messageFact(command.message))
  const provided = profile.rules.intake.filter((item) => command.provided?.includes(item))
  if (provided.length > 0) drafts.push({ kind: 'intakeChecked', at: where.now, payload: { provided } })
  return accept(drafts)
}

/** By which channel a ticket may begin: some belong to an existing ticket (WC-20), some need a reason (XT-13). */
function channelFault(
  { channel: id, channelReason = '' }: OpenTicket,
  { profile }: Circumstance,
): Decision | null {
  const channel = profile.channels.find((each) => each.id === id)
  if (!channel) return refuse({ kind: 'notInProfile', field: 'channel', value: id })
  if (channel.opens === 'no' || channel.opens === 'existingTicketOnly') {
    return refuse({ kind: 'channelOpensNothing', channel: channel.name, opens: channel.opens })
  }
  return channel.opens === 'withReason' && channelReason.trim() === ''
    ? refuse({ kind: 'reasonRequired', field: 'channel' })
    : null
}

/** What a person opens has a subject and says something, with words or with a file (WM-01). */
function wordsFault({ subject, message }: OpenTicket, { actor }: Circumstance): Decision | null {
  if (agentOf(actor) === null) return null
  if (subject.trim() === '') return refuse({ kind: 'subjectMissing' })
  if (subject.length > SUBJECT_LIMIT) return refuse({ kind: 'textTooLong', limit: SUBJECT_LIMIT })
  if (message === null) return null
  if (message.body.text.trim() === '' && message.attachments.length === 0)
    return refuse({ kind: 'textMissing' })
  return message.body.text.length > TEXT_LIMIT ? refuse({ kind: 'textTooLong', limit: TEXT_LIMIT }) : null
}

function notListed(command: OpenTicket, { profile }: Circumstance): Decision | null {
  if (command.severity && !profile.severities.some((each) => each.id === command.severity)) {
    return refuse({ kind: 'notInProfile', field: 'severity', value: command.severity })
  }
  const anyType = profile.openTypes
  if (command.type && !anyType && !profile.types.some((each) => each.id === command.type)) {
    return refuse({ kind: 'notInProfile', field: 'type', value: command.type })
  }
  const stray = command.provided?.find((item) => !profile.rules.intake.includes(item))
  if (stray !== undefined) return refuse({ kind: 'notInProfile', field: 'intake', value: stray })
  if (command.plan && !profile.plans.some((each) => each.id === command.plan)) {
    return refuse({ kind: 'notInProfile', field: 'plan', value: command.plan })
  }
  return null
}
