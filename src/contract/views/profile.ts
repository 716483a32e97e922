import type { Calendar } from '../../domain/calendar/calendar.ts'
import type { Profile } from '../../domain/profile/profile.ts'
import type { Named } from './named.ts'

/** A team as a list of teams names it. */
export interface ProfileEntry extends Named {
  readonly about: string
  /** Hours or a matrix in it are our supposition, to be confirmed (AMB-25). */
  readonly assumed: boolean
}

/** A calendar with the days off and exceptions from today to the end of the next year. */
export type CalendarView = Calendar

/** The version of a profile in force, with all that it lists. */
export interface ProfileView extends Omit<Profile, 'calendars'> {
  readonly version: string
  /** As it came with the program; once a team has published its own, an update leaves that alone. */
  readonly shipped: boolean
  readonly calendars: readonly CalendarView[]
}
