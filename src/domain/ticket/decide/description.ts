import { accept, refuse } from '../../value/result.ts'
import type { Circumstance, TicketCommand } from '../command.ts'
import { effectNow, type Ticket } from '../ticket.ts'
import type { Decision } from './decision.ts'

type Command<K extends TicketCommand['kind']> = Extract<TicketCommand, { kind: K }>

/** Longest subject, in UTF-16 units. */
export const SUBJECT_LIMIT = 400

/**
 * Who the client is, as somebody found later. His plan comes with him, and its targets count from opening (AMB-09).
 * Refusals: `ticketClosed`, `notInProfile`, `unchanged`.
 */
export function changeClient(
  ticket: Ticket,
  command: Command<'changeClient'>,
  where: Circumstance,
): Decision {
  const { account, contact, plan, client } = command
  if (effectNow(ticket).phase === 'closed') return refuse({ kind: 'ticketClosed', code: ticket.code })
  if (plan && !where.profile.plans.some((each) => each.id === plan)) {
    return refuse({ kind: 'notInProfile', field: 'plan', value: plan })
  }
  if (account === ticket.account && contact === ticket.contact && plan === ticket.plan) {
    return refuse({ kind: 'unchanged', field: 'client' })
  }
  return accept([
    { kind: 'clientChanged', at: where.now, payload: { account, contact, plan }, body: { client } },
  ])
}

/**
 * A second channel confirmed who writes; how, is told (XT-02). Refusals: `reasonRequired`, `unchanged` where he is
 * identified already.
 */
export function confirmIdentity(
  ticket: Ticket,
  { contact, reason }: Command<'confirmIdentity'>,
  where: Circumstance,
): Decision {
  if (ticket.identity === 'identified') return refuse({ kind: 'unchanged', field: 'identity' })
  if (reason.trim() === '') return refuse({ kind: 'reasonRequired', field: 'identity' })
  return accept([{ kind: 'identityConfirmed', at: where.now, payload: { contact }, body: { reason } }])
}

/** Refusals: `subjectMissing`, `textTooLong`, `ticketClosed`. */
export function changeSubject(
  ticket: Ticket,
  command: Command<'changeSubject'>,
  where: Circumstance,
): Decision {
  if (effectNow(ticket).phase === 'closed') return refuse({ kind: 'ticketClosed', code: ticket.code })
  const subject = command.subject.trim()
  if (subject === '') return refuse({ kind: 'subjectMissing' })
  if (subject.length > SUBJECT_LIMIT) return refuse({ kind: 'textTooLong', limit: SUBJECT_LIMIT })
  return accept([{ kind: 'subjectChanged', at: where.now, payload: {}, body: { subject } }])
}

/** Production has targets, homologation may have none (WC-27, AMB-06). Refusals: `ticketClosed`, `unchanged`. */
export function changeBase(ticket: Ticket, { base }: Command<'changeBase'>, where: Circumstance): Decision {
  if (effectNow(ticket).phase === 'closed') return refuse({ kind: 'ticketClosed', code: ticket.code })
  if (base === ticket.base) return refuse({ kind: 'unchanged', field: 'base' })
  return accept([{ kind: 'baseChanged', at: where.now, payload: { base } }])
}

/** The whole set of what the client has given of the intake (WC-15, XT-06, WM-04). Refusal: `notInProfile`. */
export function checkIntake(
  ticket: Ticket,
  { provided }: Command<'checkIntake'>,
  where: Circumstance,
): Decision {
  const items = where.profile.rules.intake
  const stray = provided.find((item) => !items.includes(item))
  if (stray !== undefined) return refuse({ kind: 'notInProfile', field: 'intake', value: stray })
  const kept = items.filter((item) => provided.includes(item))
  if (kept.join('\n') === ticket.provided.join('\n')) return accept([])
  return accept([{ kind: 'intakeChecked', at: where.now, payload: { provided: kept } }])
}
