import { compileTimeline, type Timeline } from '../../../src/domain/calendar/timeline.ts'
import { budgetMillis, type Plan, targetOf, type TargetClock } from '../../../src/domain/profile/plan.ts'
import type { Profile } from '../../../src/domain/profile/profile.ts'
import { atRiskBelow, imminentBelow } from '../../../src/domain/sla/threshold.ts'
import type { SeverityId } from '../../../src/domain/value/id.ts'
import { type Millis, millis, MINUTE } from '../../../src/domain/value/instant.ts'
import type { Chance } from '../chance.ts'
import type { Pressure } from './fate.ts'

/** A number that the plan gives, and the calendar in which it is counted. */
export interface Promised {
  readonly clock: TargetClock
  readonly budget: Millis
  readonly timeline: Timeline
}

/** What a plan promises for that severity, the shortest first; none where it gives no numbers. */
export function promisesOf(profile: Profile, plan: Plan | null, severity: SeverityId | null): Promised[] {
  if (!plan || !severity) return []
  return (['firstResponse', 'diagnosis', 'resolution'] as const)
    .flatMap((clock) => {
      const target = targetOf(plan, severity, clock)
      const calendar = profile.calendars.find(({ id }) => id === target?.calendar)
      if (!target?.budget || !calendar) return []
      const budget = budgetMillis(target.budget, plan.dayHours)
      return [{ clock, budget, timeline: compileTimeline(calendar) }]
    })
    .toSorted((a, b) => a.budget - b.budget)
}

/** A story needs some minutes to be told. */
const SOONEST = 4 * MINUTE

/** How much of a promise is used up under that pressure. */
export function consumedUnder(chance: Chance, pressure: Pressure, { budget }: Promised): Millis {
  const [risk, imminent] = [atRiskBelow(budget), imminentBelow(budget)]
  const between = (least: number, most: number): Millis =>
    millis(Math.floor(least + chance.share() * (most - least)))
  switch (pressure) {
    case 'calm':
      return between(Math.max(SOONEST, 0.03 * budget), 0.9 * (budget - risk))
    case 'atRisk':
      return between(budget - risk, budget - imminent)
    case 'imminent':
      return between(budget - 0.95 * imminent, budget - 0.4 * imminent)
    case 'breached':
      return between(1.02 * budget, 1.45 * budget)
  }
}
