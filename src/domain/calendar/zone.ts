import { IANAZone } from 'luxon'
import { DAY, type Instant, type Millis, earliest, instant, millis } from '../value/instant.ts'

/** From `at` on, until the next row, local time is UTC plus `offset`. */
export interface ZoneOffset {
  readonly at: Instant
  readonly offset: Millis
}

/** No zone has kept an offset for less than a week, so a weekly look meets every one of them. */
const PROBE = millis(7 * DAY)
const SECOND = 1000

/**
 * The offsets of an IANA zone from `from` to `to`: the first row stands at `from`, each later one at a
 * transition, to the second. Costs some 30 ms a century; nothing is kept here.
 */
export function offsetsOf(zone: string, from: Instant, to: Instant): readonly ZoneOffset[] {
  const offsetAt = offsetIn(zone)
  const rows: ZoneOffset[] = [{ at: from, offset: offsetAt(from) }]
  let [at, offset] = [from, offsetAt(from)]
  while (at < to) {
    const probe = earliest(instant(at + PROBE), to)
    if (offsetAt(probe) === offset) {
      at = probe
    } else {
      at = changeBetween(at, probe, offsetAt)
      offset = offsetAt(at)
      if (at < to) rows.push({ at, offset })
    }
  }
  return rows
}

/** Whether `zone` is an IANA name that this machine knows. */
export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone)

function offsetIn(zone: string): (at: Instant) => Millis {
  const found = IANAZone.create(zone)
  return (at) => millis(Math.round(found.offset(at) * 60_000))
}

/** The first instant after `before` whose offset is another one, by halving; `later` has another. */
function changeBetween(before: Instant, later: Instant, offsetAt: (at: Instant) => Millis): Instant {
  const offset = offsetAt(before)
  let [same, other] = [Math.floor(before / SECOND), Math.ceil(later / SECOND)]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (offsetAt(instant(middle * SECOND)) === offset) same = middle
    else other = middle
  }
  return instant(other * SECOND)
}
