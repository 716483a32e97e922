import type { Profile } from '../../../src/domain/profile/profile.ts'
import type { Phase } from '../../../src/domain/profile/status.ts'
import type { ReadTicketClock } from '../../../src/domain/sla/nearest.ts'
import type { TicketBodies } from '../../../src/domain/ticket/event.ts'
import { effectNow, ownerOf, statusSince, type Ticket } from '../../../src/domain/ticket/ticket.ts'
import { ruleNumber, standingOf } from '../../../src/domain/triage/rank.ts'
import type { AppendedUnit } from '../append.ts'
import { survivorOf } from './client-alias.ts'
import { count } from './counter.ts'
import type { SqlValue, Writer } from '../sql.ts'
import { moveTotals } from './totals.ts'

export interface TicketRow {
  readonly unit: AppendedUnit
  readonly ticket: Ticket
  readonly profile: Profile
  readonly clocks: readonly ReadTicketClock[]
  readonly nearest: ReadTicketClock | null
}

/**
 * Writes a ticket's row of the queue and moves the counters with it. Of a row that is there only the columns that
 * differ are written: each of them drags the indexes along in which it stands.
 */
export function saveTicketRow(db: Writer, row: TicketRow): void {
  const { unit, ticket } = row
  const stream = unit.streamRow
  const now = changingOf(db, row)
  const [before] = db.named<Changing>(READ, { stream })
  if (before) {
    const differing = COLUMNS.filter((column) => before[column] !== now[column])
    if (differing.length > 0) db.change(updateOf(differing), { ...now, stream })
  } else {
    db.change(INSERT, { ...lastingOf(row), ...now, stream })
    raiseNumber(db, ticket.code)
  }
  const { profile } = ticket
  moveTotals(db, before ? { ...before, profile } : null, { ...now, profile })
  const queued = now.queued_replies - (before?.queued_replies ?? 0)
  if (queued !== 0) count(db, 'queuedReplies', queued)
}

/** What a fact may change, by column. */
type Changing = Readonly<Record<Column, SqlValue>> & {
  readonly phase: Phase
  readonly sector: string
  readonly owner: string | null
  readonly unanswered_at: number | null
  readonly account: string | null
  readonly queued_replies: number
}

const COLUMNS = [
  'account',
  'contact',
  'plan',
  'sector',
  'severity',
  'provisional',
  'status',
  'phase',
  'waits_for',
  'owner',
  'settled_at',
  'unanswered_at',
  'client_word_at',
  'queued_replies',
  'clock',
  'clock_state',
  'clock_calendar',
  'due_at',
  'risk_at',
  'imminent_at',
  'breach_at',
  'rule',
  'rank_key',
  'rank_risk_at',
  'rank_breach_at',
] as const

type Column = (typeof COLUMNS)[number]

/** What the opening says for good. */
const LASTING = [
  'id',
  'code',
  'profile',
  'profile_version',
  'subject',
  'client',
  'channel',
  'opened_at',
  'continues',
  'sender',
] as const

const ALL = ['stream', ...LASTING, ...COLUMNS]
const READ = `SELECT ${COLUMNS.join(', ')} FROM ticket WHERE stream = :stream`
const INSERT = `INSERT INTO ticket (${ALL.join(', ')}) VALUES (${ALL.map((column) => `:${column}`).join(', ')})`

const updateOf = (columns: readonly Column[]): string =>
  `UPDATE ticket SET ${columns.map((column) => `${column} = :${column}`).join(', ')} WHERE stream = :stream`

/** A client that was merged is the one that it became. */
function changingOf(db: Writer, { ticket, profile, clocks, nearest }: TicketRow): Changing {
  const { status, phase, waitsFor } = effectNow(ticket)
  const reading = nearest?.reading
  const standing = standingOf(ticket, profile, clocks)
  return {
    account: ticket.account && survivorOf(db, ticket.account),
    contact: ticket.contact && survivorOf(db, ticket.contact),
    plan: ticket.plan,
    sector: ticket.sector,
    severity: ticket.severity,
    provisional: ticket.provisional ? 1 : 0,
    status,
    phase,
    waits_for: waitsFor,
    owner: ownerOf(ticket),
    settled_at: phase === 'open' ? null : statusSince(ticket),
    unanswered_at: ticket.unanswered?.at ?? null,
    client_word_at: ticket.lastClient?.at ?? null,
    queued_replies: [...ticket.replies.values()].filter(({ state }) => state === 'queued').length,
    clock: nearest?.clock ?? null,
    clock_state: reading?.state ?? null,
    clock_calendar: nearest?.target?.calendar ?? null,
    due_at: reading?.dueAt ?? null,
    risk_at: reading?.riskAt ?? null,
    imminent_at: reading?.imminentAt ?? null,
    breach_at: reading?.breachAt ?? null,
    rule: ruleNumber(standing.rule),
    rank_key: standing.key,
    rank_risk_at: standing.riskAt,
    rank_breach_at: standing.breachAt,
  }
}

function lastingOf({ unit, ticket }: TicketRow): Readonly<Record<(typeof LASTING)[number], SqlValue>> {
  const opening = unit.events.find(({ event }) => event.envelope.kind === 'ticketOpened')
  const body = opening?.event.body
    ? (JSON.parse(opening.event.body.text) as TicketBodies['ticketOpened'])
    : null
  return {
    id: ticket.id,
    code: ticket.code,
    profile: ticket.profile,
    profile_version: ticket.profileVersion,
    subject: body?.subject ?? '',
    client: body?.client ?? '',
    channel: ticket.channel,
    opened_at: ticket.openedAt,
    continues: ticket.continues,
    sender: body && senderOf(unit),
  }
}

/** The address that wrote what opened it; null where nobody wrote, no mail reaches him, or the words are gone. */
function senderOf({ events }: AppendedUnit): string | null {
  const message = events.find(({ event }) => event.envelope.kind === 'messageReceived')?.event.body
  const from = message ? (JSON.parse(message.text) as TicketBodies['messageReceived']).from : null
  return from?.address.toLowerCase() || null
}

/** The device's own counter is read from the codes that it gave, so that a rebuild finds it again. */
function raiseNumber(db: Writer, code: Ticket['code']): void {
  const dash = code.lastIndexOf('-')
  const [device, number] = [code.slice(0, dash), Number(code.slice(dash + 1))]
  db.run`
    INSERT INTO counter (name, value) VALUES (${`code:${device}`}, ${number})
    ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)`
}
