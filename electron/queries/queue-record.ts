import type { QueueRow } from '../../src/contract/views/queue.ts'
import type { QueueRule } from '../../src/domain/profile/rules.ts'
import { QUEUE_RULES } from '../../src/domain/profile/rules.ts'
import type { TargetClock } from '../../src/domain/profile/plan.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { Phase, WaitsFor } from '../../src/domain/profile/status.ts'
import type { Reading } from '../../src/domain/sla/clock.ts'
import { countedTime } from './counted-time.ts'
import { channelOf } from './profile-names.ts'
import { ruleAt } from '../../src/domain/triage/rank.ts'
import type { ProfileVersion } from '../../src/domain/value/id.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import type { Reader } from '../store/sql.ts'

/** A row of the view `ticket` as SQLite gives it. */
export interface QueueRecord {
  readonly id: string
  readonly code: string
  readonly profileVersion: ProfileVersion
  readonly subject: string
  readonly client: string
  readonly channel: string
  readonly sector: string
  readonly severity: string | null
  readonly provisional: number
  readonly status: string
  readonly phase: Phase
  readonly waitsFor: WaitsFor
  readonly owner: string | null
  readonly ownerName: string | null
  readonly openedAt: number
  readonly unansweredAt: number | null
  readonly queuedReplies: number
  readonly clock: TargetClock | null
  readonly clockState: Reading['state'] | null
  readonly clockCalendar: string | null
  readonly dueAt: Instant | null
  readonly riskAt: number | null
  readonly imminentAt: number | null
  readonly breachAt: number | null
  readonly rule: number
  readonly rankKey: Instant
  readonly rankRiskAt: Instant | null
  readonly rankBreachAt: Instant | null
}

/**
 * The rows of tickets by their streams, in the order asked: one statement, since reading wide rows one by one costs
 * ten times as much. Throws where an index names a row that the view lacks.
 */
export function readRecords(db: Reader, streams: readonly number[]): QueueRecord[] {
  const records = db.all<QueueRecord>`
    SELECT t.id, t.code, t.profile_version AS profileVersion, t.subject, coalesce(nullif(c.name, ''), t.client) AS client,
      t.channel, t.sector, t.severity,
      t.provisional, t.status, t.phase, t.waits_for AS waitsFor, t.owner, a.name AS ownerName,
      t.opened_at AS openedAt, t.unanswered_at AS unansweredAt, t.queued_replies AS queuedReplies, t.clock,
      t.clock_state AS clockState, t.clock_calendar AS clockCalendar, t.due_at AS dueAt, t.risk_at AS riskAt, t.imminent_at AS imminentAt,
      t.breach_at AS breachAt, t.rule, t.rank_key AS rankKey, t.rank_risk_at AS rankRiskAt,
      t.rank_breach_at AS rankBreachAt
    FROM json_each(${JSON.stringify(streams)}) AS asked CROSS JOIN ticket t ON t.stream = asked.value
      LEFT JOIN agent a ON a.id = t.owner LEFT JOIN account c ON c.id = t.account
    ORDER BY asked.key`
  if (records.length !== streams.length) {
    throw new Error(`the queue names ${streams.length} streams, ${records.length} of them with a ticket`)
  }
  return records
}

/** The row that the window draws: names from the profile's pinned version, the reason as of `now`. */
export function queueRowOf(record: QueueRecord, profile: Profile, now: Instant): QueueRow {
  const named = (id: string, name: string | undefined) => ({ id, name: name ?? id })
  const severity = profile.severities.find((each) => each.id === record.severity)
  return {
    id: record.id,
    code: record.code,
    subject: record.subject,
    client: record.client,
    profile: { id: profile.id, name: profile.name },
    sector: named(record.sector, profile.sectors.find((each) => each.id === record.sector)?.name),
    severity: severity
      ? { id: severity.id, name: severity.name, order: severity.order, provisional: record.provisional === 1 }
      : null,
    status: named(record.status, profile.statuses.find((each) => each.status === record.status)?.name),
    phase: record.phase,
    waitsFor: record.waitsFor,
    owner: record.owner ? named(record.owner, record.ownerName ?? undefined) : null,
    channel: channelOf(profile, record.channel),
    openedAt: record.openedAt,
    why: whyOf(record, now),
    clock: clockOf(record, profile, now),
    unansweredSince: record.unansweredAt,
    inOutbox: record.queuedReplies > 0,
  }
}

const whyOf = (record: QueueRecord, now: Instant): QueueRule =>
  ruleAt(
    {
      rule: QUEUE_RULES[record.rule] ?? 'entry',
      key: record.rankKey,
      riskAt: record.rankRiskAt,
      breachAt: record.rankBreachAt,
    },
    now,
  )

/** The row was written at the last fact; a deadline that passed since is a breach without any new fact. */
function clockOf(record: QueueRecord, profile: Profile, now: Instant): QueueRow['clock'] {
  const { clock, clockState, clockCalendar, dueAt, riskAt, imminentAt, breachAt } = record
  if (!clock || !clockState) return null
  const breached = clockState === 'running' && breachAt !== null && breachAt <= now
  const state = breached ? 'breached' : clockState
  const open = state === 'running' || state === 'breached'
  const counted = countedTime(profile, clockCalendar, { now, dueAt: open ? dueAt : null })
  return { clock, state, dueAt, riskAt, imminentAt, breachAt, ...counted }
}
