import { describe, expect, it } from 'vitest'
import { type Timeline, compileTimeline } from '../../../src/domain/calendar/timeline.ts'
import { type Pause, readClock } from '../../../src/domain/sla/clock.ts'
import { budgetMillis } from '../../../src/domain/profile/plan.ts'
import { consumedIn } from '../../../src/domain/sla/pauses.ts'
import { type Instant, MINUTE, instant, millis } from '../../../src/domain/value/instant.ts'
import { WORKDAYS, at, calendar, weConnect, weekly } from '../calendar/samples.ts'
import { clock, hours } from './samples.ts'
import deadlines from '../../vectors/deadlines.json' with { type: 'json' }
import pausedDeadlines from '../../vectors/deadlines-with-pauses.json' with { type: 'json' }
import golden from '../../vectors/golden-deadlines.json' with { type: 'json' }

interface Case {
  readonly start: Instant
  readonly minutes: number
  readonly pauses: readonly Pause[]
  readonly end: Instant
}

const plain: readonly Case[] = deadlines.map(({ start, minutes, end }) => ({
  start: at(start),
  minutes,
  pauses: [],
  end: at(end),
}))

const paused = pausedDeadlines.map(({ start, minutes, pauses, end, consumed_at_last_resume }) => ({
  start: at(start),
  minutes,
  pauses: pauses.map(([from, to]) => ({
    from: at(from!),
    to: at(to!),
    cause: 'pausa',
    waitsFor: 'client' as const,
  })),
  end: at(end),
  consumedAtLastResume: consumed_at_last_resume,
}))

const timeline = compileTimeline(weConnect)
const spec = ({ start, minutes, pauses }: Case, on: Timeline) =>
  clock({ start, pauses, budget: millis(minutes * MINUTE), timeline: on })

/** The convention of the other engine: the next instant that works and is not paused. */
function nextRunning(from: Instant, pauses: readonly Pause[]): Instant {
  const next = timeline.next(from)
  const inside = pauses.find((pause) => pause.from <= next && next < pause.to!)
  return inside ? nextRunning(inside.to!, pauses) : next
}

/** How many cases a clock on this timeline, with these of their pauses, gets wrong. */
const mismatches = (cases: readonly Case[], on: Timeline, pausesOf = (of: Case) => of.pauses): number =>
  cases.filter((of) => {
    const { dueAt } = readClock(spec({ ...of, pauses: pausesOf(of) }, on), at('2099-01-01T00:00Z'))
    return dueAt === null || nextRunning(dueAt, of.pauses) !== nextRunning(of.end, of.pauses)
  }).length

describe('deadlines of an independent engine', () => {
  it('WC-22 agrees in 2 000 of 2 000 deadlines', () => {
    expect(plain).toHaveLength(2000)
    expect(mismatches(plain, timeline)).toBe(0)
  })

  it('WC-32 agrees in 500 of 500 deadlines with pauses, and in what was consumed at the last resumption', () => {
    expect(paused).toHaveLength(500)
    expect(mismatches(paused, timeline)).toBe(0)
    for (const { start, pauses, consumedAtLastResume } of paused) {
      const consumed = consumedIn({ timeline, start, pauses }, pauses.at(-1)!.to)
      expect(consumed).toBe(consumedAtLastResume * MINUTE)
    }
  })

  it('AMB-03 has consumed the budget at each deadline, and less one second earlier', () => {
    for (const of of [...plain, ...paused]) {
      const due = readClock(spec(of, timeline), at('2099-01-01T00:00Z')).dueAt!
      expect(readClock(spec(of, timeline), due).consumed).toBe(of.minutes * MINUTE)
      expect(readClock(spec(of, timeline), instant(due - 1000)).consumed).toBeLessThan(of.minutes * MINUTE)
    }
  })
})

describe('the vectors bite', () => {
  it('WC-22 a calendar without the lunch break fails them', () => {
    const hungry = compileTimeline(calendar({ ...weConnect, week: weekly(WORKDAYS, ['09:00', '18:00']) }))
    expect(mismatches(plain, hungry)).toBeGreaterThan(1000)
    expect(mismatches(paused, hungry)).toBeGreaterThan(250)
  })

  it('AMB-05 a calendar that lacks one holiday fails them', () => {
    const holidays = weConnect.holidays.filter(({ date }) => date !== '2026-11-20')
    expect(holidays).toHaveLength(weConnect.holidays.length - 1)
    const diligent = compileTimeline(calendar({ ...weConnect, holidays }))
    expect(mismatches(plain, diligent)).toBeGreaterThan(0)
  })

  it('WC-32 a clock without the pauses, or without the last of them, fails them', () => {
    expect(mismatches(paused, timeline, () => [])).toBeGreaterThan(250)
    expect(mismatches(paused, timeline, ({ pauses }) => pauses.slice(0, -1))).toBeGreaterThan(100)
  })

  it('AMB-03 a clock that is a second late fails the check before the deadline', () => {
    const early = plain.filter(({ start, minutes }) => {
      const due = timeline.add(start, millis(minutes * MINUTE))
      return timeline.between(start, instant(due + 1000)) > minutes * MINUTE
    })
    expect(early.length).toBeGreaterThan(1000)
  })
})

describe('golden deadlines of the contract', () => {
  it('WC-28 WC-29 WC-30 WC-31 AMB-02 are met to the millisecond, 42 of 42', () => {
    expect(golden).toHaveLength(42)
    for (const { target, businessHours, start, due } of golden) {
      const { dueAt } = readClock(clock({ start: at(start), budget: hours(businessHours) }), at(start))
      expect({ target, start, due: dueAt }).toEqual({ target, start, due: at(due) })
    }
  })

  it('AMB-01 count a day of the contract as eight business hours', () => {
    for (const { target, businessHours } of golden) {
      const [, value, unit] = /(\d+)([hd])$/.exec(target)!
      const budget = { value: Number(value), unit: unit === 'd' ? 'day' : 'hour' } as const
      expect(budgetMillis(budget, 8)).toBe(hours(businessHours))
    }
  })

  it('AMB-01 AMB-02 are missed by a day of 24 hours, by wall time, and without the holiday', () => {
    const wrong = (on: Timeline, factor = 1): number =>
      golden.filter(
        ({ start, businessHours, due }) => on.add(at(start), hours(businessHours * factor)) !== at(due),
      ).length
    expect(wrong(timeline)).toBe(0)
    expect(wrong(timeline, 3)).toBe(42)
    expect(wrong(compileTimeline(calendar({ ...weConnect, holidays: [] })))).toBeGreaterThan(20)
    expect(
      wrong(compileTimeline(calendar({ week: weekly([1, 2, 3, 4, 5, 6, 7], ['00:00', '24:00']) }))),
    ).toBe(42)
  })
})
