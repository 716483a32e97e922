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
    case 'noteAdded':
      return ticket
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
      return closed(moved(ticket, fact.at, fact.payload.effect))
    case 'ticketReopened':
      return { ...moved(ticket, fact.at, fact.payload.effect), resolvedAt: null, closedAt: null }
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
    lastClient: lastClient && lastClient.at > word.at ? lastClient : word,
    unanswered:
      answeredSince(ticket, word.at) || (unanswered && unanswered.at <= word.at) ? unanswered : word,
  }
}

/** An older message that arrives late was answered by what we wrote after it. */
const answeredSince = (ticket: Ticket, at: Instant): boolean =>
  ticket.lastPublicAt !== null && at <= ticket.lastPublicAt

/** Written is said, among us: who answers the same word meanwhile is told so. */
const queued = (
  ticket: Ticket,
  { id, at, payload }: Extract<TicketFact, { kind: 'replyQueued' }>,
): Ticket => ({
  ...withReply(ticket, id, { state: 'queued', diagnosis: payload.diagnosis, queuedAt: at }),
  newestMessage: id,
})

/**
 * First response and diagnosis stop at the first hand-over to a channel, also where an earlier one is told later: an
 * imported answer of ours was the first response whatever we learnt before it.
 */
function delivered(ticket: Ticket, fact: Extract<TicketFact, { kind: 'replyDelivered' }>): Ticket {
  const reply = ticket.replies.get(fact.payload.reply)
  if (!reply) throw new Error(`delivery of unknown reply ${fact.payload.reply}`)
  return {
    ...withReply(ticket, fact.payload.reply, { ...reply, state: 'delivered' }),
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

const closed = (ticket: Ticket): Ticket => ({
  ...ticket,
  resolvedAt: ticket.resolvedAt ?? statusSince(ticket),
  closedAt: statusSince(ticket),
})

const withReply = (ticket: Ticket, id: EventId, reply: Reply): Ticket => ({
  ...ticket,
  replies: new Map(ticket.replies).set(id, reply),
})

const without = (ticket: Ticket, agent: Ticket['responsible'][number]): Ticket['responsible'] =>
  ticket.responsible.filter((other) => other !== agent)
