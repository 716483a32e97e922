import type { Instant } from '../../src/domain/value/instant.ts'
import type { Reader } from '../store/sql.ts'

export interface AtRiskAsk {
  /** Whose tickets count, beside those of nobody. */
  readonly agent: string
  readonly now: Instant
  /** So many are named. */
  readonly most: number
}

/** What is at risk and what is broken, of the agent's own tickets and of nobody's. */
export interface AtRisk {
  readonly atRisk: number
  readonly breached: number
  /** The next to break first, then what broke last. */
  readonly nearest: readonly RiskyTicket[]
  /** The next instant at which this is not the same any more without any new fact; null: none is known. */
  readonly changesAt: number | null
}

export interface RiskyTicket {
  readonly id: string
  readonly code: string
  readonly dueAt: number
  readonly breached: boolean
}

/**
 * Reads the open promises of two owners out of the index that holds them alone, by the instant from which they are at
 * risk: what is not at risk is not touched, however long the queue is.
 */
export function readAtRisk(db: Reader, { agent, now, most }: AtRiskAsk): AtRisk {
  const owners = [agent, null]
  const counts = owners.map((owner) => countOf(db, owner, now))
  const nearest = owners.flatMap((owner) => nearestOf(db, { owner, now, most }))
  return {
    atRisk: sum(counts.map(({ risky, broken }) => risky - broken)),
    breached: sum(counts.map(({ broken }) => broken)),
    nearest: nearest
      .toSorted((a, b) => place(a, now) - place(b, now))
      .slice(0, most)
      .map(({ id, code, dueAt, breachAt }) => ({ id, code, dueAt, breached: isBroken({ breachAt }, now) })),
    changesAt: soonest(counts.flatMap(({ nextRisk, nextBreach }) => [nextRisk, nextBreach])),
  }
}

interface Count {
  readonly risky: number
  readonly broken: number
  readonly nextRisk: number | null
  readonly nextBreach: number | null
}

const OPEN = `phase = 'open' AND clock_state IN ('running', 'breached') AND risk_at IS NOT NULL AND owner IS :owner`
const FROM = `FROM ticket INDEXED BY ticket_at_risk WHERE ${OPEN}`

function countOf(db: Reader, owner: string | null, now: Instant): Count {
  const [count] = db.named<Omit<Count, 'nextRisk'>>(
    `SELECT count(*) AS risky, count(*) FILTER (WHERE breach_at <= :now) AS broken,
      min(breach_at) FILTER (WHERE breach_at > :now) AS nextBreach
    ${FROM} AND risk_at <= :now`,
    { owner, now },
  )
  const [next] = db.named<{ at: number | null }>(`SELECT min(risk_at) AS at ${FROM} AND risk_at > :now`, {
    owner,
    now,
  })
  return { risky: 0, broken: 0, nextBreach: null, ...count, nextRisk: next?.at ?? null }
}

interface Row {
  readonly id: string
  readonly code: string
  readonly dueAt: number
  readonly breachAt: number | null
}

interface NearestAsk {
  readonly owner: string | null
  readonly now: Instant
  readonly most: number
}

/** The rows themselves are read for those alone that are named. */
function nearestOf(db: Reader, ask: NearestAsk): readonly Row[] {
  const wanted = { ...ask }
  const listed = (where: string, order: string): readonly Row[] =>
    db.named<Row>(
      `SELECT t.id, t.code, coalesce(t.due_at, t.breach_at) AS dueAt, t.breach_at AS breachAt
      FROM (SELECT stream, breach_at AS at ${FROM} AND risk_at <= :now AND ${where} ORDER BY breach_at ${order} LIMIT :most) AS near
        CROSS JOIN ticket t ON t.stream = near.stream
      ORDER BY near.at ${order}`,
      wanted,
    )
  return [...listed('breach_at > :now', 'ASC'), ...listed('breach_at <= :now', 'DESC')]
}

const isBroken = ({ breachAt }: Pick<Row, 'breachAt'>, now: Instant): boolean =>
  breachAt !== null && breachAt <= now

/** What is still whole stands before what is broken, and each by its distance from now. */
const place = ({ breachAt }: Row, now: Instant): number => {
  const left = (breachAt ?? now) - now
  return left > 0 ? left : BEHIND - left
}
const BEHIND = 1e15

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

const soonest = (instants: readonly (number | null)[]): number | null =>
  instants.reduce<number | null>(
    (least, each) => (each !== null && (least === null || each < least) ? each : least),
    null,
  )
