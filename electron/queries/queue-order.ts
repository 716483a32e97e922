import type { QueueSort } from '../../src/contract/views/queue-filter.ts'
import { ruleNumber } from '../../src/domain/triage/rank.ts'

/** A stretch of an order that an index holds in that very order; the stretches follow one another. */
export interface Stretch {
  readonly index: string
  /** Empty: all rows. */
  readonly where: string
  readonly order: string
}

/** Rules before this one win over time's own. */
const BREACHED = ruleNumber('breached')
const BROKEN = 'rank_breach_at IS NOT NULL AND rank_breach_at <= :now'
const RISKY = 'rank_risk_at IS NOT NULL AND rank_risk_at <= :now'
const QUIET =
  '(rank_risk_at IS NULL OR rank_risk_at > :now) AND (rank_breach_at IS NULL OR rank_breach_at > :now)'
const BY_RULE = 'rule, rank_key, opened_at, stream'
const BY_BREACH = 'rank_breach_at, opened_at, stream'

/** Rules above time, breached, at risk, rules below time: every open ticket stands in one of them at any `now`. */
export const rankStretches = (prefix: 'queue' | 'sector'): readonly Stretch[] => [
  { index: `${prefix}_rule`, where: `rule < ${BREACHED}`, order: BY_RULE },
  { index: `${prefix}_breach`, where: BROKEN, order: BY_BREACH },
  {
    index: `${prefix}_risk`,
    where: `${RISKY} AND (rank_breach_at IS NULL OR rank_breach_at > :now)`,
    order: BY_BREACH,
  },
  { index: `${prefix}_rule`, where: `rule > ${BREACHED} AND ${QUIET}`, order: BY_RULE },
]

/** The same order as one expression, for a few rows that no index holds together. */
const BAND = `CASE WHEN rule < ${BREACHED} THEN 0 WHEN ${BROKEN} THEN 1 WHEN ${RISKY} THEN 2 ELSE 3 END`
const BY_RANK = `${BAND}, CASE WHEN ${BAND} IN (0, 3) THEN rule END,
  CASE WHEN ${BAND} IN (0, 3) THEN rank_key ELSE rank_breach_at END, opened_at, stream`

/** The due instant of a promise that is still open, else the last of all; as the index on it says it. */
const DUE = `(CASE WHEN clock_state IN ('running', 'breached') AND due_at IS NOT NULL THEN due_at ELSE 9000000000000000 END)`

/** The orders that are the same in every list. */
const PLAIN: Readonly<Record<Exclude<QueueSort, 'queue'>, Stretch>> = {
  newest: { index: 'ticket_opened', where: '', order: 'opened_at DESC, stream DESC' },
  oldest: { index: 'ticket_opened', where: '', order: 'opened_at, stream' },
  clientWord: {
    index: 'ticket_client_word',
    where: '',
    order: 'client_word_at DESC, opened_at DESC, stream DESC',
  },
  due: { index: 'ticket_due', where: '', order: `${DUE}, opened_at, stream` },
}

/** Who waits for my answer first and longest, then what is due first. */
const MINE = 'unanswered_at IS NULL, unanswered_at, coalesce(due_at, 9e15), opened_at, stream'
const SETTLED: Stretch = {
  index: 'ticket_settled',
  where: `phase <> 'open'`,
  order: 'settled_at DESC, stream DESC',
}

export interface OrderAsk {
  readonly scope: 'open' | 'mine' | 'resolved' | 'closed'
  readonly sort: QueueSort
  /** One sector of one team is asked for, which has indexes of its own. */
  readonly inSector: boolean
}

/** The order as stretches of indexes; null where only a sort gives it. */
export function stretchesOf({ scope, sort, inSector }: OrderAsk): readonly Stretch[] | null {
  if (sort !== 'queue') return [PLAIN[sort]]
  if (scope === 'open') return rankStretches(inSector ? 'sector' : 'queue')
  return scope === 'mine' ? null : [SETTLED]
}

/** The order as an ORDER BY over any rows of the list. */
export function orderOf({ scope, sort }: Pick<OrderAsk, 'scope' | 'sort'>): string {
  if (sort !== 'queue') return PLAIN[sort].order
  if (scope === 'open') return BY_RANK
  return scope === 'mine' ? MINE : SETTLED.order
}
