import { HORIZON, type Timeline, wallTime } from '../../../src/domain/calendar/timeline.ts'
import { type Instant, instant, millis } from '../../../src/domain/value/instant.ts'
import type { Chance } from '../chance.ts'
import { localHour, weekday } from '../words/local-time.ts'

/** The instant from which `worked` milliseconds have been counted up to `to`. */
export const back = (timeline: Timeline, to: Instant, worked: number): Instant =>
  timeline === wallTime
    ? instant(to - worked)
    : timeline.add(HORIZON.from, millis(timeline.counted(to) - worked))

export interface Span {
  readonly from: Instant
  readonly to: Instant
}

const SLOT = 5 * 60_000

/**
 * `count` instants in order between the ends of `span`, in working time where it holds enough of it: people answer
 * when they work, unless the whole story happens at night.
 */
export function spread(chance: Chance, timeline: Timeline, { from, to }: Span, count: number): Instant[] {
  if (count === 0) return []
  const line = timeline.between(from, to) >= count * SLOT ? timeline : wallTime
  const length = Math.max(0, line.between(from, to))
  return Array.from({ length: count }, () => chance.share())
    .toSorted((a, b) => a - b)
    .map((share) => line.add(from, millis(Math.floor(length * share))))
}

/** How much is written in each hour of a day, the busiest being 1. */
const HOURS = [
  0.04, 0.02, 0.02, 0.01, 0.02, 0.04, 0.1, 0.25, 0.6, 0.95, 1, 0.9, 0.5, 0.6, 0.9, 1, 0.85, 0.6, 0.35, 0.25,
  0.25, 0.2, 0.12, 0.07,
]
const TRIES = 16

/** An instant of the span at which clients may well write: by day, on workdays, `weekends` being their share of one. */
export function likelyInstant(chance: Chance, { from, to }: Span, weekends: number): Instant {
  let at = to
  for (let tries = 0; tries < TRIES; tries++) {
    at = instant(from + chance.share() * (to - from))
    const day = weekday(at) % 6 === 0 ? weekends : 1
    if (chance.happens(day * (HOURS[localHour(at)] ?? 0))) return at
  }
  return at
}
