import type { TargetClock } from '../profile/plan.ts'
import { type Timeline, wallTime } from '../calendar/timeline.ts'
import { type Instant, type Millis, millis } from '../value/instant.ts'
import { type Pause, type Run, consumedIn, isPaused, pausesBefore, reachedIn } from './pauses.ts'
import { atRiskBelow, imminentBelow } from './threshold.ts'

export type { Pause }

/** The clocks that a ticket's contract runs. */
export type ClockName = TargetClock

/** Everything that a clock depends on, except the time of day. */
export interface ClockSpec {
  readonly clock: ClockName
  readonly start: Instant
  /** Null while the promise is open. */
  readonly stoppedAt: Instant | null
  /** Counted time promised; null: "sem meta definida" (WA-11, AMB-06). */
  readonly budget: Millis | null
  /** Sorted and apart from each other; one that lasts is the last. */
  readonly pauses: readonly Pause[]
  /** Null: wall time. */
  readonly timeline: Timeline | null
  /** The severity behind the budget is not yet anyone's judgement (AMB-24). */
  readonly provisional: boolean
}

/**
 * `unset` has no target; `running`, `paused` and `breached` are open promises; `met` and `late` are kept and broken
 * ones. A breach outlives a pause: a promise once broken does not become `paused`.
 */
export type ClockState = 'unset' | 'running' | 'paused' | 'breached' | 'met' | 'late'

/** A clock read at an instant. Instants of the future are null while it is paused: nobody knows them. */
export interface Reading {
  readonly clock: ClockName
  readonly state: ClockState
  /** Counted time, without the pauses. */
  readonly consumed: Millis
  /** Target less consumed, negative after a breach; null where there is no target. */
  readonly remaining: Millis | null
  /** The earliest instant at which the target is consumed (AMB-03): what people are shown. */
  readonly dueAt: Instant | null
  /** The first instant at which more than the target is consumed: a due time at a closing breaks only after the opening. */
  readonly breachAt: Instant | null
  /** When the remaining time falls to the threshold of risk, and to the one of an imminent breach. */
  readonly riskAt: Instant | null
  readonly imminentAt: Instant | null
  readonly provisional: boolean
  readonly start: Instant
  readonly stoppedAt: Instant | null
}

/**
 * Reads a clock at `now`. Kept or broken is judged by consumed ≤ target, so an answer given in the lunch break that
 * follows the deadline keeps it (AMB-03). Severity and plan enter only through `budget` and `timeline`: after a
 * reclassification the same start and pauses are read against the new promise (AMB-09, AMB-19).
 */
export function readClock(spec: ClockSpec, now: Instant): Reading {
  const { clock, start, stoppedAt, budget, provisional } = spec
  const run = runOf(spec)
  const consumed = consumedIn(run, stoppedAt ?? now)
  const state = stateOf(spec, consumed, now)
  const known = budget !== null && state !== 'paused'
  return {
    clock,
    state,
    consumed,
    remaining: budget === null ? null : millis(budget - consumed),
    ...(known ? instantsOf(run, budget) : { dueAt: null, breachAt: null, riskAt: null, imminentAt: null }),
    provisional,
    start,
    stoppedAt,
  }
}

/** What the clock runs on: its calendar, and the pauses that still touched it. */
export const runOf = ({ timeline, start, stoppedAt, pauses }: ClockSpec): Run => ({
  timeline: timeline ?? wallTime,
  start,
  pauses: stoppedAt === null ? pauses : pausesBefore(pauses, stoppedAt),
})

function instantsOf(run: Run, budget: Millis): Pick<Reading, 'dueAt' | 'breachAt' | 'riskAt' | 'imminentAt'> {
  return {
    dueAt: reachedIn(run, budget),
    breachAt: reachedIn(run, millis(budget + 1)),
    riskAt: reachedIn(run, millis(budget - atRiskBelow(budget))),
    imminentAt: reachedIn(run, millis(budget - imminentBelow(budget))),
  }
}

function stateOf({ budget, stoppedAt, pauses }: ClockSpec, consumed: Millis, now: Instant): ClockState {
  if (budget === null) return 'unset'
  const kept = consumed <= budget
  if (stoppedAt !== null) return kept ? 'met' : 'late'
  if (!kept) return 'breached'
  return isPaused(pauses, now) ? 'paused' : 'running'
}
