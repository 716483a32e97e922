import type { CalendarId } from '../value/id.ts'

/** A local date, `2026-11-20`. */
export type LocalDate = string

/** A stretch of a local day, `HH:MM` to `HH:MM`; `24:00` is the day's end. `from` is inside, `to` is not. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** A period that comes back each week; days are ISO, Monday is 1, Sunday 7. */
export interface WeekPeriod extends Period {
  readonly day: 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** A named day off; with `open`, a half day: only these periods are worked. */
export interface Holiday {
  readonly date: LocalDate
  readonly name: string
  readonly open?: readonly Period[]
}

/** A day that differs by the team's own decision; it wins over week and holiday. `open: []` is a day off. */
export interface CalendarException {
  readonly date: LocalDate
  readonly name: string
  readonly open: readonly Period[]
}

/** Whether every minute of every day counts: its hours are then no business hours. */
export const isAroundTheClock = ({ week, holidays, exceptions }: Calendar): boolean =>
  holidays.length === 0 &&
  exceptions.length === 0 &&
  DAYS.every((day) => week.some((each) => each.day === day && each.from === '00:00' && each.to === '24:00'))

const DAYS = [1, 2, 3, 4, 5, 6, 7]

/** When time counts, as data. Holidays are rows of the calendar, so an old version keeps the days it knew. */
export interface Calendar {
  readonly id: CalendarId
  readonly name: string
  /** IANA zone, `America/Sao_Paulo`. */
  readonly zone: string
  /** True where the source names no hours and ours are a supposition to confirm (AMB-25). */
  readonly assumed: boolean
  readonly week: readonly WeekPeriod[]
  readonly holidays: readonly Holiday[]
  readonly exceptions: readonly CalendarException[]
}
