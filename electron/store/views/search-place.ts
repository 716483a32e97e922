import { type Instant, instant } from '../../../src/domain/value/instant.ts'
import type { Reader } from '../sql.ts'

/** Places in a second. */
const SLOTS = 1024
const SECOND = 1000
const LAST_SECOND = 2 ** 32 - 1

/** The first row of the second in which `at` lies: what happened before it stands below. */
export const rowAt = (at: Instant): number =>
  Math.min(Math.max(Math.floor(at / SECOND), 0), LAST_SECOND) * SLOTS

/** Where a fact would stand if nothing else stood there. */
export const placeOf = (at: Instant, event: number): number => rowAt(at) + (event % SLOTS)

/** The second in which what stands in a row happened. */
export const instantOfRow = (row: number): Instant => instant(Math.floor(row / SLOTS) * SECOND)

/**
 * Where a fact stands in the search: by the second in which it happened, so that a mail that was imported late stands
 * among those of its day, and in that second by its row in the log, so that a rebuild puts it there again. A place that
 * is taken is passed over, and a second that is full overflows into the next.
 */
export function freeRow(db: Reader, at: Instant, event: number): number {
  const own = placeOf(at, event)
  if (!db.get`SELECT 1 FROM search_entry WHERE row = ${own}`) return own
  for (let first = rowAt(at); ; first += SLOTS) {
    const taken = db.get<{ row: number | null }>`
      SELECT max(row) AS row FROM search_entry WHERE row >= ${first} AND row < ${first + SLOTS}`
    const free = taken?.row == null ? first : taken.row + 1
    if (free < first + SLOTS) return free
  }
}
