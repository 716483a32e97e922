import type { EventId } from '../../value/id.ts'
import { accept, refuse } from '../../value/result.ts'
import type { Circumstance, TicketCommand } from '../command.ts'
import { effectNow, type Ticket } from '../ticket.ts'
import type { Decision } from './decision.ts'

type Command<K extends TicketCommand['kind']> = Extract<TicketCommand, { kind: K }>

/** Longest text of one reply or note, in UTF-16 units; longer ones are files, not words. */
export const TEXT_LIMIT = 200_000

/**
 * A reply put into the outbox; it is the client's only when its channel took it. Refusals: `ticketClosed`,
 * `recipientMissing`, `textMissing`, `textTooLong`, `changedWhileWriting` where the ticket has a newer message
 * than the one its author had read; what is sent on to somebody else answers nothing and may be older.
 */
export function queueReply(ticket: Ticket, command: Command<'queueReply'>, where: Circumstance): Decision {
  if (effectNow(ticket).phase === 'closed') return refuse({ kind: 'ticketClosed', code: ticket.code })
  if (command.body.to.length === 0) return refuse({ kind: 'recipientMissing' })
  const fault = textFault(command.body.text)
  if (fault) return fault
  if (!command.forward && command.base !== ticket.newestMessage)
    return refuse({ kind: 'changedWhileWriting', code: ticket.code })
  return accept([
    {
      kind: 'replyQueued',
      id: command.id,
      at: where.now,
      payload: {
        base: command.base,
        diagnosis: command.diagnosis && command.forward !== true,
        ...(command.forward ? { forward: true as const } : {}),
        attachments: command.files?.attachments ?? [],
        raw: null,
      },
      body: { ...command.body, attachmentNames: command.files?.names ?? [] },
    },
  ])
}

/** Takes a reply back that no channel has yet. Refusals: `replyNotFound`, `replyNotWaiting`. */
export function withdrawReply(
  ticket: Ticket,
  { reply: id }: Command<'withdrawReply'>,
  where: Circumstance,
): Decision {
  const reply = ticket.replies.get(id)
  if (!reply) return refuse({ kind: 'replyNotFound', reply: id })
  if (reply.state !== 'queued') return refuse({ kind: 'replyNotWaiting', reply: id })
  return accept([{ kind: 'replyWithdrawn', at: where.now, payload: { reply: id } }])
}

/**
 * Our own mail, found among what was imported: written and delivered at its instant, so that the clocks that it
 * stopped stay stopped. History is taken as it was, on a closed ticket too. Refusals: `instantInFuture`,
 * `instantBeforeOpening`.
 */
export function recordSentMail(
  ticket: Ticket,
  command: Command<'recordSentMail'>,
  where: Circumstance,
): Decision {
  const { id, at, body, attachments, attachmentNames, raw } = command
  if (at > where.now) return refuse({ kind: 'instantInFuture' })
  if (at < ticket.openedAt) return refuse({ kind: 'instantBeforeOpening' })
  return accept([
    {
      kind: 'replyQueued',
      id,
      at,
      payload: { base: ticket.newestMessage, diagnosis: false, attachments, raw },
      body: { ...body, attachmentNames },
    },
    { kind: 'replyDelivered', at, payload: { reply: id, by: 'outside' } },
  ])
}

/**
 * The channel took it, or a person says that it went by another way, and when. Refusals: `replyNotFound`,
 * `replyAlreadyDelivered`, `replyNotWaiting` for one taken back, `instantInFuture`, `instantBeforeOpening`.
 */
export function confirmDelivery(
  ticket: Ticket,
  command: Command<'confirmDelivery'>,
  where: Circumstance,
): Decision {
  const settled = refuseSettled(ticket, command.reply)
  if (settled) return settled
  if (command.at > where.now) return refuse({ kind: 'instantInFuture' })
  if (command.at < ticket.openedAt) return refuse({ kind: 'instantBeforeOpening' })
  return accept([
    { kind: 'replyDelivered', at: command.at, payload: { reply: command.reply, by: command.by } },
  ])
}

/** The channel would not take it. Refusals: `replyNotFound`, `replyAlreadyDelivered`. */
export function failDelivery(
  ticket: Ticket,
  command: Command<'failDelivery'>,
  where: Circumstance,
): Decision {
  const settled = refuseSettled(ticket, command.reply)
  if (settled) return settled
  return accept([
    {
      kind: 'deliveryFailed',
      at: where.now,
      payload: { reply: command.reply, permanent: command.permanent },
      body: { detail: command.detail },
    },
  ])
}

/** A message of ours came back; it opens nothing and tells the author (RFC 3834). Refusal: `replyNotFound`. */
export function recordBounce(ticket: Ticket, command: Command<'recordBounce'>): Decision {
  if (!ticket.replies.has(command.reply)) return refuse({ kind: 'replyNotFound', reply: command.reply })
  return accept([
    {
      kind: 'bounced',
      id: command.id,
      at: command.at,
      payload: { reply: command.reply, permanent: command.permanent, raw: command.raw },
      body: { detail: command.detail },
    },
  ])
}

/** A word among us, on a closed ticket too. Refusals: `textMissing`, `textTooLong`. */
export function addNote(command: Command<'addNote'>, where: Circumstance): Decision {
  const fault = textFault(command.text)
  if (fault) return fault
  const mentions = [...new Set(command.mentions)]
  return accept([
    {
      kind: 'noteAdded',
      ...(command.id ? { id: command.id } : {}),
      at: where.now,
      payload: {
        attachments: command.files?.attachments ?? [],
        ...(mentions.length > 0 ? { mentions } : {}),
      },
      body: { text: command.text, attachmentNames: command.files?.names ?? [] },
    },
  ])
}

/** Why a reply cannot be delivered, or fail, any more; null where it can. */
function refuseSettled(ticket: Ticket, id: EventId): Decision | null {
  const reply = ticket.replies.get(id)
  if (!reply) return refuse({ kind: 'replyNotFound', reply: id })
  if (reply.state === 'withdrawn') return refuse({ kind: 'replyNotWaiting', reply: id })
  return reply.state === 'delivered' ? refuse({ kind: 'replyAlreadyDelivered', reply: id }) : null
}

function textFault(text: string): Decision | null {
  if (text.trim() === '') return refuse({ kind: 'textMissing' })
  return text.length > TEXT_LIMIT ? refuse({ kind: 'textTooLong', limit: TEXT_LIMIT }) : null
}
