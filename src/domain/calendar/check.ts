import type { Calendar, CalendarException, Holiday, Period } from './calendar.ts'
import { dayOf, stretchOf, timeOfDay } from './local.ts'
import { isZone } from './zone.ts'

/** What is wrong with a calendar, and where: `week.3.from`, `holidays.12.date`. */
export interface CalendarFault {
  readonly path: string
  readonly detail: string
}

/** Every fault of a calendar as someone wrote it; empty where time can be counted by it. */
export const calendarFaults = (calendar: Calendar): readonly CalendarFault[] => [
  ...(isZone(calendar.zone) ? [] : [{ path: 'zone', detail: `unknown time zone '${calendar.zone}'` }]),
  ...(calendar.week.length > 0 ? [] : [{ path: 'week', detail: 'no open period: time would never count' }]),
  ...weekFaults(calendar.week),
  ...dayFaults('holidays', calendar.holidays),
  ...dayFaults('exceptions', calendar.exceptions),
]

function weekFaults(week: Calendar['week']): CalendarFault[] {
  const days = Object.values(Object.groupBy(placed('week', week), ({ period }) => period.day))
  return [
    ...week.flatMap(({ day }, i) =>
      Number.isInteger(day) && day >= 1 && day <= 7
        ? []
        : [{ path: `week.${i}.day`, detail: `'${day}' is no weekday from 1 to 7` }],
    ),
    ...days.flatMap((periods) => periodFaults(periods ?? [])),
  ]
}

function dayFaults(list: string, days: readonly (Holiday | CalendarException)[]): CalendarFault[] {
  const seen = new Set<string>()
  return days.flatMap(({ date, open }, i) => {
    const path = `${list}.${i}.date`
    const faults = periodFaults(placed(`${list}.${i}.open`, open ?? []))
    if (dayOf(date) === null) faults.push({ path, detail: `'${date}' is no date` })
    if (seen.has(date)) faults.push({ path, detail: `'${date}' stands twice` })
    seen.add(date)
    return faults
  })
}

interface Placed<P extends Period> {
  readonly path: string
  readonly period: P
}

const placed = <P extends Period>(list: string, periods: readonly P[]): readonly Placed<P>[] =>
  periods.map((period, i) => ({ path: `${list}.${i}`, period }))

/** Faults of the periods of one day: each by itself, then those that overlap. */
function periodFaults(periods: readonly Placed<Period>[]): CalendarFault[] {
  const faults: CalendarFault[] = []
  for (const { path, period } of periods) {
    const malformed = (['from', 'to'] as const).filter((end) => timeOfDay(period[end]) === null)
    for (const end of malformed)
      faults.push({ path: `${path}.${end}`, detail: `'${period[end]}' is no time as 09:00 to 24:00` })
    if (malformed.length === 0 && !stretchOf(period))
      faults.push({ path, detail: `${period.from} is not before ${period.to}` })
  }
  return [...faults, ...overlaps(periods)]
}

function overlaps(periods: readonly Placed<Period>[]): CalendarFault[] {
  const sorted = periods
    .flatMap(({ path, period }) => ({ path, period, stretch: stretchOf(period) }))
    .toSorted((a, b) => (a.stretch?.from ?? 0) - (b.stretch?.from ?? 0))
  return sorted.flatMap(({ path, period, stretch }, i) => {
    const earlier = sorted
      .slice(0, i)
      .find((other) => stretch && other.stretch && other.stretch.to > stretch.from)
    return earlier
      ? [{ path, detail: `${period.from}-${period.to} overlaps ${earlier.period.from}-${earlier.period.to}` }]
      : []
  })
}
