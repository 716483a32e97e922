import { type Instant, type Millis, instant, millis } from '../value/instant.ts'
import { type CutPoints, cutPoints, lastAtOrBelow } from './cut-points.ts'
import type { Segment } from './segment.ts'

/**
 * Counted time as a function of the instant: it rises inside the open segments and stands still between them.
 * `before` holds at `i` what was counted when segment `i` opened, and at `i + 1` when it closed, so both directions
 * are one look-up and one addition. All that is ever counted is its last.
 */
export interface OpenTime {
  readonly opens: CutPoints
  readonly before: CutPoints
}

/**
 * `segments` are sorted, apart from each other, and at least one. Throws where they are not: every deadline of the
 * calendar is read from these two arrays, so what goes into them is not taken on trust.
 */
export function openTime(segments: readonly Segment[]): OpenTime {
  const opens = new Float64Array(segments.length)
  const before = new Float64Array(segments.length + 1)
  let closed = -Infinity
  for (const [i, { from, to }] of segments.entries()) {
    if (!(closed < from && from < to))
      throw new Error(`openTime: segment ${i} is not after the one before it`)
    opens[i] = from
    before[i + 1] = before[i]! + to - from
    closed = to
  }
  return { opens: cutPoints(opens), before: cutPoints(before) }
}

/** What was counted up to `at`: nothing before the first segment, everything after the last. */
export function countedAt({ opens, before }: OpenTime, at: Instant): Millis {
  const i = lastAtOrBelow(opens, at)
  const since = at - opens.sorted[i]!
  return millis(since >= 0 ? Math.min(before.sorted[i]! + since, before.sorted[i + 1]!) : 0)
}

/** The earliest instant at which `counted` was counted (AMB-03); the last closing where it never is. */
export function reachedAt({ opens, before }: OpenTime, counted: Millis): Instant {
  const within = Math.min(counted, before.sorted[before.sorted.length - 1]!)
  const i = lastAtOrBelow(before, within - 1)
  return instant(opens.sorted[i]! + within - before.sorted[i]!)
}

/** The first counted instant at or after `at`; `otherwise` where there is none any more. */
export function nextCounted({ opens, before }: OpenTime, at: Instant, otherwise: Instant): Instant {
  const i = lastAtOrBelow(opens, at)
  const opening = opens.sorted[i]!
  if (at < opening) return instant(opening)
  const closing = opening + before.sorted[i + 1]! - before.sorted[i]!
  return at < closing ? at : instant(opens.sorted[i + 1] ?? otherwise)
}
