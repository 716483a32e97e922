import { DAY, type Millis, millis } from '../value/instant.ts'
import type { Calendar, Period } from './calendar.ts'
import { type LocalDay, dayOf, stretchOf, weekdayOf } from './local.ts'

/** Why a stretch of the calendar counts (`open`) or does not; a `break` lies between two periods of one day. */
export type PieceKind = 'open' | 'break' | 'closed' | 'holiday' | 'exception'

/** A stretch of one local day, in millis from its midnight. */
export interface DayPiece {
  readonly from: Millis
  readonly to: Millis
  readonly kind: PieceKind
  /** Of the holiday or exception; null elsewhere. */
  readonly name: string | null
}

/** A local day from 00:00 to 24:00, without gap or overlap. */
export type DayPlan = readonly DayPiece[]

/** How each local day goes. An exception wins over a holiday, a holiday over the week (AMB-05). */
export function dayPlans(calendar: Calendar): (day: LocalDay) => DayPlan {
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    dayPlan(
      calendar.week.filter(({ day }) => day === weekday),
      'closed',
      null,
    ),
  )
  const named = new Map<LocalDay | null, DayPlan>()
  for (const { date, name, open } of calendar.holidays)
    named.set(dayOf(date), dayPlan(open ?? [], 'holiday', name))
  for (const { date, name, open } of calendar.exceptions)
    named.set(dayOf(date), dayPlan(open, 'exception', name))
  return (day) => named.get(day) ?? week[weekdayOf(day) - 1] ?? []
}

/** A day with these open periods; around them it is `off`, between them there is a break. */
function dayPlan(periods: readonly Period[], off: PieceKind, name: string | null): DayPlan {
  const open = periods
    .map(stretchOf)
    .filter((stretch) => stretch !== null)
    .toSorted((a, b) => a.from - b.from)
  const plan: DayPiece[] = []
  let from = millis(0)
  for (const period of open) {
    const gap = plan.length === 0 ? { kind: off, name } : { kind: 'break' as const, name: null }
    if (from < period.from) plan.push({ from, to: period.from, ...gap })
    plan.push({ ...period, kind: 'open', name: null })
    from = period.to
  }
  if (from < DAY) plan.push({ from, to: DAY, kind: off, name })
  return plan
}
