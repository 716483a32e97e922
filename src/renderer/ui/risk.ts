/** How near a clock is to its target, as drawn: each has its word, its shape and its colour. */
export type Risk = 'none' | 'atRisk' | 'imminent' | 'breached' | 'paused' | 'met' | 'late' | 'unset'

/** What the drawing needs of a clock; instants in epoch milliseconds. */
export interface RiskSource {
  readonly state: 'unset' | 'running' | 'paused' | 'breached' | 'met' | 'late'
  readonly riskAt: number | null
  readonly imminentAt: number | null
  /** Counted past its target from here on: the console's own judgement, known beforehand (AMB-03). */
  readonly breachAt: number | null
}

/** The risk at `now`, between two readings of the console, by the instants that the console gave. */
export function riskOf(clock: RiskSource | null, now: number): Risk {
  if (clock === null) return 'unset'
  if (clock.state !== 'running') return clock.state
  if (clock.breachAt !== null && now >= clock.breachAt) return 'breached'
  if (clock.imminentAt !== null && now >= clock.imminentAt) return 'imminent'
  if (clock.riskAt !== null && now >= clock.riskAt) return 'atRisk'
  return 'none'
}
