import { isAroundTheClock } from '../../src/domain/calendar/calendar.ts'
import { compileTimeline, type Timeline } from '../../src/domain/calendar/timeline.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { Instant } from '../../src/domain/value/instant.ts'

/** Counted time up to a due instant beside the wall's (XT-16). */
export interface CountedTime {
  /** Negative after the due instant; null where every minute counts. */
  readonly countedLeft: number | null
  readonly aroundTheClock: boolean
}

/** Reads a clock on one of the profile's calendars; one that names none runs by the wall. */
export function countedTime(
  profile: Profile,
  calendar: string | null,
  span: { readonly now: Instant; readonly dueAt: Instant | null },
): CountedTime {
  const timeline = businessTimeline(profile, calendar)
  if (timeline === null) return { countedLeft: null, aroundTheClock: true }
  const countedLeft = span.dueAt === null ? null : timeline.between(span.now, span.dueAt)
  return { countedLeft, aroundTheClock: false }
}

/** By profile and calendar, since a queue asks for each of its rows. Null: every minute counts. */
const known = new WeakMap<Profile, Map<string | null, Timeline | null>>()

function businessTimeline(profile: Profile, id: string | null): Timeline | null {
  const ofProfile = known.get(profile) ?? new Map<string | null, Timeline | null>()
  known.set(profile, ofProfile)
  const found = ofProfile.get(id)
  if (found !== undefined) return found
  const calendar = profile.calendars.find((each) => each.id === id)
  const timeline = calendar && !isAroundTheClock(calendar) ? compileTimeline(calendar) : null
  ofProfile.set(id, timeline)
  return timeline
}
