import { HOUR, type Millis, MINUTE, millis } from '../value/instant.ts'

/** Remaining time at which a clock is at risk: a quarter of its target, but from 10 minutes to 8 hours (M-07). */
export const atRiskBelow = (target: Millis): Millis => share(target, 0.25, 10 * MINUTE, 8 * HOUR)

/** Remaining time at which a breach is imminent: a tenth of the target, but from 5 minutes to 1 hour (M-07). */
export const imminentBelow = (target: Millis): Millis => share(target, 0.1, 5 * MINUTE, HOUR)

const share = (target: Millis, part: number, least: number, most: number): Millis =>
  millis(Math.max(least, Math.min(Math.floor(target * part), most)))
