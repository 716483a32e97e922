import { describe, expect, test } from 'vitest'
import type { Profile } from '../../../src/domain/profile/profile.ts'
import { nearestClock, readTicketClocks } from '../../../src/domain/sla/nearest.ts'
import { ticketClocks } from '../../../src/domain/sla/ticket-clocks.ts'
import { effectNow, ownerOf, statusSince, type Ticket } from '../../../src/domain/ticket/ticket.ts'
import { ruleNumber, standingOf } from '../../../src/domain/triage/rank.ts'
import type { Instant } from '../../../src/domain/value/instant.ts'
import { counted } from '../../../electron/store/views/counter.ts'
import { readBodies, readStream } from '../../../electron/store/event-log.ts'
import { ticketStream } from '../../../src/domain/sync/envelope.ts'
import { scrubbed } from '../../reliability/checked.ts'
import { randomStore, type RandomStore } from './store.ts'

interface Aside {
  readonly profile: Profile
  readonly now: Instant
  readonly words: { readonly subject: string; readonly client: string }
}

/** Subject and client as the last facts that carry them say. */
function wordsOf({ ports }: RandomStore, ticket: Ticket): Aside['words'] {
  const events = readStream(ports.store.db, ports.digest, ticketStream(ticket.id))
  const bodies = readBodies(ports.store.db, ports.digest, events)
  const words = { subject: '', client: '' }
  for (const { row, envelope } of events) {
    const body = bodies.get(row) as { subject: string; client: string } | undefined
    if (body && ['ticketOpened', 'subjectChanged'].includes(envelope.kind)) words.subject = body.subject
    if (body && ['ticketOpened', 'clientChanged'].includes(envelope.kind)) words.client = body.client
  }
  return words
}

/** What the row must say, of the facts alone, at the instant of the last of them. */
function projected(ticket: Ticket, { profile, now, words }: Aside): Readonly<Record<string, unknown>> {
  const effect = effectNow(ticket)
  const clocks = readTicketClocks(ticketClocks(ticket, profile), now)
  const nearest = nearestClock(clocks)
  const rank = standingOf(ticket, profile, clocks)
  return {
    id: ticket.id,
    code: ticket.code,
    profile: profile.id,
    profile_version: ticket.profileVersion,
    ...words,
    channel: ticket.channel,
    sector: ticket.sector,
    severity: ticket.severity,
    provisional: Number(ticket.provisional),
    status: effect.status,
    phase: effect.phase,
    waits_for: effect.waitsFor,
    owner: ownerOf(ticket),
    opened_at: ticket.openedAt,
    settled_at: effect.phase === 'open' ? null : statusSince(ticket),
    unanswered_at: ticket.unanswered?.at ?? null,
    client_word_at: ticket.lastClient?.at ?? null,
    queued_replies: [...ticket.replies.values()].filter(({ state }) => state === 'queued').length,
    clock: nearest?.clock ?? null,
    clock_state: nearest?.reading.state ?? null,
    clock_calendar: nearest?.target?.calendar ?? null,
    due_at: nearest?.reading.dueAt ?? null,
    risk_at: nearest?.reading.riskAt ?? null,
    imminent_at: nearest?.reading.imminentAt ?? null,
    breach_at: nearest?.reading.breachAt ?? null,
    rule: ruleNumber(rank.rule),
    rank_key: rank.key,
    rank_risk_at: rank.riskAt,
    rank_breach_at: rank.breachAt,
  }
}

interface Row {
  readonly id: string
  readonly phase: string
  readonly queued_replies: number
}

const rowsOf = ({ ports }: RandomStore): readonly Row[] => ports.store.db.all<Row>`
  SELECT id, code, profile, profile_version, subject, client, channel, sector, severity, provisional, status, phase,
    waits_for, owner, opened_at, settled_at, unanswered_at, client_word_at, queued_replies, clock, clock_state, clock_calendar, due_at, risk_at,
    imminent_at, breach_at, rule, rank_key, rank_risk_at, rank_breach_at
  FROM ticket ORDER BY stream`

describe.each([31, 32])('M-03: the views of a random store (%i)', (seed) => {
  const store = () => randomStore(seed, 250, 12)

  test('say of each ticket what its facts say, read afresh', () => {
    const space = store()
    const fresh = space.tickets.map((id) => {
      const ticket = space.ports.store.ticket(id)?.ticket
      const touched = space.touchedAt.get(id)
      if (!ticket || touched === undefined) throw new Error(`no ticket ${id}`)
      const profile = space.ports.store.profileOf(ticket.profileVersion)
      return projected(ticket, { profile, now: touched, words: wordsOf(space, ticket) })
    })
    expect(rowsOf(space)).toEqual(fresh)
  })

  test('count what there is', () => {
    const space = store()
    const { db } = space.ports.store
    const rows = rowsOf(space)
    for (const phase of ['open', 'resolved', 'closed'])
      expect([phase, counted(db, `phase:${phase}`)]).toEqual([
        phase,
        rows.filter((row) => row.phase === phase).length,
      ])
    expect(counted(db, 'queuedReplies')).toBe(rows.reduce((sum, row) => sum + row.queued_replies, 0))
  })

  test('stand on a log in which every hash, head and signature is right', () => {
    expect(scrubbed(store().ports.store.db)).toEqual([])
  })
})
