import { bytesKey, type MessageBody, messageKey } from '../domain/ticket/message.ts'
import { toHex } from '../domain/value/hex.ts'
import { type SpaceId, type TicketId, ticketCode } from '../domain/value/id.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { type Arrival, blobOf, incoming, mailActor, notAfterNow, type ReadMail } from './mail-facts.ts'
import { messageEventId, openedTicketId, openingEventId, spaceOfProfile } from './natural-id.ts'
import type { Ports } from './ports.ts'
import { runTicketCommand } from './run-ticket-command.ts'
import { STRANGER, whoWrites, type Writer } from './client/who-writes.ts'

/** What became of a mail, and the ticket on which it stands. */
export interface MailReceipt {
  readonly outcome: 'opened' | 'appended' | 'known'
  readonly ticket: TicketId | null
}

/**
 * Makes a mail a fact: known already, a bounce of ours, an answer on its ticket, or a new ticket. Threads are
 * found by References and In-Reply-To, then by the ticket's code (XT-05 keeps them within one profile). A word
 * on a closed ticket opens a linked successor (AMB-22); our own mail on a known thread is a reply that was
 * delivered. Refusals: `mailWithoutSender`, `profileNotFound`, `senderBlocked`, and, where no ticket is concerned,
 * `mailFromOurselves`, `mailAutomatic` and `mailBounceOfUnknown` (RFC 3834).
 */
export function receiveMail(
  ports: Ports,
  device: { readonly code: string },
  mail: ReadMail,
): Result<MailReceipt> {
  return ports.store.transact(() => {
    const space = spaceOfProfile(ports.digest, mail.profile)
    const key = keyOfNew(ports, space, mail)
    const id = messageEventId(ports.digest, space, key ?? mail.key)
    if (key === null) return accept({ outcome: 'known', ticket: ports.store.ticketOfEvent(id) })
    if (mail.bounce) return recordBounce(ports, { mail, space, id })
    const sender = mail.body.from
    if (!sender) return refuse({ kind: 'mailWithoutSender' })
    const profile = ports.store.currentProfile(mail.profile)
    if (!profile) return refuse({ kind: 'profileNotFound', profile: mail.profile })
    const arrival: Arrival = { mail: { ...mail, key }, space, id }
    const thread = threadOf(ports, arrival)
    if (profile.profile.addresses.includes(sender.address)) {
      if (!thread || mail.automatic || !isOurs(mail)) {
        return refuse({ kind: 'mailFromOurselves', address: sender.address })
      }
      return recordOurs(ports, { ...arrival, ticket: thread })
    }
    if (ports.store.blockOf(mail.profile, sender.address.toLowerCase()))
      return refuse({ kind: 'senderBlocked', address: sender.address })
    if (thread) return append(ports, device, { ...arrival, ticket: thread })
    if (mail.automatic) return refuse({ kind: 'mailAutomatic', sign: mail.automatic.sign })
    return open(ports, device, arrival)
  })
}

function threadOf(ports: Ports, { mail, space }: Arrival): TicketId | null {
  for (const reference of mail.references) {
    const ticket = ports.store.ticketOfEvent(messageEventId(ports.digest, space, messageKey(reference)))
    if (ticket) return ticket
  }
  return ticketOfCode(ports, mail)
}

/** A code in a subject is easily guessed: it leads to its ticket only who wrote or was written to there. */
function ticketOfCode(ports: Ports, { profile, code, body }: ReadMail): TicketId | null {
  const ticket = code ? ports.store.ticketByCode(profile, code) : null
  const sender = body.from?.address.toLowerCase() ?? ''
  return ticket && ports.store.participantsOf(ticket).has(sender) ? ticket : null
}

/**
 * What names a mail that is not in the log yet; null where it is. A Message-ID that comes again with other words
 * is another message (scanners repeat one for ever), and its bytes name it; what was removed does not come back.
 */
function keyOfNew(ports: Ports, space: SpaceId, mail: ReadMail): string | null {
  const knows = (key: string): boolean => ports.store.knows(messageEventId(ports.digest, space, key))
  if (!knows(mail.key)) return mail.key
  const known = ports.store.messageBody(messageEventId(ports.digest, space, mail.key))
  if (known === null || sameWords(known, mail.body)) return null
  const raw = bytesKey(toHex(ports.digest.sha256(mail.raw)))
  return knows(raw) ? null : raw
}

const sameWords = (a: MessageBody, b: MessageBody): boolean =>
  a.from?.address === b.from?.address && a.subject === b.subject && a.text === b.text

function recordBounce(ports: Ports, { mail, space, id }: Arrival): Result<MailReceipt> {
  const bounce = mail.bounce
  const reply = bounce?.original ? messageEventId(ports.digest, space, messageKey(bounce.original)) : null
  const ticket = reply ? ports.store.ticketOfEvent(reply) : null
  if (!bounce || !reply || !ticket) return refuse({ kind: 'mailBounceOfUnknown' })
  const raw = blobOf(ports, mail.raw)
  const result = runTicketCommand(ports, {
    ticket,
    actor: mailActor(ports),
    blobs: [raw],
    command: {
      kind: 'recordBounce',
      id,
      at: notAfterNow(ports, mail.at),
      reply,
      permanent: bounce.permanent,
      detail: bounce.reason,
      raw: raw.hash,
    },
  })
  return result.ok ? accept({ outcome: 'appended', ticket }) : result
}

/**
 * A sender is easily written: a mail in our name that travelled counts as ours only where our own server vouched for
 * it (XT-02); a copy out of our sent mail never travelled.
 */
const isOurs = ({ travelled, authenticity }: ReadMail): boolean => !travelled || authenticity === 'verified'

function recordOurs(ports: Ports, arrival: Arrival & { readonly ticket: TicketId }): Result<MailReceipt> {
  const { mail, id, ticket } = arrival
  const { to, cc, subject, text, quoted, messageId, attachmentNames } = mail.body
  const { message, raw, blobs } = incoming(ports, arrival)
  const result = runTicketCommand(ports, {
    ticket,
    actor: mailActor(ports),
    blobs,
    command: {
      kind: 'recordSentMail',
      id,
      at: message.at,
      body: { to, cc, bcc: [], subject, text: text + quoted, messageId: messageId ?? mail.key },
      attachments: message.attachments,
      attachmentNames,
      raw,
    },
  })
  return result.ok ? accept({ outcome: 'appended', ticket }) : result
}

function append(
  ports: Ports,
  device: { readonly code: string },
  arrival: Arrival & { readonly ticket: TicketId },
): Result<MailReceipt> {
  const { ticket } = arrival
  const registered = isRegisteredOn(ports, arrival)
  const { message, blobs } = incoming(ports, { ...arrival, registered })
  const command = { kind: 'receiveMessage', message } as const
  const result = runTicketCommand(ports, { ticket, command, actor: mailActor(ports), blobs })
  if (result.ok) return accept({ outcome: 'appended', ticket })
  if (result.refusal.kind !== 'ticketClosed') return result
  const successor = ports.store.successorOf(ticket)
  return successor
    ? append(ports, device, { ...arrival, ticket: successor })
    : open(ports, device, arrival, ticket)
}

/**
 * Whether the sender's address is registered with us, and not as another client's than the ticket's: a thread is
 * easily joined, and who is proved to be somebody else is nobody here (XT-02).
 */
function isRegisteredOn(ports: Ports, arrival: Arrival & { readonly ticket: TicketId }): boolean {
  const { registered, account } = writerOf(ports, arrival)
  const named = registered ? ports.store.ticket(arrival.ticket)?.ticket.account : null
  return registered && (!named || ports.store.clients.survivorOf(named) === account)
}

function open(
  ports: Ports,
  device: { readonly code: string },
  arrival: Arrival,
  continues: TicketId | null = null,
): Result<MailReceipt> {
  const { mail, space } = arrival
  const writer = writerOf(ports, arrival)
  const { message, blobs } = incoming(ports, { ...arrival, registered: writer.registered })
  const profile = ports.store.currentProfile(mail.profile)
  if (!profile) return refuse({ kind: 'profileNotFound', profile: mail.profile })
  const ticket = openedTicketId(ports.digest, space, mail.key)
  const result = runTicketCommand(ports, {
    ticket,
    profile: mail.profile,
    actor: mailActor(ports),
    blobs,
    command: {
      kind: 'openTicket',
      code: ticketCode(device.code, ports.store.nextNumber(device.code)),
      at: message.at,
      channel: profile.profile.mailChannel,
      account: writer.account,
      contact: writer.contact,
      plan: writer.plan,
      severity: null,
      type: null,
      base: 'production',
      subject: mail.body.subject,
      client: writer.client || mail.body.from?.name || mail.body.from?.address || '',
      continues,
      opening: openingEventId(ports.digest, space, mail.key),
      message,
    },
  })
  return result.ok ? accept({ outcome: 'opened', ticket }) : result
}

/** Who stands behind the sender, by the clients of the mail's profile (WA-11, XT-02). */
function writerOf({ store }: Ports, { mail }: Arrival): Writer {
  const profile = store.currentProfile(mail.profile)?.profile
  return profile ? whoWrites(store, profile, mail.body.from?.address ?? '') : STRANGER
}
