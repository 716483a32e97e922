import type { Profile } from '../../domain/profile/profile.ts'
import type { CalendarFile } from './calendar.ts'

/** A profile as it stands in `resources/profiles/*.json`: days off of a country by the name of their set. */
export interface ProfileFile extends Omit<Profile, 'calendars'> {
  readonly calendars: readonly CalendarFile[]
}
