import type { Instant } from '../value/instant.ts'
import type { Reading } from './clock.ts'

/** How near an open promise is to being broken, mildest first. */
export type Risk = 'none' | 'atRisk' | 'imminent' | 'breached'

/**
 * The risk at `now` of a clock read then or earlier (M-07, WA-17), as long as no fact came in between. A clock that
 * is paused, stopped or without target carries none: there is nothing that the team could still hasten.
 */
export function riskOf({ state, breachAt, imminentAt, riskAt }: Reading, now: Instant): Risk {
  if (state === 'breached') return 'breached'
  if (state !== 'running') return 'none'
  const reached = (at: Instant | null): boolean => at !== null && at <= now
  if (reached(breachAt)) return 'breached'
  if (reached(imminentAt)) return 'imminent'
  return reached(riskAt) ? 'atRisk' : 'none'
}
