import { type Instant, instant } from '../../../src/domain/value/instant.ts'
import type { Calendar, WeekPeriod } from '../../../src/domain/calendar/calendar.ts'
import type { CalendarId } from '../../../src/domain/value/id.ts'
import nationalHolidays from '../../../resources/holidays/BR.json' with { type: 'json' }

/** An instant as a person writes it, `2026-11-19T11:00-03:00`. */
export const at = (text: string): Instant => {
  const found = Date.parse(text)
  if (Number.isNaN(found)) throw new Error(`no instant: ${text}`)
  return instant(found)
}

/** The same hours on each of these weekdays. */
export const weekly = (days: readonly number[], ...periods: readonly [string, string][]): WeekPeriod[] =>
  days.flatMap((day) => periods.map(([from, to]) => ({ day: day as WeekPeriod['day'], from, to })))

export const WORKDAYS = [1, 2, 3, 4, 5]
export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** A calendar that differs from Monday to Friday 09-18 in São Paulo by `change`. */
export const calendar = (change: Partial<Calendar> = {}): Calendar => ({
  id: 'sample' as CalendarId,
  name: 'sample',
  zone: 'America/Sao_Paulo',
  assumed: false,
  week: weekly(WORKDAYS, ['09:00', '18:00']),
  holidays: [],
  exceptions: [],
  ...change,
})

/** WC-22: 9-13 and 14-18, Monday to Friday, Brasília time, except national holidays. */
export const weConnect = calendar({
  week: weekly(WORKDAYS, ['09:00', '13:00'], ['14:00', '18:00']),
  holidays: nationalHolidays,
})

/** WA-10: weekends and holidays too. */
export const roundTheClock = calendar({ week: weekly(EVERY_DAY, ['00:00', '24:00']) })

/** AMB-11: whole business days. */
export const wholeWorkdays = calendar({
  week: weekly(WORKDAYS, ['00:00', '24:00']),
  holidays: nationalHolidays,
})
