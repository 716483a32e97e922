import { type Instant, type Millis, after, earliest, instant, latest, millis } from '../value/instant.ts'
import type { Calendar } from './calendar.ts'
import { calendarFaults } from './check.ts'
import { dayPlans } from './day.ts'
import { countedAt, nextCounted, openTime, reachedAt } from './open-time.ts'
import { type Piece, type Schedule, piecesOf } from './piece.ts'
import { type Segment, intersection, union } from './segment.ts'
import { type ZoneOffset, offsetsOf } from './zone.ts'

/** Counted time along the time line: what every clock, deadline and ledger asks. */
export interface Timeline {
  /** Time counted from the horizon's start up to `at`. */
  counted(at: Instant): Millis
  /** Time counted from `from` to `to`; negative where `to` is the earlier. */
  between(from: Instant, to: Instant): Millis
  /**
   * The earliest instant at which `budget` has been counted since `from` (AMB-03): a deadline that ends with the
   * day is that day's closing, not the next opening. A budget of nothing, or less, is reached at `from`.
   */
  add(from: Instant, budget: Millis): Instant
  /** The first instant at or after `from` that counts. */
  next(from: Instant): Instant
  /** The reasons from `from` to `to`, in order, without gap or overlap; none reaches over a local midnight. */
  pieces(from: Instant, to: Instant): Iterable<Piece>
}

export type { Piece }

/** Time is counted from 1970-01-01 to 2076-12-31; outside it nothing counts, and a sum that leaves it ends there. */
export const HORIZON: Segment = { from: instant(0), to: instant(Date.UTC(2077, 0, 1)) }

/** Wall time as a timeline: every instant counts. For lengths that name no calendar (AMB-12, AMB-14). */
export const wallTime: Timeline = {
  counted: (at) => millis(at),
  between: (from, to) => millis(to - from),
  add: (from, budget) => (budget > 0 ? after(from, budget) : from),
  next: (from) => from,
  pieces: (from, to) => (from < to ? [{ from, to, kind: 'open', name: null }] : []),
}

/**
 * The timeline of a calendar. Pure, and therefore remembered by the calendar's identity; the first call takes some
 * tens of milliseconds. Throws where the calendar is faulty (`calendarFaults`): its schema has refused it before.
 */
export function compileTimeline(calendar: Calendar): Timeline {
  const known = compiled.get(calendar)
  if (known) return known
  const [fault] = calendarFaults(calendar)
  if (fault) throw new Error(`calendar '${calendar.id}': ${fault.path}: ${fault.detail}`)
  const timeline = timelineOf({ offsets: offsetsIn(calendar.zone), planOf: dayPlans(calendar) })
  compiled.set(calendar, timeline)
  return timeline
}

/**
 * One timeline of a calendar and its amendments, sorted by `publishedAt`, the founding one first: each counts from
 * its own publication to the next one's, so an amendment moves only the time that has not yet elapsed.
 */
export function amended(
  versions: readonly { readonly publishedAt: Instant; readonly timeline: Timeline }[],
): Timeline {
  const [founding, ...amendments] = versions
  if (!founding) throw new Error('amended: a calendar has at least its founding version')
  return amendments.reduce(
    (earlier, { publishedAt, timeline }) => switched(earlier, timeline, publishedAt),
    founding.timeline,
  )
}

const compiled = new WeakMap<Calendar, Timeline>()
const offsetsByZone = new Map<string, readonly ZoneOffset[]>()

/** The zone's offsets over the horizon, found once: calendars are many, zones few. */
function offsetsIn(zone: string): readonly ZoneOffset[] {
  const offsets = offsetsByZone.get(zone) ?? offsetsOf(zone, HORIZON.from, HORIZON.to)
  offsetsByZone.set(zone, offsets)
  return offsets
}

function timelineOf(schedule: Schedule): Timeline {
  const time = openTime(union(piecesOf(openOnly(schedule), HORIZON)))
  const counted = (at: Instant): Millis => countedAt(time, at)
  return {
    counted,
    between: (from, to) => millis(counted(to) - counted(from)),
    add: (from, budget) =>
      budget > 0 ? latest(from, reachedAt(time, millis(counted(from) + budget))) : from,
    next: (from) => nextCounted(time, from, HORIZON.to),
    pieces: (from, to) => covering(schedule, { from, to }),
  }
}

/** The schedule without the reasons why time does not count. */
const openOnly = ({ offsets, planOf }: Schedule): Schedule => ({
  offsets,
  planOf: (day) => planOf(day).filter(({ kind }) => kind === 'open'),
})

/** The pieces of a span; what reaches out of the horizon is closed. */
function* covering(schedule: Schedule, span: Segment): Generator<Piece> {
  const before = intersection(span, { from: span.from, to: HORIZON.from })
  const inside = intersection(span, HORIZON)
  const behind = intersection(span, { from: HORIZON.to, to: span.to })
  if (before) yield { ...before, kind: 'closed', name: null }
  if (inside) yield* piecesOf(schedule, inside)
  if (behind) yield { ...behind, kind: 'closed', name: null }
}

/** `earlier` up to `at`, `later` from then on. */
function switched(earlier: Timeline, later: Timeline, at: Instant): Timeline {
  const counted = (to: Instant): Millis =>
    to <= at ? earlier.counted(to) : millis(earlier.counted(at) + later.between(at, to))
  return {
    counted,
    between: (from, to) => millis(counted(to) - counted(from)),
    add: (from, budget) => {
      const rest = budget - Math.max(0, earlier.between(from, at))
      return from < at && rest <= 0 ? earlier.add(from, budget) : later.add(latest(from, at), millis(rest))
    },
    next: (from) => {
      const found = from < at ? earlier.next(from) : from
      return found < at ? found : later.next(latest(from, at))
    },
    *pieces(from, to) {
      yield* earlier.pieces(from, earliest(at, to))
      yield* later.pieces(latest(from, at), to)
    },
  }
}
