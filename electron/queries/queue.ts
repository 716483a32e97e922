import type { QueueQuery } from '../../src/contract/views/queue.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import type { Reader, SqlValue } from '../store/sql.ts'
import { conditionOf, peopleOf, tidyFilter } from './queue-filter.ts'
import { orderOf, type Stretch, stretchesOf } from './queue-order.ts'
import { type QueueRecord, readRecords } from './queue-record.ts'
import { keptTotal, teamsWith } from './queue-total.ts'

export interface QueueAsk extends QueueQuery {
  readonly now: Instant
  /** Whose tickets `mine` and `me` mean. */
  readonly agent: string
}

export interface QueuePage {
  readonly total: number
  readonly records: readonly QueueRecord[]
}

/**
 * A window of a list. Its rows are read from indexes that hold them in their order, so that the first ones cost the
 * same however long the list is; what no index holds in order is sorted, where it is little. The total is exact.
 */
export function readQueue(db: Reader, ask: QueueAsk, { few }: Means = { few: FEW }): QueuePage {
  const asked = { ...ask, filter: placed(db, { ...ask, filter: tidyFilter(ask.filter, ask.agent) }) }
  const list = listOf(asked)
  const total = keptTotal(db, asked) ?? count(db, list)
  if (ask.offset >= total) return { total, records: [] }
  const stretches = isSorted(list, total, few) ? null : stretchesOf(list)
  const rows = stretches ? readStretches(db, list, stretches) : readSorted(db, list)
  return { total, records: readRecords(db, rows) }
}

export interface Means {
  /** Up to so many rows are rather sorted than picked one by one out of an order that holds all. */
  readonly few: number
}

const FEW = 2_000

/** A list as the statements see it: where its rows are, and in which order they are wanted. */
interface List extends QueueAsk {
  readonly where: string
  readonly values: Readonly<Record<string, SqlValue>>
  /** The index of owners holds all of them. */
  readonly owned: boolean
  readonly inSector: boolean
}

function listOf(ask: QueueAsk): List {
  const { scope, filter, agent, now } = ask
  const { text, values } = conditionOf(filter)
  const phase = scope === 'mine' ? 'open' : scope
  const mine = scope === 'mine' ? ' AND owner = :agent' : ''
  const inSector = scope === 'open' && filter.profile.length === 1 && filter.sector.length === 1
  return {
    ...ask,
    // The phase is one of three words of ours, and as a word it lets the indexes of one phase be used.
    where: `phase = '${phase}'${mine}${text}`,
    values: { ...values, agent, now },
    owned:
      scope === 'mine' ||
      (phase === 'open' && peopleOf(filter).length > 0 && !filter.owner.includes('nobody')),
    inSector,
  }
}

/** A sector in which only one team has tickets is that team's, and has its own indexes. */
function placed(db: Reader, { scope, filter }: Pick<QueueAsk, 'scope' | 'filter'>): QueueAsk['filter'] {
  const [sector] = filter.sector
  if (!sector || filter.sector.length > 1 || filter.profile.length > 0) return filter
  const teams = teamsWith(db, scope, sector)
  return teams.length === 1 ? { ...filter, profile: teams } : filter
}

const isSorted = (list: List, total: number, few: number): boolean =>
  list.owned || (total <= few && list.where.includes(' AND ') && !list.inSector)

/** The index that holds every column which a filter asks about. */
const indexOf = ({ owned }: List): string => (owned ? 'ticket_of_owner' : 'ticket_filter')

const count = (db: Reader, list: List): number =>
  db.named<{ n: number }>(
    `SELECT count(*) AS n FROM ticket INDEXED BY ${indexOf(list)} WHERE ${list.where}`,
    list.values,
  )[0]?.n ?? 0

function readSorted(db: Reader, list: List): number[] {
  const { values, offset, limit } = list
  return streams(
    db,
    `FROM ticket INDEXED BY ${indexOf(list)} WHERE ${list.where} ORDER BY ${orderOf(list)}`,
    { ...values, skip: offset, most: limit },
  )
}

function readStretches(db: Reader, list: List, stretches: readonly Stretch[]): number[] {
  const rows: number[] = []
  let skip = list.offset
  for (const [at, { index, where, order }] of stretches.entries()) {
    if (rows.length === list.limit) break
    const from = `FROM ticket INDEXED BY ${index} WHERE ${list.where}${where === '' ? '' : ` AND ${where}`}`
    const last = at === stretches.length - 1
    const size = skip > 0 && !last ? sizeOf(db, from, list.values) : Infinity
    if (skip >= size) {
      skip -= size
      continue
    }
    const most = list.limit - rows.length
    rows.push(...streams(db, `${from} ORDER BY ${order}`, { ...list.values, skip, most }))
    skip = 0
  }
  return rows
}

const sizeOf = (db: Reader, from: string, values: List['values']): number =>
  db.named<{ n: number }>(`SELECT count(*) AS n ${from}`, values)[0]?.n ?? 0

const streams = (db: Reader, from: string, values: List['values']): number[] =>
  db
    .named<{ stream: number }>(`SELECT stream ${from} LIMIT :most OFFSET :skip`, values)
    .map(({ stream }) => stream)
