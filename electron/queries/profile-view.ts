import type { CurrentProfile } from '../../src/application/ports.ts'
import type { ProfileEntry, ProfileView } from '../../src/contract/views/profile.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { Instant } from '../../src/domain/value/instant.ts'

/** A team as a list names it. */
export const profileEntry = ({ profile }: CurrentProfile): ProfileEntry => ({
  id: profile.id,
  name: profile.name,
  about: profile.about,
  assumed: profile.calendars.some((each) => each.assumed) || profile.matrix?.assumed === true,
})

/** All that a profile in force lists; of its days off those that a person still plans with. */
export function profileView({ profile, version, shipped }: CurrentProfile, now: Instant): ProfileView {
  const today = new Date(now).toISOString().slice(0, 10)
  const end = `${new Date(now).getUTCFullYear() + 1}-12-31`
  const ahead = ({ date }: { readonly date: string }): boolean => date >= today && date <= end
  const calendars = profile.calendars.map((calendar: Profile['calendars'][number]) => ({
    ...calendar,
    holidays: calendar.holidays.filter(ahead).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    exceptions: calendar.exceptions.filter(ahead),
  }))
  return { ...profile, version, shipped, calendars }
}
