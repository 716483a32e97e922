import type { ProfileFile } from '../contract/profile/file.ts'
import type { Calendar, Holiday } from '../domain/calendar/calendar.ts'
import { layered } from '../domain/calendar/holidays.ts'
import type { Profile } from '../domain/profile/profile.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'

/** Days off by the name of their set: `BR`, `BR-SP`. */
export type HolidaySets = Readonly<Record<string, readonly Holiday[]>>

/**
 * The profile that a file means: each named set of days off becomes rows of its calendar, so that a version
 * keeps the days it knew. Refused with `profileBroken` where a set is unknown.
 */
export function resolveProfile(file: ProfileFile, sets: HolidaySets): Result<Profile> {
  for (const [at, { holidaySets }] of file.calendars.entries())
    for (const [index, name] of holidaySets.entries())
      if (!Object.hasOwn(sets, name))
        return refuse({
          kind: 'profileBroken',
          path: `calendars[${at}].holidaySets[${index}]`,
          detail: `unknown set of holidays: ${name}`,
        })
  return accept({ ...file, calendars: file.calendars.map((calendar) => resolveCalendar(calendar, sets)) })
}

/**
 * One text for one meaning: JSON with sorted keys and no white space. The sha-256 of its UTF-8 bytes is the
 * profile's version; lists keep their order, since order is meaning there.
 */
export const canonicalProfile = (profile: Profile): string => JSON.stringify(sorted(profile))

/** On one date the team's own row wins, then the earlier set. */
function resolveCalendar(
  { holidaySets, ...own }: ProfileFile['calendars'][number],
  sets: HolidaySets,
): Calendar {
  return { ...own, holidays: layered([own.holidays, ...holidaySets.map((name) => sets[name] ?? [])]) }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]))
}
