import type { TimelineEntry } from '../../src/contract/views/timeline.ts'
import type { Named } from '../../src/contract/views/named.ts'
import { agentOf } from '../../src/domain/access/actor.ts'
import type { TicketBodies, TicketFact, TicketKind } from '../../src/domain/ticket/event.ts'
import { foldQuote } from '../../src/domain/ticket/quote.ts'
import type { Ticket } from '../../src/domain/ticket/ticket.ts'
import type { EventId } from '../../src/domain/value/id.ts'
import type { StoredEvent } from '../store/event-log.ts'
import { factOf, isKnown } from '../store/load-ticket.ts'
import type { FilesOf } from './attachment-views.ts'
import type { ProfileNames } from './profile-names.ts'

export interface TimelineSource {
  readonly events: readonly StoredEvent[]
  /** Bodies by event row; a redacted one is missing. */
  readonly bodies: ReadonlyMap<number, unknown>
  readonly ticket: Ticket
  readonly names: ProfileNames
  readonly filesOf: FilesOf
}

/**
 * Facts as entries of the timeline, by the instant at which they happened (what arrives late stands where it belongs),
 * else in the order of the log; a delivery stands on its reply and is no entry.
 */
export function timelineOf(source: TimelineSource): readonly TimelineEntry[] {
  const deliveries = deliveredAt(source.events)
  const removals = removedBy(source)
  const entries = source.events.flatMap(({ row, envelope }): TimelineEntry[] => {
    const agent = agentOf(envelope.actor)
    const base = {
      id: envelope.id,
      at: envelope.at,
      recordedAt: envelope.recordedAt,
      author: agent ? source.names.agent(agent) : null,
      removed: removals.get(envelope.id) ?? null,
    }
    if (!isKnown(envelope)) return [{ ...base, kind: 'newerVersion' as const, name: envelope.kind }]
    const told = tell(factOf(envelope), { ...source, deliveries, body: source.bodies.get(row) ?? null })
    return told ? [{ ...base, ...told }] : []
  })
  return entries.toSorted((a, b) => a.at - b.at)
}

interface Telling extends TimelineSource {
  readonly deliveries: ReadonlyMap<EventId, number>
  readonly body: unknown
}

type Told = TimelineEntry extends infer E
  ? E extends TimelineEntry
    ? Omit<E, 'id' | 'at' | 'recordedAt' | 'author' | 'removed'>
    : never
  : never

function tell(fact: TicketFact, source: Telling): Told | null {
  const { names } = source
  switch (fact.kind) {
    case 'ticketOpened':
      return {
        kind: 'opened',
        channel: names.channel(fact.payload.channel),
        reason: bodyOf<'ticketOpened'>(source)?.channelReason ?? '',
      }
    case 'messageReceived':
      return tellMessage(fact, source)
    case 'replyQueued':
      return tellReply(fact, source)
    case 'replyDelivered':
    case 'replyWithdrawn':
      return null
    case 'deliveryFailed':
    case 'bounced':
      return {
        kind: 'deliveryFailed',
        bounced: fact.kind === 'bounced',
        permanent: fact.payload.permanent,
        detail: bodyOf<'bounced'>(source)?.detail ?? '',
      }
    case 'noteAdded':
      return tellNote(fact, source)
    case 'redacted':
      return { kind: 'redacted', count: fact.payload.events.length, basis: fact.payload.basis }
    default:
      return tellChange(fact, source)
  }
}

type Change = Exclude<
  TicketFact,
  {
    kind:
      | 'ticketOpened'
      | 'messageReceived'
      | 'replyQueued'
      | 'replyDelivered'
      | 'replyWithdrawn'
      | 'deliveryFailed'
      | 'bounced'
      | 'noteAdded'
      | 'redacted'
  }
>

function tellChange(fact: Change, source: Telling): Told {
  const { names } = source
  switch (fact.kind) {
    case 'clientChanged':
      return described('client', bodyOf<'clientChanged'>(source)?.client)
    case 'subjectChanged':
      return described('subject', bodyOf<'subjectChanged'>(source)?.subject)
    case 'identityConfirmed':
      return described('identity', bodyOf<'identityConfirmed'>(source)?.reason)
    case 'baseChanged':
      return described('base', fact.payload.base)
    case 'intakeChecked':
      return described('intake', fact.payload.provided.join(', '))
    case 'ticketClaimed':
      return people('claimed', [names.agent(fact.payload.agent)])
    case 'ticketAssigned':
      return people('assigned', fact.payload.agents.map(names.agent))
    case 'ticketReleased':
      return people('released', [names.agent(fact.payload.agent)])
    case 'ticketTriaged':
      return { kind: 'triaged' }
    case 'sectorChanged':
      return { kind: 'sector', sector: names.sector(fact.payload.sector) }
    case 'severityChanged': {
      const reason = bodyOf<'severityChanged'>(source)?.reason ?? ''
      return {
        kind: 'severity',
        severity: names.severity(fact.payload.severity),
        because: fact.payload.because,
        reason,
      }
    }
    case 'typeChanged': {
      const reason = bodyOf<'typeChanged'>(source)?.reason ?? ''
      return { kind: 'type', type: names.type(fact.payload.type), because: fact.payload.because, reason }
    }
    case 'statusChanged':
      return statusEntry('changed', names.status(fact.payload.effect.status), fact.payload.because)
    case 'ticketResolved':
      return statusEntry('resolved', names.status(fact.payload.effect.status), 'agent')
    case 'ticketClosed':
      return statusEntry('closed', names.status(fact.payload.effect.status), fact.payload.how)
    case 'ticketReopened':
      return statusEntry('reopened', names.status(fact.payload.effect.status), fact.payload.by)
  }
}

type Described = Extract<Told, { kind: 'described' }>
const described = (what: Described['what'], value = ''): Described => ({ kind: 'described', what, value })

function tellNote(fact: Extract<TicketFact, { kind: 'noteAdded' }>, source: Telling): Told {
  const body = bodyOf<'noteAdded'>(source)
  return {
    kind: 'note',
    body,
    mentions: (fact.payload.mentions ?? []).map(source.names.agent),
    attachments: source.filesOf(fact.payload.attachments, body?.attachmentNames),
  }
}

function tellMessage(fact: Extract<TicketFact, { kind: 'messageReceived' }>, source: Telling): Told {
  const body = bodyOf<'messageReceived'>(source)
  return {
    kind: 'message',
    body: body && {
      from: body.from,
      to: body.to,
      cc: body.cc,
      subject: body.subject,
      text: body.text,
      quoted: body.quoted,
      hasHtml: body.html !== null,
    },
    identity: fact.payload.identity,
    automatic: fact.payload.automatic,
    attachments: source.filesOf(fact.payload.attachments, body?.attachmentNames),
  }
}

function tellReply(fact: Extract<TicketFact, { kind: 'replyQueued' }>, source: Telling): Told {
  const body = bodyOf<'replyQueued'>(source)
  return {
    kind: 'reply',
    body: body && replyWords(body),
    state: source.ticket.replies.get(fact.id)?.state ?? 'queued',
    deliveredAt: source.deliveries.get(fact.id) ?? null,
    diagnosis: fact.payload.diagnosis,
    forward: fact.payload.forward ?? false,
    attachments: source.filesOf(fact.payload.attachments, body?.attachmentNames),
  }
}

function replyWords({ to, cc, bcc, subject, text }: TicketBodies['replyQueued']) {
  const { fresh, quoted } = foldQuote(text)
  return { to, cc, bcc, subject, text: fresh, quoted }
}

function deliveredAt(events: readonly StoredEvent[]): ReadonlyMap<EventId, number> {
  const facts = events.filter(({ envelope }) => isKnown(envelope)).map(({ envelope }) => factOf(envelope))
  return new Map(
    facts.flatMap((fact) => (fact.kind === 'replyDelivered' ? [[fact.payload.reply, fact.at]] : [])),
  )
}

/** Which contents were removed, when and by whom. */
function removedBy({
  events,
  names,
}: TimelineSource): ReadonlyMap<EventId, NonNullable<TimelineEntry['removed']>> {
  const facts = events.filter(({ envelope }) => isKnown(envelope)).map(({ envelope }) => factOf(envelope))
  return new Map(
    facts.flatMap((fact) => {
      if (fact.kind !== 'redacted') return []
      const agent = agentOf(fact.actor)
      const removed = { at: fact.at, author: agent ? names.agent(agent) : null }
      return fact.payload.events.map((id) => [id, removed] as const)
    }),
  )
}

const people = (what: 'claimed' | 'assigned' | 'released', agents: readonly Named[]): Told => ({
  kind: 'people',
  what,
  agents,
})

const statusEntry = (
  what: 'changed' | 'resolved' | 'closed' | 'reopened',
  status: Named,
  because: Extract<TimelineEntry, { kind: 'status' }>['because'],
): Told => ({ kind: 'status', what, status, because })

const bodyOf = <K extends TicketKind & keyof TicketBodies>({ body }: Telling): TicketBodies[K] | null =>
  body as TicketBodies[K] | null
