import { DAY, HOUR, type Instant, instant, type Millis } from '../value/instant.ts'
import type { Calendar } from './calendar.ts'
import { dayPlans } from './day.ts'
import { type LocalDay, weekdayOf } from './local.ts'
import { compileTimeline } from './timeline.ts'
import { offsetsOf } from './zone.ts'

/** An instant at which somebody may want to be reminded; `id` says how a person calls it. */
export interface ReminderTime {
  readonly id: 'hour' | 'today' | 'tomorrow' | 'nextWorkday' | 'monday' | 'nextWeek'
  readonly at: Instant
}

const MORNING = 9 * HOUR
const EVENING = 17 * HOUR
const MONDAY = 1

/**
 * What is offered at `now` to a team that works by `calendar`: in an hour, today at 17:00 where that day is worked
 * and not over, tomorrow and on Monday at 09:00. A morning on which nobody works is the next one on which somebody
 * does, and then called so; two that fall together are offered once.
 */
export function reminderTimes(calendar: Calendar, now: Instant): readonly ReminderTime[] {
  const { zone } = calendar
  const timeline = compileTimeline(calendar)
  const today = dayAt(zone, now)
  const monday = today + ((MONDAY - weekdayOf(today) + 7) % 7 || 7)
  const evening = instantOf(zone, today, EVENING)
  const works = dayPlans(calendar)(today).some(({ kind }) => kind === 'open')
  const tomorrow = timeline.next(instantOf(zone, today + 1, MORNING))
  const week = timeline.next(instantOf(zone, monday, MORNING))
  const times: ReminderTime[] = [
    { id: 'hour', at: instant(now + HOUR) },
    ...(works && evening > now ? [{ id: 'today' as const, at: evening }] : []),
    { id: dayAt(zone, tomorrow) === today + 1 ? 'tomorrow' : 'nextWorkday', at: tomorrow },
    { id: dayAt(zone, week) === monday ? 'monday' : 'nextWeek', at: week },
  ]
  return times.filter(({ at }, index) => times.findIndex((other) => other.at === at) === index)
}

const offsetAt = (zone: string, at: Instant): Millis => {
  const [row] = offsetsOf(zone, at, instant(at + 1))
  if (!row) throw new Error(`zone ${zone} has no offset at ${at}`)
  return row.offset
}

const dayAt = (zone: string, at: Instant): LocalDay => Math.floor((at + offsetAt(zone, at)) / DAY)

/** The instant of a local time of day; where a change of the clocks leaves it out, the one as far from midnight. */
function instantOf(zone: string, day: LocalDay, time: number): Instant {
  const guess = instant(day * DAY + time - offsetAt(zone, instant(day * DAY)))
  return instant(day * DAY + time - offsetAt(zone, guess))
}
