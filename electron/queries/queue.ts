import type { QueueQuery } from '../../src/contract/views/queue.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { counted } from '../store/views/counter.ts'
import type { Reader } from '../store/sql.ts'
import { ownerTotal, placeTotal } from '../store/views/totals.ts'
import { bandsOf, type QueuePart, type SectorAsk } from './queue-bands.ts'
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
  return bandedPage(db, ask, ask.sector ?? { profile: ask.profile, sector: null })
}

function bandedPage(db: Reader, ask: QueueAsk, part: QueuePart): QueuePage {
  const bands = bandsOf(db, ask.now, part)
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
  const total = counted(db, placeTotal('open', part.profile, part.sector))
  return { total, records: readRecords(db, rows) }
}

function minePage(db: Reader, ask: QueueAsk): QueuePage {
  const rows = db.all<{ stream: number }>`
    SELECT stream FROM ticket
    WHERE phase = 'open' AND owner = ${ask.agent} AND (${ask.profile} IS NULL OR profile = ${ask.profile})
    ORDER BY unanswered_at IS NULL, unanswered_at, coalesce(due_at, 9e15), opened_at, stream LIMIT ${ask.limit} OFFSET ${ask.offset}`
  return { total: mineTotal(db, ask), records: readRecords(db, rows.map(streamOf)) }
}

function mineTotal(db: Reader, { agent, profile }: QueueAsk): number {
  if (!profile) return counted(db, ownerTotal(agent))
  const row = db.get<{ n: number }>`
    SELECT count(*) AS n FROM ticket WHERE phase = 'open' AND owner = ${agent} AND profile = ${profile}`
  return row?.n ?? 0
}

function settledPage(db: Reader, ask: QueueAsk, phase: 'resolved' | 'closed'): QueuePage {
  const rows = db.all<{ stream: number }>`
    SELECT stream FROM ticket WHERE phase = ${phase} AND phase <> 'open'
      AND (${ask.profile} IS NULL OR profile = ${ask.profile})
    ORDER BY settled_at DESC, stream DESC LIMIT ${ask.limit} OFFSET ${ask.offset}`
  const total = counted(db, placeTotal(phase, ask.profile))
  return { total, records: readRecords(db, rows.map(streamOf)) }
}

const streamOf = ({ stream }: { readonly stream: number }): number => stream
