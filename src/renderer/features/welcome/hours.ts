import type { WeekPeriod } from '../../../domain/calendar/calendar.ts'

/** The hours of a week as most teams have them: the same on each day, with or without a break. Times are `HH:MM`. */
export interface Hours {
  readonly days: readonly WeekPeriod['day'][]
  readonly from: string
  readonly to: string
  readonly lunch: { readonly from: string; readonly to: string } | null
}

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** A profile's week as hours: the days that it opens, the first opening and the last closing of the first of them. */
export function hoursOf(week: readonly WeekPeriod[]): Hours {
  const days = DAYS.filter((day) => week.some((period) => period.day === day))
  const [morning, afternoon] = week.filter(({ day }) => day === days[0])
  return {
    days,
    from: morning?.from ?? '09:00',
    to: (afternoon ?? morning)?.to ?? '18:00',
    lunch: morning && afternoon ? { from: morning.to, to: afternoon.from } : null,
  }
}

export const weekOf = ({ days, from, to, lunch }: Hours): readonly WeekPeriod[] =>
  days.flatMap((day) =>
    lunch
      ? [
          { day, from, to: lunch.from },
          { day, from: lunch.to, to },
        ]
      : [{ day, from, to }],
  )

/** Why hours will not do; null where they will. */
export function hoursFault({ days, from, to, lunch }: Hours): 'noDay' | 'order' | 'lunch' | null {
  if (days.length === 0) return 'noDay'
  if (from === '' || to === '' || from >= to) return 'order'
  if (lunch === null) return null
  return from < lunch.from && lunch.from < lunch.to && lunch.to < to ? null : 'lunch'
}
