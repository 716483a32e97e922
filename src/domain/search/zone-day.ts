import type { LocalDay } from '../calendar/local.ts'
import { offsetsOf } from '../calendar/zone.ts'
import { after, DAY, type Instant, instant, latest, millis } from '../value/instant.ts'

/** The local day in which an instant lies. */
export function dayInZone(zone: string, at: Instant): LocalDay {
  const offset = offsetsOf(zone, at, at)[0]?.offset ?? 0
  return Math.floor((at + offset) / DAY)
}

/** The first instant of a local day: after the gap where clocks are put forward at midnight. */
export function startOfDay(zone: string, day: LocalDay): Instant {
  const midnight = instant(day * DAY)
  const offsets = offsetsOf(zone, after(midnight, millis(0 - DAY)), after(midnight, DAY))
  for (const [at, row] of offsets.entries()) {
    const start = latest(row.at, instant(midnight - row.offset))
    if (start < (offsets[at + 1]?.at ?? Infinity)) return start
  }
  return midnight
}
