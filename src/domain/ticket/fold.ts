import type { StatusEffect } from '../profile/status.ts'
import type { EventId, TicketId } from '../value/id.ts'
import { earliest, type Instant, latest } from '../value/instant.ts'
import type { TicketFact, TicketPayloads } from './event.ts'
import { type ClientWord, type Reply, statusSince, type Ticket } from './ticket.ts'

/** The ticket after all facts of its stream, in the order of the log; null for an empty stream. */
export function foldTicket(id: TicketId, facts: Iterable<TicketFact>): Ticket | null {
  let ticket: Ticket | null = null
  for (const fact of facts) ticket = foldFact(id, ticket, fact)
  return ticket
}

/**
 * One step of the fold. Instants of a state change take effect at max(at, effective instant of the previous
 * change of the same field): a late fact rewrites nothing silently. Throws where a stream does not begin with
 * its opening, which is a broken log and no refusal.
 */
export function foldFact(id: TicketId, ticket: Ticket | null, fact: TicketFact): Ticket {
  if (fact.kind === 'ticketOpened') {
    if (ticket) throw new Error(`ticket ${id} opened twice`)
    return opened(id, fact.at, fact.payload)
  }
  if (!ticket) throw new Error(`stream of ticket ${id} begins with ${fact.kind}`)
  switch (fact.kind) {
    case 'messageReceived':
      return received(ticket, fact)
    case 'replyQueued':
      return queued(ticket, fact)
    case 'replyDelivered':
      return delivered(ticket, fact)
    case 'deliveryFailed':
    case 'bounced':
      return failed(ticket, fact.payload)
    case 'replyWithdrawn':
      return withdrawn(ticket, fact.payload.reply)
    case 'noteAdded':
    case 'subjectChanged':
      return ticket
    case 'clientChanged':
      return named(ticket, fact.payload)
    case 'identityConfirmed':
      return { ...ticket, identity: 'identified', identityConfirmed: true }
    case 'baseChanged':
      return { ...ticket, base: fact.payload.base }
    case 'intakeChecked':
      return { ...ticket, provided: fact.payload.provided }
    case 'ticketClaimed':
      return { ...ticket, responsible: [fact.payload.agent, ...without(ticket, fact.payload.agent)] }
    case 'ticketAssigned':
      return { ...ticket, responsible: fact.payload.agents }
    case 'ticketReleased':
      return { ...ticket, responsible: without(ticket, fact.payload.agent) }
    case 'ticketTriaged':
      return { ...ticket, triagedAt: ticket.triagedAt ?? fact.at, provisional: false }
    case 'severityChanged':
      return { ...ticket, severity: fact.payload.severity, provisional: false }
    case 'typeChanged':
      return { ...ticket, type: fact.payload.type }
    case 'sectorChanged':
      return { ...ticket, sector: fact.payload.sector }
    case 'statusChanged':
      return moved(ticket, fact.at, fact.payload.effect)
    case 'ticketResolved':
      return resolved(moved(ticket, fact.at, fact.payload.effect))
    case 'ticketClosed':
      return closed(moved(ticket, fact.at, fact.payload.effect), fact.payload.how)
    case 'ticketReopened':
      return { ...moved(ticket, fact.at, fact.payload.effect), resolvedAt: null, closedAt: null, spam: false }
    case 'redacted':
      return { ...ticket, redacted: new Set([...ticket.redacted, ...fact.payload.events]) }
  }
}

function opened(id: TicketId, at: Instant, payload: TicketPayloads['ticketOpened']): Ticket {
  const { effect, ...rest } = payload
  return {
    ...rest,
    id,
    openedAt: at,
    provisional: true,
    identity: 'unidentified',
    identityConfirmed: false,
    provided: [],
    spam: false,
    triagedAt: null,
    statuses: [{ from: at, effect }],
    responsible: [],
    replies: new Map(),
    firstResponseAt: null,
    diagnosisAt: null,
    unanswered: null,
    newestMessage: null,
    lastClient: null,
    lastPublicAt: null,
    resolvedAt: null,
    closedAt: null,
    redacted: new Set(),
  }
}

function received(ticket: Ticket, fact: Extract<TicketFact, { kind: 'messageReceived' }>): Ticket {
  if (fact.payload.automatic) return ticket
  const word: ClientWord = { message: fact.id, at: fact.at }
  const { unanswered, lastClient } = ticket
  return {
    ...ticket,
    newestMessage: fact.id,
    identity: ticket.identityConfirmed ? 'identified' : fact.payload.identity,
    lastClient: lastClient && lastClient.at > word.at ? lastClient : word,
    unanswered:
      answeredSince(ticket, word.at) || (unanswered && unanswered.at <= word.at) ? unanswered : word,
  }
}

/** An older message that arrives late was answered by what we wrote after it. */
const answeredSince = (ticket: Ticket, at: Instant): boolean =>
  ticket.lastPublicAt !== null && at <= ticket.lastPublicAt

/**
 * What was known of one person vouches for no other (XT-02): where it is somebody else now, the next word or a second
 * channel has to say who writes.
 */
function named(ticket: Ticket, client: TicketPayloads['clientChanged']): Ticket {
  const next = { ...ticket, ...client }
  return isSameOne(ticket, client) ? next : { ...next, identity: 'unidentified', identityConfirmed: false }
}

/** A contact keeps his id where his account becomes another one; who was nobody yet is not somebody else. */
function isSameOne(before: Ticket, now: TicketPayloads['clientChanged']): boolean {
  if (before.contact !== null) return now.contact === before.contact
  return before.account === null || now.account === before.account
}

/** Written is said, among us: who answers the same word meanwhile is told so. What goes elsewhere answers nothing. */
function queued(ticket: Ticket, fact: Extract<TicketFact, { kind: 'replyQueued' }>): Ticket {
  const { base, diagnosis, forward = false } = fact.payload
  const next = withReply(ticket, fact.id, { state: 'queued', diagnosis, forward, base, queuedAt: fact.at })
  return forward ? next : { ...next, newestMessage: fact.id }
}

/** What was taken back was never said: where nothing came after it, the word before it is the newest again. */
function withdrawn(ticket: Ticket, id: EventId): Ticket {
  const reply = ticket.replies.get(id)
  if (!reply) throw new Error(`withdrawal of unknown reply ${id}`)
  const next = withReply(ticket, id, { ...reply, state: 'withdrawn' })
  return { ...next, newestMessage: lastSaid(next, ticket.newestMessage) }
}

/** The word itself, or the nearest before it that was not taken back. */
function lastSaid({ replies }: Ticket, message: EventId | null): EventId | null {
  let said = message
  while (said !== null && replies.get(said)?.state === 'withdrawn') said = replies.get(said)?.base ?? null
  return said
}

/**
 * First response and diagnosis stop at the first hand-over to a channel, also where an earlier one is told later: an
 * imported answer of ours was the first response whatever we learnt before it.
 */
function delivered(ticket: Ticket, fact: Extract<TicketFact, { kind: 'replyDelivered' }>): Ticket {
  const reply = ticket.replies.get(fact.payload.reply)
  if (!reply) throw new Error(`delivery of unknown reply ${fact.payload.reply}`)
  const next = withReply(ticket, fact.payload.reply, { ...reply, state: 'delivered' })
  if (reply.forward) return next
  return {
    ...next,
    firstResponseAt: earliest(ticket.firstResponseAt ?? fact.at, fact.at),
    diagnosisAt: reply.diagnosis ? earliest(ticket.diagnosisAt ?? fact.at, fact.at) : ticket.diagnosisAt,
    unanswered: unansweredAfter(ticket, fact.at),
    lastPublicAt: latest(ticket.lastPublicAt ?? fact.at, fact.at),
  }
}

/** A delivery told late answers only what came before it. */
function unansweredAfter({ unanswered, lastClient }: Ticket, at: Instant): ClientWord | null {
  if (!unanswered || unanswered.at > at) return unanswered
  return lastClient && lastClient.at > at ? lastClient : null
}

/** A delay, or a refusal that will be tried again, is told and is not final: the reply stays what it was. */
function failed(ticket: Ticket, fault: { readonly reply: EventId; readonly permanent: boolean }): Ticket {
  const reply = ticket.replies.get(fault.reply)
  return reply && fault.permanent ? withReply(ticket, fault.reply, { ...reply, state: 'failed' }) : ticket
}

function moved(ticket: Ticket, at: Instant, effect: StatusEffect): Ticket {
  const from = latest(at, ticket.statuses.at(-1)?.from ?? at)
  return { ...ticket, statuses: [...ticket.statuses, { from, effect }] }
}

const resolved = (ticket: Ticket): Ticket => ({ ...ticket, resolvedAt: statusSince(ticket) })

const closed = (ticket: Ticket, how: TicketPayloads['ticketClosed']['how']): Ticket => ({
  ...ticket,
  spam: how === 'spam',
  resolvedAt: ticket.resolvedAt ?? statusSince(ticket),
  closedAt: statusSince(ticket),
})

const withReply = (ticket: Ticket, id: EventId, reply: Reply): Ticket => ({
  ...ticket,
  replies: new Map(ticket.replies).set(id, reply),
})

const without = (ticket: Ticket, agent: Ticket['responsible'][number]): Ticket['responsible'] =>
  ticket.responsible.filter((other) => other !== agent)
