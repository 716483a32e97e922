import { ruleNumber } from '../../src/domain/triage/rank.ts'
import type { ProfileId, SectorId } from '../../src/domain/value/id.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import type { Reader } from '../store/sql.ts'

/** Tickets that stand in the queue by the same kind of rule, in their order. */
export interface QueueBand {
  size(): number
  /** Rows of the view, by their stream. */
  rows(skip: number, most: number): number[]
}

/** One sector of one team. */
export interface SectorAsk {
  readonly profile: ProfileId
  readonly sector: SectorId
}

/** Whose queue: everyone's, one team's, or one sector's of a team. */
export interface QueuePart {
  readonly profile: string | null
  readonly sector: string | null
}

/** Rules before this one win over time's own. */
const BREACHED = ruleNumber('breached')
const QUIET =
  '(rank_risk_at IS NULL OR rank_risk_at > :now) AND (rank_breach_at IS NULL OR rank_breach_at > :now)'

/** Rules above time, breached, at risk, rules below time: each read in the order of an index that holds all it needs. */
const BANDS = [
  { index: 'rule', where: `rule < ${BREACHED}`, order: 'rule, rank_key, opened_at, stream' },
  {
    index: 'breach',
    where: 'rank_breach_at IS NOT NULL AND rank_breach_at <= :now',
    order: 'rank_breach_at, opened_at, stream',
  },
  {
    index: 'risk',
    where:
      'rank_risk_at IS NOT NULL AND rank_risk_at <= :now AND (rank_breach_at IS NULL OR rank_breach_at > :now)',
    order: 'rank_breach_at, opened_at, stream',
  },
  { index: 'rule', where: `rule > ${BREACHED} AND ${QUIET}`, order: 'rule, rank_key, opened_at, stream' },
] as const

const SCOPES = {
  queue: { prefix: 'queue', where: `phase = 'open'` },
  team: { prefix: 'queue', where: `phase = 'open' AND profile = :profile` },
  sector: { prefix: 'sector', where: `phase = 'open' AND profile = :profile AND sector = :sector` },
} as const

const STATEMENTS = {
  queue: BANDS.map((band) => statementsOf('queue', band)),
  team: BANDS.map((band) => statementsOf('team', band)),
  sector: BANDS.map((band) => statementsOf('sector', band)),
}

/** The bands of a part of the queue as they are at `now`. */
export function bandsOf(db: Reader, now: Instant, { profile, sector }: QueuePart): readonly QueueBand[] {
  const scope = sector ? 'sector' : profile ? 'team' : 'queue'
  const values = { now, profile, sector }
  return STATEMENTS[scope].map(({ size, rows }) => ({
    size: () => db.named<{ n: number }>(size, values)[0]?.n ?? 0,
    rows: (skip, most) =>
      db.named<{ stream: number }>(rows, { ...values, skip, most }).map(({ stream }) => stream),
  }))
}

function statementsOf(scope: keyof typeof SCOPES, { index, where, order }: (typeof BANDS)[number]) {
  const { prefix, where: inScope } = SCOPES[scope]
  const from = `FROM ticket INDEXED BY ${prefix}_${index} WHERE ${inScope} AND ${where}`
  return {
    size: `SELECT count(*) AS n ${from}`,
    rows: `SELECT stream ${from} ORDER BY ${order} LIMIT :most OFFSET :skip`,
  }
}
