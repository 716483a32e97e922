import type { Actor } from '../domain/access/actor.ts'
import type { Contact } from '../domain/account/account.ts'
import type { Channel } from '../domain/profile/profile.ts'
import type { Base } from '../domain/ticket/event.ts'
import type { IncomingMessage, TicketCommand } from '../domain/ticket/command.ts'
import { type Address, identityByHand } from '../domain/ticket/message.ts'
import {
  type AccountId,
  type ChannelId,
  type ContactId,
  type EventId,
  type ProfileId,
  type SeverityId,
  type TicketCode,
  ticketCode,
  type TicketId,
  type TypeId,
  uuidV7,
} from '../domain/value/id.ts'
import type { Instant } from '../domain/value/instant.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { filesOf, type SentFile } from './act-on-ticket.ts'
import { openedTicketId, openingEventId, spaceOfProfile } from './natural-id.ts'
import type { CurrentProfile, Ports } from './ports.ts'
import { runTicketCommand } from './run-ticket-command.ts'
import { standing, STRANGER, type Writer } from './client/who-writes.ts'

/** What an agent wrote down of a request that came to him: by telephone, in a chat, on a page of the client's. */
export interface OpeningRequest {
  /** Id of the draft: sent twice it opens one ticket. */
  readonly draft: string
  readonly profile: ProfileId
  readonly channel: ChannelId
  readonly channelReason: string
  readonly account: AccountId | null
  readonly contact: ContactId | null
  readonly subject: string
  /** The client's own words, whole. */
  readonly text: string
  /** When the request came in; null: now. */
  readonly receivedAt: Instant | null
  readonly severity: SeverityId | null
  readonly type: TypeId | null
  readonly base: Base
  readonly provided: readonly string[]
  readonly files: readonly SentFile[]
  /** Whoever opens it takes it at once. */
  readonly claim: boolean
  readonly actor: Actor
  /** Short code of this device, the first part of the ticket's own. */
  readonly deviceCode: string
}

export interface OpenedTicket {
  readonly ticket: TicketId
  readonly code: TicketCode
}

/**
 * Opens a ticket by hand (WM-01). What the client said is its first message, from the contact at the instant at which
 * it came in, and how sure we are of who said it is the channel's answer (XT-02, XT-13). Refusals: `profileNotFound`,
 * `accountNotFound`, `contactNotFound`, `profilesDiffer`, and those of `openTicket` and `claimTicket`.
 */
export function openTicket(ports: Ports, request: OpeningRequest): Result<OpenedTicket> {
  return ports.store.transact(() => {
    const { ticket, space, key } = namesOf(ports, request.profile, request.draft)
    const known = ports.store.ticket(ticket)
    if (known) return accept({ ticket, code: known.ticket.code })
    const current = ports.store.currentProfile(request.profile)
    if (!current) return refuse({ kind: 'profileNotFound', profile: request.profile })
    const named = clientOf(ports, current, request)
    if (!named.ok) return named
    const code = ticketCode(request.deviceCode, ports.store.nextNumber(request.deviceCode))
    const opening = { code, opening: openingEventId(ports.digest, space, key) }
    const command = commandOf(ports, { request, current, named: named.value, opening })
    const done = runTicketCommand(ports, {
      ticket,
      profile: request.profile,
      actor: request.actor,
      blobs: request.files.map(({ blob }) => blob),
      command: request.claim ? { kind: 'sequence', commands: [command, { kind: 'claimTicket' }] } : command,
    })
    return done.ok ? accept({ ticket, code }) : done
  })
}

/** Whether a draft has become a ticket: what is sent again under it opens nothing. */
export const openedBefore = (ports: Ports, profile: ProfileId, draft: string): boolean =>
  ports.store.ticket(namesOf(ports, profile, draft).ticket) !== null

function namesOf({ digest }: Ports, profile: ProfileId, draft: string) {
  const space = spaceOfProfile(digest, profile)
  const key = `draft:${draft}`
  return { space, key, ticket: openedTicketId(digest, space, key) }
}

/** The client on the ticket, and the person who asks. */
interface Named extends Writer {
  readonly person: Contact | null
}

function clientOf(
  { store }: Ports,
  { profile }: CurrentProfile,
  { account, contact }: OpeningRequest,
): Result<Named> {
  if (account === null) return accept({ ...STRANGER, person: null })
  // A draft may be older than a merging.
  const known = store.account(store.clients.survivorOf(account))?.account
  if (!known) return refuse({ kind: 'accountNotFound', account })
  if (known.profile !== profile.id) return refuse({ kind: 'profilesDiffer' })
  const id = contact && (known.merged.get(contact) ?? contact)
  const person = (id && known.contacts.get(id)) ?? null
  if (contact && !person) return refuse({ kind: 'contactNotFound', contact })
  const registered = person?.identified === true && person.addresses.length > 0
  return accept({ ...standing(store, profile, known.id), contact: id, registered, person })
}

interface Situation {
  readonly request: OpeningRequest
  readonly current: CurrentProfile
  readonly named: Named
  readonly opening: { readonly code: TicketCode; readonly opening: EventId }
}

function commandOf(ports: Ports, situation: Situation): TicketCommand {
  const { request, current, named, opening } = situation
  const at = request.receivedAt ?? ports.clock.now()
  const channel = current.profile.channels.find(({ id }) => id === request.channel)
  return {
    kind: 'openTicket',
    ...opening,
    at,
    channel: request.channel,
    channelReason: request.channelReason.trim(),
    account: named.account,
    contact: named.contact,
    plan: named.plan,
    severity: request.severity,
    type: request.type,
    base: request.base,
    subject: request.subject.trim(),
    client: named.client ?? '',
    continues: null,
    provided: request.provided,
    message: messageOf(ports, situation, { at, channel }),
  }
}

/** A channel that the profile lacks is refused by `decide`; until then nothing vouches for anybody. */
function messageOf(
  ports: Ports,
  { request, named }: Situation,
  { at, channel }: { readonly at: Instant; readonly channel: Channel | undefined },
): IncomingMessage {
  const { attachments, names } = filesOf(request.files)
  const client = named.account !== null
  return {
    id: uuidV7(ports.clock.now(), ports.random.bytes(10)) as EventId,
    at,
    identity: channel ? identityByHand(channel, { client, registered: named.registered }) : 'unidentified',
    authenticity: 'absent',
    automatic: false,
    attachments,
    raw: null,
    body: {
      from: senderOf(named),
      to: [],
      cc: [],
      // The agent's words for it, not the client's: they stand in the opening alone, from which they can go.
      subject: '',
      text: request.text,
      quoted: '',
      html: null,
      messageId: null,
      attachmentNames: names,
      contentIds: names.map(() => null),
    },
  }
}

/** Who said it, with an empty address where no mail reaches him; null where nobody was named. */
function senderOf({ client, person }: Named): Address | null {
  if (person) return { name: person.name, address: person.addresses[0] ?? '' }
  return client === null ? null : { name: client, address: '' }
}
