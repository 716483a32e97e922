import type { Reading } from './clock.ts'

/** How near a clock is to its target: open promises mildest first, then those that nobody can hasten any more. */
export type Risk = 'none' | 'atRisk' | 'imminent' | 'breached' | 'paused' | 'met' | 'late' | 'unset'

/** What is read of a clock; instants in epoch milliseconds. */
export type RiskSource = { readonly [K in 'riskAt' | 'imminentAt' | 'breachAt']: number | null } & Pick<
  Reading,
  'state'
>

/**
 * The risk at `now` of a clock read then or earlier (M-07, WA-17), as long as no fact came in between: a breach shows
 * at the instant that counted time gave (AMB-03). A ticket without a clock has no target (WA-11).
 */
export function riskOf(clock: RiskSource | null, now: number): Risk {
  if (clock === null) return 'unset'
  if (clock.state !== 'running') return clock.state
  const reached = (at: number | null): boolean => at !== null && at <= now
  if (reached(clock.breachAt)) return 'breached'
  if (reached(clock.imminentAt)) return 'imminent'
  return reached(clock.riskAt) ? 'atRisk' : 'none'
}
