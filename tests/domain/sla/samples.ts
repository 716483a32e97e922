import type { ClockSpec, Pause } from '../../../src/domain/sla/clock.ts'
import { compileTimeline } from '../../../src/domain/calendar/timeline.ts'
import { HOUR, type Millis, millis } from '../../../src/domain/value/instant.ts'
import { at, weConnect } from '../calendar/samples.ts'

export const hours = (count: number): Millis => millis(count * HOUR)

/** A WeConnect clock of eight hours from Monday 2026-11-23, 09:00, that differs by `change`. */
export const clock = (change: Partial<ClockSpec> = {}): ClockSpec => ({
  clock: 'resolution',
  start: at('2026-11-23T09:00-03:00'),
  stoppedAt: null,
  budget: hours(8),
  pauses: [],
  timeline: compileTimeline(weConnect),
  provisional: false,
  ...change,
})

/** A pause that waits for the client; without `to` it lasts. */
export const pause = (from: string, to: string | null = null): Pause => ({
  from: at(from),
  to: to === null ? null : at(to),
  cause: 'aguardando-cliente',
  waitsFor: 'client',
})
