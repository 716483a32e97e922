import type { Profile } from '../../src/domain/profile/profile.ts'
import type { ReadTicketClock } from '../../src/domain/sla/nearest.ts'
import type { TicketBodies } from '../../src/domain/ticket/event.ts'
import { effectNow, ownerOf, statusSince, type Ticket } from '../../src/domain/ticket/ticket.ts'
import { ruleNumber, type Standing, standingOf } from '../../src/domain/triage/rank.ts'
import type { AppendedUnit } from './append.ts'
import { count } from './counter.ts'
import type { Writer } from './sql.ts'
import { moveTotals, type Standpoint } from './totals.ts'

export interface TicketRow {
  readonly unit: AppendedUnit
  readonly ticket: Ticket
  readonly profile: Profile
  readonly clocks: readonly ReadTicketClock[]
  readonly nearest: ReadTicketClock | null
}

/** Writes a ticket's row of the queue and moves the counters with it. */
export function saveTicketRow(db: Writer, row: TicketRow): void {
  const { unit, ticket } = row
  const before = db.get<Standpoint & { readonly queued: number }>`
    SELECT phase, profile, sector, owner, queued_replies AS queued FROM ticket WHERE stream = ${unit.streamRow}`
  const { phase } = effectNow(ticket)
  const { profile, sector } = ticket
  const queued = queuedReplies(ticket)
  if (!before) insertBare(db, row)
  moveTotals(db, before ?? null, { phase, profile, sector, owner: ownerOf(ticket) })
  if (queued !== (before?.queued ?? 0)) count(db, 'queuedReplies', queued - (before?.queued ?? 0))
  updateStanding(db, row, standingOf(ticket, row.profile, row.clocks))
}

/** What the opening says for good; the rest is written by the update that follows. */
function insertBare(db: Writer, { unit, ticket }: TicketRow): void {
  const opening = unit.events.find(({ event }) => event.envelope.kind === 'ticketOpened')
  const body = opening?.event.body
    ? (JSON.parse(opening.event.body.text) as TicketBodies['ticketOpened'])
    : null
  const effect = effectNow(ticket)
  db.run`
    INSERT INTO ticket (stream, id, code, profile, profile_version, subject, client, channel, sector, provisional,
      status, phase, waits_for, opened_at, queued_replies, rule, rank_key)
    VALUES (${unit.streamRow}, ${ticket.id}, ${ticket.code}, ${ticket.profile}, ${ticket.profileVersion},
      ${body?.subject ?? ''}, ${body?.client ?? ''}, ${ticket.channel}, ${ticket.sector}, 1,
      ${effect.status}, ${effect.phase}, ${effect.waitsFor}, ${ticket.openedAt}, 0, 0, 0)`
  raiseNumber(db, ticket.code)
}

function updateStanding(db: Writer, { unit, ticket, nearest }: TicketRow, standing: Standing): void {
  const effect = effectNow(ticket)
  const reading = nearest?.reading
  db.run`
    UPDATE ticket SET
      sector = ${ticket.sector}, severity = ${ticket.severity}, provisional = ${ticket.provisional ? 1 : 0},
      status = ${effect.status}, phase = ${effect.phase}, waits_for = ${effect.waitsFor},
      owner = ${ownerOf(ticket)}, settled_at = ${effect.phase === 'open' ? null : statusSince(ticket)},
      unanswered_at = ${ticket.unanswered?.at ?? null}, queued_replies = ${queuedReplies(ticket)},
      clock = ${nearest?.clock ?? null}, clock_state = ${reading?.state ?? null},
      due_at = ${reading?.dueAt ?? null}, risk_at = ${reading?.riskAt ?? null},
      imminent_at = ${reading?.imminentAt ?? null}, breach_at = ${reading?.breachAt ?? null},
      rule = ${ruleNumber(standing.rule)}, rank_key = ${standing.key},
      rank_risk_at = ${standing.riskAt}, rank_breach_at = ${standing.breachAt}
    WHERE stream = ${unit.streamRow}`
}

const queuedReplies = (ticket: Ticket): number =>
  [...ticket.replies.values()].filter((reply) => reply.state === 'queued').length

/** The device's own counter is read from the codes that it gave, so that a rebuild finds it again. */
function raiseNumber(db: Writer, code: Ticket['code']): void {
  const dash = code.lastIndexOf('-')
  const [device, number] = [code.slice(0, dash), Number(code.slice(dash + 1))]
  db.run`
    INSERT INTO counter (name, value) VALUES (${`code:${device}`}, ${number})
    ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)`
}
