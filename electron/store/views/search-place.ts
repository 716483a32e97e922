import { type Instant, instant } from '../../../src/domain/value/instant.ts'
import type { Reader } from '../sql.ts'

/** Facts of one second that keep their order among themselves. */
const SLOTS = 1024
const SECOND = 1000
const LAST_SECOND = 2 ** 32 - 1

/** The first row of the second in which `at` lies: what happened before it stands below. */
export const rowAt = (at: Instant): number =>
  Math.min(Math.max(Math.floor(at / SECOND), 0), LAST_SECOND) * SLOTS

/** The second in which what stands in a row happened. */
export const instantOfRow = (row: number): Instant => instant(Math.floor(row / SLOTS) * SECOND)

/**
 * Where a fact stands in the search: by the second in which it happened, so that a mail that was imported late stands
 * among those of its day; in that second as they came. A second that is full overflows into the next.
 */
export function freeRow(db: Reader, at: Instant): number {
  for (let first = rowAt(at); ; first += SLOTS) {
    const taken = db.get<{ row: number | null }>`
      SELECT max(row) AS row FROM search_entry WHERE row >= ${first} AND row < ${first + SLOTS}`
    const free = taken?.row == null ? first : taken.row + 1
    if (free < first + SLOTS) return free
  }
}
