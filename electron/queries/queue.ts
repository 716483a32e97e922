import type { QueueQuery } from '../../src/contract/views.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { counted } from '../store/counter.ts'
import type { Reader } from '../store/sql.ts'
import { bandsOf, type SectorAsk } from './queue-bands.ts'
import { type QueueRecord, readRecords } from './queue-record.ts'

export interface QueueAsk extends QueueQuery {
  readonly now: Instant
  /** Whose tickets `mine` means. */
  readonly agent: string
  readonly sector: SectorAsk | null
}

export interface QueuePage {
  readonly total: number
  readonly records: readonly QueueRecord[]
}

/**
 * A window of the queue: the bands of its rules one after the other, each read from an index in its own order, so
 * that the first rows cost the same however long the queue is. What is settled stands newest first.
 */
export function readQueue(db: Reader, ask: QueueAsk): QueuePage {
  if (ask.scope === 'mine') return minePage(db, ask)
  if (ask.scope !== 'open') return settledPage(db, ask, ask.scope)
  return ask.profile && !ask.sector ? filteredPage(db, ask, ask.profile) : bandedPage(db, ask)
}

function bandedPage(db: Reader, ask: QueueAsk): QueuePage {
  const bands = bandsOf(db, ask.now, ask.sector)
  const rows: number[] = []
  let skip = ask.offset
  for (const band of bands) {
    if (rows.length === ask.limit) break
    const size = skip > 0 ? band.size() : Infinity
    if (skip >= size) {
      skip -= size
      continue
    }
    rows.push(...band.rows(skip, ask.limit - rows.length))
    skip = 0
  }
  const total = ask.sector ? bands.reduce((sum, band) => sum + band.size(), 0) : counted(db, 'phase:open')
  return { total, records: readRecords(db, rows) }
}

/** One team's queue out of all: the order of the whole, of which its rows are picked. */
function filteredPage(db: Reader, ask: QueueAsk, profile: string): QueuePage {
  const rows = db.all<{ stream: number }>`
    SELECT stream FROM (
      SELECT stream, opened_at, rank_key, rank_breach_at,
        CASE WHEN rank_breach_at <= ${ask.now} THEN 3 WHEN rank_risk_at <= ${ask.now} THEN 4 ELSE rule END AS why
      FROM ticket WHERE phase = 'open' AND profile = ${profile})
    ORDER BY why, CASE WHEN why IN (3, 4) THEN rank_breach_at ELSE rank_key END, opened_at, stream
    LIMIT ${ask.limit} OFFSET ${ask.offset}`
  const total = db.get<{ n: number }>`
    SELECT count(*) AS n FROM ticket WHERE phase = 'open' AND profile = ${profile}`
  return { total: total?.n ?? 0, records: readRecords(db, rows.map(streamOf)) }
}

function minePage(db: Reader, ask: QueueAsk): QueuePage {
  const rows = db.all<{ stream: number }>`
    SELECT stream FROM ticket
    WHERE phase = 'open' AND owner = ${ask.agent} AND (${ask.profile} IS NULL OR profile = ${ask.profile})
    ORDER BY unanswered_at IS NULL, coalesce(due_at, 9e15), opened_at, stream LIMIT ${ask.limit} OFFSET ${ask.offset}`
  const total = db.get<{ n: number }>`
    SELECT count(*) AS n FROM ticket
    WHERE phase = 'open' AND owner = ${ask.agent} AND (${ask.profile} IS NULL OR profile = ${ask.profile})`
  return { total: total?.n ?? 0, records: readRecords(db, rows.map(streamOf)) }
}

function settledPage(db: Reader, ask: QueueAsk, phase: 'resolved' | 'closed'): QueuePage {
  const rows = db.all<{ stream: number }>`
    SELECT stream FROM ticket WHERE phase = ${phase} AND phase <> 'open'
      AND (${ask.profile} IS NULL OR profile = ${ask.profile})
    ORDER BY settled_at DESC, stream DESC LIMIT ${ask.limit} OFFSET ${ask.offset}`
  const total = ask.profile
    ? db.get<{
        n: number
      }>`SELECT count(*) AS n FROM ticket WHERE phase = ${phase} AND phase <> 'open' AND profile = ${ask.profile}`
    : { n: counted(db, `phase:${phase}`) }
  return { total: total?.n ?? 0, records: readRecords(db, rows.map(streamOf)) }
}

const streamOf = ({ stream }: { readonly stream: number }): number => stream
