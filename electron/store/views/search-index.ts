import type { Envelope } from '../../../src/domain/sync/envelope.ts'
import type { Writer } from '../sql.ts'
import { placeOf } from './search-place.ts'
import { indexFact, type SearchedFact } from './search-rows.ts'

/**
 * Puts the facts of these rows of the log into the search, as they stand there now: of what was removed meanwhile there
 * is nothing to put. In the index's own order, since out of it each would be written by itself. Rows that it has are
 * left as they are.
 */
export function indexFacts(db: Writer, events: readonly number[]): void {
  const rows = db.all<FactRow>`
    SELECT e.row AS event, e.stream, e.text AS envelope, b.text AS body
    FROM json_each(${JSON.stringify(events)}) AS asked CROSS JOIN event e ON e.row = asked.value
      LEFT JOIN body b ON b.event = e.row LEFT JOIN search_entry s ON s.event = e.row
    WHERE s.row IS NULL`
  const facts = rows.flatMap((row) => factOf(row) ?? [])
  const placed = facts.map((fact) => ({ fact, place: placeOf(fact.envelope.at, fact.event) }))
  for (const { fact } of placed.sort((a, b) => a.place - b.place)) indexFact(db, fact)
}

interface FactRow {
  readonly event: number
  readonly stream: number
  readonly envelope: string
  readonly body: string | null
}

/** Null for a damaged fact: to tell of it is the scrub's work. */
function factOf({ envelope, body, ...row }: FactRow): SearchedFact | null {
  try {
    return {
      ...row,
      envelope: JSON.parse(envelope) as Envelope,
      body: body === null ? null : (JSON.parse(body) as unknown),
    }
  } catch {
    return null
  }
}
