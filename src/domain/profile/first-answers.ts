import type { WeekPeriod } from '../calendar/calendar.ts'
import { calendarFaults } from '../calendar/check.ts'
import { accept, refuse, type Result } from '../value/result.ts'
import type { Profile } from './profile.ts'

/** What the sources do not say of a team, and its people answer at the first run (AMB-25). */
export interface FirstAnswers {
  /** Mail addresses at which it receives. */
  readonly addresses: readonly string[]
  /** When it works; null: as the profile supposes. */
  readonly week: readonly WeekPeriod[] | null
}

/** Whether a profile supposes the hours in which its people work. */
export const supposesHours = (profile: Profile): boolean =>
  profile.calendars.some(({ id, assumed }) => id === profile.workingCalendar && assumed)

/**
 * A profile with what was answered: its hours are a supposition no more. Refusal: `profileBroken` with the path,
 * where periods overlap or no day is left.
 */
export function answered(profile: Profile, { addresses, week }: FirstAnswers): Result<Profile> {
  if (week === null) return accept({ ...profile, addresses })
  const calendars = profile.calendars.map((calendar) =>
    calendar.id === profile.workingCalendar
      ? { ...calendar, name: ANSWERED, week, assumed: false }
      : calendar,
  )
  for (const [at, calendar] of calendars.entries()) {
    const [fault] = calendarFaults(calendar)
    if (fault)
      return refuse({ kind: 'profileBroken', path: `calendars.${at}.${fault.path}`, detail: fault.detail })
  }
  return accept({ ...profile, addresses, calendars })
}

const ANSWERED = 'Horário de trabalho'
