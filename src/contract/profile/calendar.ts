import * as v from 'valibot'
import { calendarFaults } from '../../domain/calendar/check.ts'
import type { Calendar, Holiday } from '../../domain/calendar/calendar.ts'
import type { CalendarId } from '../../domain/value/id.ts'
import type { Fault } from '../path.ts'
import { clockTime, clockTimeOrEnd, id, localDate, text, zone } from './fields.ts'

/**
 * A calendar as a profile's file writes it: the days off of a country stand once, in a named set, and only
 * the team's own stand here as rows (AMB-05).
 */
export interface CalendarFile extends Omit<Calendar, 'holidays'> {
  /** Names of sets, `BR`; on one date the team's own row wins, then the earlier set. */
  readonly holidaySets: readonly string[]
  readonly holidays: readonly Holiday[]
}

const period = v.strictObject({ from: clockTime, to: clockTimeOrEnd })

const week = v.array(
  v.strictObject({ day: v.picklist([1, 2, 3, 4, 5, 6, 7]), from: clockTime, to: clockTimeOrEnd }),
)

const holiday = v.strictObject({ date: localDate, name: text, open: v.exactOptional(v.array(period)) })

const exception = v.strictObject({ date: localDate, name: text, open: v.array(period) })

/** The shape of one calendar; whether its periods overlap is asked afterwards, of the whole. */
export const calendarFile: v.GenericSchema<unknown, CalendarFile> = v.strictObject({
  id: id<CalendarId>(),
  name: text,
  zone,
  assumed: v.boolean(),
  week,
  holidaySets: v.array(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}(?:-[A-Z0-9]+)*$/, 'a set is named like BR or BR-SP')),
  ),
  holidays: v.array(holiday),
  exceptions: v.array(exception),
})

/** What the calendars of a file contradict themselves in: periods that overlap, an empty week, a date that is none. */
export function* calendarFaultsIn({
  calendars,
}: {
  readonly calendars: readonly CalendarFile[]
}): Generator<Fault> {
  for (const [at, calendar] of calendars.entries())
    for (const { path, detail } of calendarFaults(calendar))
      yield { path: `calendars[${at}].${path.replaceAll(/\.(\d+)/g, '[$1]')}`, detail }
}
