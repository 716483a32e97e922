import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { compileTimeline } from '../../../src/domain/calendar/timeline.ts'
import type { Calendar, WeekPeriod } from '../../../src/domain/calendar/calendar.ts'
import { HOUR, MINUTE, instant, millis } from '../../../src/domain/value/instant.ts'
import {
  EVERY_DAY,
  WORKDAYS,
  at,
  calendar,
  roundTheClock,
  weConnect,
  weekly,
  wholeWorkdays,
} from './samples.ts'

const newYorkNights = calendar({
  zone: 'America/New_York',
  week: weekly(WORKDAYS, ['00:00', '02:30'], ['08:00', '12:15'], ['22:00', '24:00']),
  holidays: [{ date: '2018-11-05', name: 'Half', open: [{ from: '01:15', to: '01:45' }] }],
})
const onceAWeek = calendar({ zone: 'Australia/Lord_Howe', week: weekly([7], ['01:45', '02:10']) })
const timelines = [weConnect, roundTheClock, wholeWorkdays, newYorkNights, onceAWeek].map(compileTimeline)

const anyTimeline = fc.constantFrom(...timelines)
const anyInstant = fc.integer({ min: at('2017-01-01T00:00Z'), max: at('2030-01-01T00:00Z') }).map(instant)
const anyBudget = fc.integer({ min: 1, max: 400 * HOUR }).map(millis)

describe('counted time', () => {
  it('adds up: what counts from a to c counts from a to b and from b to c', () => {
    fc.assert(
      fc.property(anyTimeline, anyInstant, anyInstant, anyInstant, (timeline, a, b, c) => {
        expect(timeline.between(a, b) + timeline.between(b, c)).toBe(timeline.between(a, c))
        expect(timeline.between(a, b) + timeline.between(b, a)).toBe(0)
      }),
    )
  })

  it('AMB-03 is the budget at the deadline, and less at every instant before', () => {
    fc.assert(
      fc.property(anyTimeline, anyInstant, anyBudget, (timeline, from, budget) => {
        const due = timeline.add(from, budget)
        expect(timeline.between(from, due)).toBe(budget)
        expect(timeline.between(from, instant(due - 1))).toBe(budget - 1)
      }),
    )
  })

  it('grows with the start and with the budget, and never runs faster than the wall', () => {
    fc.assert(
      fc.property(
        anyTimeline,
        anyInstant,
        anyInstant,
        anyBudget,
        anyBudget,
        (timeline, a, b, short, more) => {
          expect(timeline.add(a, millis(short + more))).toBe(timeline.add(timeline.add(a, short), more))
          if (a <= b) expect(timeline.add(a, short)).toBeLessThanOrEqual(timeline.add(b, short))
          expect(timeline.add(a, short) - a).toBeGreaterThanOrEqual(short)
        },
      ),
    )
  })

  it('has nothing between an instant and the next one that counts, which counts', () => {
    fc.assert(
      fc.property(anyTimeline, anyInstant, (timeline, from) => {
        const next = timeline.next(from)
        expect(timeline.between(from, next)).toBe(0)
        expect(timeline.between(next, instant(next + 1))).toBe(1)
      }),
    )
  })

  it('agrees with its pieces, which follow each other without gap', () => {
    fc.assert(
      fc.property(
        anyTimeline,
        anyInstant,
        fc.integer({ min: 1, max: 900 * HOUR }),
        (timeline, from, length) => {
          let [end, open] = [from, 0]
          for (const piece of timeline.pieces(from, instant(from + length))) {
            expect(piece.from).toBe(end)
            expect(piece.to).toBeGreaterThan(piece.from)
            if (piece.kind === 'open') open += piece.to - piece.from
            end = piece.to
          }
          expect(end).toBe(from + length)
          expect(open).toBe(timeline.between(from, end))
        },
      ),
    )
  })
})

/** Whether the wall clock of `zone` stands in an open period, asked of the platform minute by minute. */
function minutesOpen(of: Calendar, from: number, to: number): number {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: of.zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
  let open = 0
  for (let minute = from; minute < to; minute += MINUTE) {
    const [weekday, time] = wall.format(minute).split(/[ ,]+/) as [string, string]
    const day = days.indexOf(weekday) + 1
    if (of.week.some((period) => period.day === day && period.from <= time && time < period.to)) open++
  }
  return open
}

const changes: readonly [string, string][] = [
  ['America/Sao_Paulo', '2018-11-03T12:00Z'],
  ['America/Sao_Paulo', '2018-02-17T12:00Z'],
  ['America/New_York', '2026-03-07T12:00Z'],
  ['America/New_York', '2026-10-31T12:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T00:00Z'],
  ['Africa/Casablanca', '2026-02-14T12:00Z'],
]

const anyPeriod = fc
  .tuple(
    fc.constantFrom(...EVERY_DAY),
    fc.integer({ min: 0, max: 23 }),
    fc.nat(59),
    fc.integer({ min: 1, max: 24 }),
  )
  .map(([day, hour, minute, length]) => {
    const text = (of: number): string => `${String(of).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    const to = hour + length
    return { day, from: text(hour), to: to < 24 ? text(to) : '24:00' } as WeekPeriod
  })
const anyWeek = fc.uniqueArray(anyPeriod, { minLength: 1, maxLength: 7, selector: ({ day }) => day })

describe('daylight saving', () => {
  it('counts each minute whose wall clock is open, around any change of any zone', () => {
    fc.assert(
      fc.property(anyWeek, fc.constantFrom(...changes), (week, [zone, start]) => {
        const sample = calendar({ zone, week })
        const [from, to] = [at(start), instant(at(start) + 36 * HOUR)]
        expect(compileTimeline(sample).between(from, to) / MINUTE).toBe(minutesOpen(sample, from, to))
      }),
      { numRuns: 40 },
    )
  })
})
