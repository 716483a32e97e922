import type { CalendarView } from '../../../../contract/views/profile.ts'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

/** Open hours of a week, a line for each run of days that are alike: "seg. a sex.: 09:00–18:00". */
export function weekWords(intl: Intl, { week }: CalendarView): readonly string[] {
  const say = sayIn(intl)
  const hours = DAYS.map((day) =>
    week
      .filter((period) => period.day === day)
      .map(periodWords)
      .join(', '),
  )
  const lines: string[] = []
  for (let first = 0; first < DAYS.length; first += 1) {
    let last = first
    while (last + 1 < DAYS.length && hours[last + 1] === hours[first]) last += 1
    const from = dayName(intl, first)
    const days = first === last ? from : say('profile.calendar.range', { from, to: dayName(intl, last) })
    if (hours[first] !== '') lines.push(`${days}: ${hours[first]}`)
    first = last
  }
  return lines
}

/** "09:00–18:00" */
export const periodWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `${from}–${to}`

/** A local date in words: "25 de dez. de 2026". */
export const dateWords = (intl: Intl, date: string): string =>
  intl.formatDate(new Date(`${date}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })

const dayName = (intl: Intl, day: number): string =>
  intl.formatDate(MONDAY + day * DAY, { weekday: 'short', timeZone: 'UTC' })
