/** How near a clock is to its target, as drawn: each has its word, its shape and its colour. */
export type Risk = 'none' | 'atRisk' | 'imminent' | 'breached' | 'paused' | 'met' | 'late' | 'unset'

/** What the drawing needs of a clock; instants in epoch milliseconds. */
export interface RiskSource {
  readonly state: 'unset' | 'running' | 'paused' | 'breached' | 'met' | 'late'
  readonly riskAt: number | null
  readonly imminentAt: number | null
}

/**
 * The risk at `now`, between two readings of the console. It moves towards the target and never past it:
 * a breach is judged by counted time (AMB-03), so only the console says it.
 */
export function riskOf(clock: RiskSource | null, now: number): Risk {
  if (clock === null) return 'unset'
  if (clock.state !== 'running') return clock.state
  if (clock.imminentAt !== null && now >= clock.imminentAt) return 'imminent'
  if (clock.riskAt !== null && now >= clock.riskAt) return 'atRisk'
  return 'none'
}
