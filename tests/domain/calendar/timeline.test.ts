import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../../src/domain/calendar/calendar.ts'
import { HORIZON, compileTimeline, wallTime } from '../../../src/domain/calendar/timeline.ts'
import { DAY, HOUR, MINUTE, millis } from '../../../src/domain/value/instant.ts'
import { EVERY_DAY, at, calendar, roundTheClock, weConnect, weekly, wholeWorkdays } from './samples.ts'

const hours = (count: number) => millis(count * HOUR)
const counted = (of: Calendar, from: string, to: string): number =>
  compileTimeline(of).between(at(from), at(to)) / HOUR
const due = (of: Calendar, from: string, budget: number): string =>
  new Date(compileTimeline(of).add(at(from), hours(budget))).toISOString()

describe('working time', () => {
  it('WC-22 counts 9-13 and 14-18 on workdays, Brasília time, and no holiday: eight hours a day', () => {
    expect(counted(weConnect, '2026-11-19T00:00-03:00', '2026-11-20T00:00-03:00')).toBe(8)
    expect(counted(weConnect, '2026-11-19T12:30-03:00', '2026-11-19T14:30-03:00')).toBe(1)
    expect(counted(weConnect, '2026-11-20T00:00-03:00', '2026-11-23T09:00-03:00')).toBe(0)
    expect(counted(weConnect, '2026-11-16T00:00-03:00', '2026-11-23T00:00-03:00')).toBe(32)
  })

  it('AMB-03 shows the earliest instant: a deadline on a closing is the closing', () => {
    expect(due(weConnect, '2026-11-23T09:00-03:00', 4)).toBe('2026-11-23T16:00:00.000Z')
    expect(due(weConnect, '2026-11-27T17:00-03:00', 1)).toBe('2026-11-27T21:00:00.000Z')
    expect(due(weConnect, '2026-11-27T18:00-03:00', 1)).toBe('2026-11-30T13:00:00.000Z')
  })

  it('AMB-03 reaches a budget of nothing where it starts, even while closed', () => {
    expect(due(weConnect, '2026-11-20T11:00-03:00', 0)).toBe('2026-11-20T14:00:00.000Z')
  })

  it('AMB-11 counts a day of a 24/7 contract as 24 hours on business days', () => {
    expect(due(wholeWorkdays, '2026-11-19T10:00-03:00', 24)).toBe('2026-11-23T13:00:00.000Z')
    expect(due(wholeWorkdays, '2026-11-17T10:00-03:00', 48)).toBe('2026-11-19T13:00:00.000Z')
  })

  it('WA-10 counts weekends and holidays in a 24/7 calendar', () => {
    expect(due(roundTheClock, '2026-11-20T23:00-03:00', 30)).toBe('2026-11-22T08:00:00.000Z')
    expect(counted(roundTheClock, '2026-01-01T00:00-03:00', '2027-01-01T00:00-03:00')).toBe(365 * 24)
  })

  it('AMB-12 counts wall time where no calendar is named', () => {
    expect(wallTime.add(at('2026-11-20T10:00-03:00'), millis(2 * DAY))).toBe(at('2026-11-22T10:00-03:00'))
    expect(wallTime.between(at('2026-11-22T10:00Z'), at('2026-11-20T10:00Z'))).toBe(-2 * DAY)
  })

  it('AMB-05 works a half day as long as it is open, and an exception wins over a holiday', () => {
    const december = calendar({
      holidays: [
        { date: '2026-12-24', name: 'Véspera', open: [{ from: '09:00', to: '12:00' }] },
        { date: '2026-12-25', name: 'Natal' },
      ],
      exceptions: [
        { date: '2026-12-25', name: 'Virada do sistema', open: [{ from: '10:00', to: '11:00' }] },
        { date: '2026-12-26', name: 'Virada do sistema', open: [{ from: '22:00', to: '24:00' }] },
        { date: '2026-12-28', name: 'Recesso', open: [] },
      ],
    })
    expect(counted(december, '2026-12-24T00:00-03:00', '2026-12-25T00:00-03:00')).toBe(3)
    expect(counted(december, '2026-12-25T00:00-03:00', '2026-12-26T00:00-03:00')).toBe(1)
    expect(counted(december, '2026-12-26T00:00-03:00', '2026-12-27T00:00-03:00')).toBe(2)
    expect(counted(december, '2026-12-28T00:00-03:00', '2026-12-29T00:00-03:00')).toBe(0)
  })

  it('takes any number of periods a day, and a night over midnight as two of them', () => {
    const nights = calendar({
      week: weekly(EVERY_DAY, ['22:00', '24:00'], ['00:00', '06:00'], ['12:00', '12:30'], ['12:40', '12:50']),
    })
    expect(counted(nights, '2026-11-19T22:00-03:00', '2026-11-20T06:00-03:00')).toBe(8)
    expect(counted(nights, '2026-11-20T00:00-03:00', '2026-11-21T00:00-03:00')).toBeCloseTo(8 + 40 / 60, 9)
    expect(due(nights, '2026-11-19T23:00-03:00', 7.25)).toBe('2026-11-20T15:15:00.000Z')
  })
})

describe('daylight saving', () => {
  const newYork = calendar({ zone: 'America/New_York', week: weekly(EVERY_DAY, ['01:30', '03:30']) })
  const brazilianDay = calendar({ week: weekly(EVERY_DAY, ['00:00', '24:00']) })

  it('AMB-02 counts 23 and 25 hours in the days on which São Paulo changed, whose midnight was skipped', () => {
    expect(counted(brazilianDay, '2018-11-04T00:00-03:00', '2018-11-05T00:00-02:00')).toBe(23)
    expect(counted(brazilianDay, '2018-02-17T00:00-02:00', '2018-02-18T00:00-03:00')).toBe(25)
  })

  it('AMB-02 opens São Paulo at nine by the wall on both sides of the change', () => {
    expect(due(weConnect, '2018-11-01T17:00-03:00', 2)).toBe('2018-11-05T12:00:00.000Z')
    expect(counted(weConnect, '2018-11-05T08:59-02:00', '2018-11-05T10:00-02:00')).toBe(1)
    expect(counted(weConnect, '2019-02-18T08:59-03:00', '2019-02-18T10:00-03:00')).toBe(1)
  })

  it('cuts an opening at a midnight that was skipped', () => {
    const early = calendar({ week: weekly([7], ['00:30', '02:00']) })
    expect(counted(early, '2018-11-04T00:00-03:00', '2018-11-05T00:00-02:00')).toBe(1)
    expect(compileTimeline(early).next(at('2018-11-03T12:00-03:00'))).toBe(at('2018-11-04T01:00-02:00'))
  })

  it('counts in New York neither the hour that is skipped nor one hour too few where it comes twice', () => {
    expect(counted(newYork, '2026-03-07T00:00-05:00', '2026-03-08T00:00-05:00')).toBe(2)
    expect(counted(newYork, '2026-03-08T00:00-05:00', '2026-03-09T00:00-04:00')).toBe(1)
    expect(counted(newYork, '2026-11-01T00:00-04:00', '2026-11-02T00:00-05:00')).toBe(2.5)
  })
})

describe('the horizon', () => {
  const timeline = compileTimeline(weConnect)

  it('reaches from 1970 to the end of 2076, and what leaves it ends there', () => {
    const last = at('2076-12-31T18:00-03:00')
    expect(timeline.add(at('2076-12-31T09:00-03:00'), hours(8))).toBe(last)
    expect(timeline.add(at('2076-12-31T09:00-03:00'), hours(9))).toBe(last)
    expect(timeline.next(last)).toBe(HORIZON.to)
    expect(timeline.counted(at('1969-06-01T12:00Z'))).toBe(0)
    expect(timeline.next(at('1969-06-01T12:00Z'))).toBe(at('1970-01-01T09:00-03:00'))
    expect(timeline.add(at('1969-06-01T12:00Z'), HOUR)).toBe(at('1970-01-01T10:00-03:00'))
    expect(timeline.between(last, at('2090-01-01T00:00Z'))).toBe(0)
    expect(timeline.add(at('2090-01-01T00:00Z'), HOUR)).toBe(at('2090-01-01T00:00Z'))
  })

  it('is the same timeline for the same calendar', () => {
    expect(compileTimeline(weConnect)).toBe(timeline)
    expect(compileTimeline({ ...weConnect })).not.toBe(timeline)
  })

  it('finds the next instant that counts', () => {
    expect(timeline.next(at('2026-11-19T12:59-03:00'))).toBe(at('2026-11-19T12:59-03:00'))
    expect(timeline.next(at('2026-11-19T13:00-03:00'))).toBe(at('2026-11-19T14:00-03:00'))
    expect(timeline.next(at('2026-11-19T18:00-03:00'))).toBe(at('2026-11-23T09:00-03:00'))
    expect(timeline.add(at('2026-11-19T12:59-03:00'), MINUTE)).toBe(at('2026-11-19T13:00-03:00'))
  })
})
