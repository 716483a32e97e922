import { DAY, type Millis, MINUTE, millis } from '../value/instant.ts'
import type { LocalDate, Period } from './calendar.ts'

/**
 * Local days are counted from 1970-01-01, which is day 0 and a Thursday; a local time is the wall clock's
 * distance from local midnight. Both are names of wall time: `zone.ts` alone knows which instant they are.
 */
export type LocalDay = number

/** `09:30` ▸ its distance from midnight; `24:00` is the day's end; null where the text is neither. */
export function timeOfDay(text: string): Millis | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? []
  const inDay = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && inDay <= 24 * 60 ? millis(inDay * MINUTE) : null
}

/** `2026-11-20` ▸ its day; null where no calendar has such a date. */
export function dayOf(date: LocalDate): LocalDay | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const found = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY
  return dateOf(found) === date ? found : null
}

/** The date of a day; an empty text where the day is no number. */
export const dateOf = (day: LocalDay): LocalDate =>
  Number.isFinite(day) ? new Date(day * DAY).toISOString().slice(0, 10) : ''

/** ISO weekday of a day: Monday is 1, Sunday 7. */
export const weekdayOf = (day: LocalDay): number => ((((day + 3) % 7) + 7) % 7) + 1

/** A period in millis of its day, or null where it is malformed or not forward. */
export function stretchOf({ from, to }: Period): { readonly from: Millis; readonly to: Millis } | null {
  const [start, end] = [timeOfDay(from), timeOfDay(to)]
  return start !== null && end !== null && start < end ? { from: start, to: end } : null
}
