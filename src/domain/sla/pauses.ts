import type { Timeline } from '../calendar/timeline.ts'
import type { WaitsFor } from '../profile/status.ts'
import { type Instant, type Millis, earliest, latest, millis } from '../value/instant.ts'

/** A stretch in which a contract's clock stands still (WC-32). */
export interface Pause {
  readonly from: Instant
  /** Null while it lasts. */
  readonly to: Instant | null
  /** The status that paused. */
  readonly cause: string
  readonly waitsFor: WaitsFor
}

/** What a clock runs on. `pauses` are sorted and apart from each other; one that lasts is the last. */
export interface Run {
  readonly timeline: Timeline
  readonly start: Instant
  readonly pauses: readonly Pause[]
}

/** Time counted from the start to `until`, without the pauses; nothing before the start. */
export function consumedIn({ timeline, start, pauses }: Run, until: Instant): Millis {
  let consumed = Math.max(0, timeline.between(start, until))
  for (const pause of pauses) {
    const from = latest(start, pause.from)
    const to = earliest(until, pause.to ?? until)
    if (from < to) consumed -= timeline.between(from, to)
  }
  return millis(consumed)
}

/**
 * The earliest instant at which `budget` is consumed (AMB-03), walking from pause to pause; null where a pause that
 * still lasts stands before it: nobody knows the deadline of a clock that waits.
 */
export function reachedIn({ timeline, start, pauses }: Run, budget: Millis): Instant | null {
  let [from, rest] = [start, budget]
  for (const pause of pauses) {
    const available = Math.max(0, timeline.between(from, pause.from))
    if (rest <= available) break
    if (pause.to === null) return null
    rest = millis(rest - available)
    from = latest(from, pause.to)
  }
  return timeline.add(from, rest)
}

/** The pauses as they were when the clock stopped: what came later never touched it. */
export const pausesBefore = (pauses: readonly Pause[], stop: Instant): readonly Pause[] =>
  pauses
    .filter(({ from }) => from < stop)
    .map((pause) => ({ ...pause, to: earliest(pause.to ?? stop, stop) }))

/** Whether the clock stands in a pause at `at`. */
export const isPaused = (pauses: readonly Pause[], at: Instant): boolean =>
  pauses.some(({ from, to }) => from <= at && (to === null || at < to))
