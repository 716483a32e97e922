import { type Millis, millis } from '../value/instant.ts'
import type { CalendarId, PlanId, SeverityId } from '../value/id.ts'

/** The clocks that a plan may promise. */
export type TargetClock = 'firstResponse' | 'diagnosis' | 'resolution'

/** A length as the contract writes it: the unit stays in the data, since readings of a day differ (AMB-01). */
export interface Budget {
  readonly value: number
  readonly unit: 'minute' | 'hour' | 'day'
}

/** What a plan promises for one severity and clock; `budget: null` is "sem meta definida" (WA-11). */
export interface Target {
  readonly severity: SeverityId
  readonly clock: TargetClock
  readonly budget: Budget | null
  readonly calendar: CalendarId
}

export interface Plan {
  readonly id: PlanId
  readonly name: string
  /** The highest level of a profile may pass the queue (WA-12). */
  readonly level: number
  /** Counted hours in one day of a budget on that plan's calendars: 8 (AMB-01) or 24 (AMB-11). */
  readonly dayHours: number
  readonly mayEscalate: boolean
  readonly targets: readonly Target[]
}

/** Counted time of a budget. */
export function budgetMillis(budget: Budget, dayHours: number): Millis {
  const minutes = { minute: 1, hour: 60, day: 60 * dayHours }[budget.unit]
  return millis(budget.value * minutes * 60_000)
}

/** The plan's target for a severity and clock, or null where it promises none. */
export const targetOf = (plan: Plan, severity: SeverityId, clock: TargetClock): Target | null =>
  plan.targets.find((target) => target.severity === severity && target.clock === clock) ?? null
