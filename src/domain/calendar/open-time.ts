import { type Instant, type Millis, instant, millis } from '../value/instant.ts'
import { type CutPoints, cutPoints, lastAtOrBelow } from './cut-points.ts'
import type { Segment } from './segment.ts'

/**
 * Counted time as a function of the instant: it rises inside the open segments and stands still between them.
 * `before[i]` is what was counted when segment `i` opened, and `before[i + 1]` when it closed, so both directions
 * are one look-up and one addition.
 */
export interface OpenTime {
  readonly opens: CutPoints
  readonly before: CutPoints
  /** Everything that is ever counted: the last of `before`. */
  readonly total: number
}

/** `segments` are sorted, apart from each other, and at least one. */
export function openTime(segments: readonly Segment[]): OpenTime {
  const opens = new Float64Array(segments.length)
  const before = new Float64Array(segments.length + 1)
  for (const [i, { from, to }] of segments.entries()) {
    opens[i] = from
    before[i + 1] = before[i]! + to - from
  }
  return { opens: cutPoints(opens), before: cutPoints(before), total: before[segments.length]! }
}

/** What was counted up to `at`: nothing before the first segment, everything after the last. */
export function countedAt({ opens, before }: OpenTime, at: Instant): Millis {
  const i = lastAtOrBelow(opens, at)
  const since = at - opens.sorted[i]!
  return millis(since >= 0 ? Math.min(before.sorted[i]! + since, before.sorted[i + 1]!) : 0)
}

/** The earliest instant at which `counted` was counted (AMB-03); the last closing where it never is. */
export function reachedAt({ opens, before, total }: OpenTime, counted: Millis): Instant {
  const within = Math.min(counted, total)
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
