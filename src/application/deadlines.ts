import type { DeadlineAsk } from '../contract/deadlines.ts'
import { compileTimeline } from '../domain/calendar/timeline.ts'
import { budgetMillis, type TargetClock, targetOf } from '../domain/profile/plan.ts'
import type { Profile } from '../domain/profile/profile.ts'
import { consumedIn, reachedIn } from '../domain/sla/pauses.ts'
import type { CalendarId, SeverityId } from '../domain/value/id.ts'
import { type Instant, type Millis, millis, MINUTE } from '../domain/value/instant.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'

/** Names a promise of the profile; all null: the minutes stand in each question. */
export interface TargetName {
  readonly plan: string | null
  readonly severity: string | null
  readonly clock: string | null
}

/**
 * The earliest instants at which budgets are consumed (AMB-03), on the calendar of the named target or the
 * profile's working one. Refusals: `planUnknown`, `severityUnknown`, `targetUnset` (WA-11), `inputInvalid` where a
 * question names no minutes and no target does, or its deadline lies behind the calendars' horizon.
 */
export function deadlinesOf(
  profile: Profile,
  name: TargetName,
  asks: readonly DeadlineAsk[],
): Result<readonly Instant[]> {
  const promise = promiseOf(profile, name)
  if (!promise.ok) return promise
  const calendar = profile.calendars.find((each) => each.id === promise.value.calendar)
  if (!calendar) throw new Error(`profile ${profile.id} has no calendar ${promise.value.calendar}`)
  const timeline = compileTimeline(calendar)
  const deadlines: Instant[] = []
  for (const [at, { start, minutes, pauses }] of asks.entries()) {
    const budget = promise.value.budget ?? (minutes === null ? null : millis(Math.round(minutes * MINUTE)))
    if (budget === null) return refuse({ kind: 'inputInvalid', path: `[${at}].minutes`, detail: 'missing' })
    const stops = pauses.map(([from, to]) => ({ from, to, cause: '', waitsFor: 'client' as const }))
    const run = { timeline, start, pauses: stops }
    const due = reachedIn(run, budget)
    if (due === null) throw new Error('a deadline over closed pauses is always known')
    // Behind the horizon nothing counts: there the sum ends short of its budget.
    if (consumedIn(run, due) < budget)
      return refuse({ kind: 'inputInvalid', path: `[${at}].minutes`, detail: 'outsideHorizon' })
    deadlines.push(due)
  }
  return accept(deadlines)
}

interface Promised {
  readonly calendar: CalendarId
  readonly budget: Millis | null
}

const CLOCKS: readonly TargetClock[] = ['firstResponse', 'diagnosis', 'resolution']

function promiseOf(profile: Profile, name: TargetName): Result<Promised> {
  if (name.plan === null && name.severity === null && name.clock === null) {
    return accept({ calendar: profile.workingCalendar, budget: null })
  }
  const plan = profile.plans.find((each) => each.id === name.plan)
  if (!plan) return refuse({ kind: 'planUnknown', plan: name.plan ?? '' })
  if (!profile.severities.some((each) => each.id === name.severity)) {
    return refuse({ kind: 'severityUnknown', severity: name.severity ?? '' })
  }
  const clock = CLOCKS.find((each) => each === name.clock)
  const target = clock ? targetOf(plan, name.severity as SeverityId, clock) : null
  if (!target?.budget) return refuse({ kind: 'targetUnset', target: name.clock ?? '' })
  return accept({ calendar: target.calendar, budget: budgetMillis(target.budget, plan.dayHours) })
}
