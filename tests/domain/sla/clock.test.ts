import { describe, expect, it } from 'vitest'
import { compileTimeline } from '../../../src/domain/calendar/timeline.ts'
import { readClock } from '../../../src/domain/sla/clock.ts'
import { HOUR, MINUTE } from '../../../src/domain/value/instant.ts'
import { at, roundTheClock, wholeWorkdays } from '../calendar/samples.ts'
import { clock, hours, pause } from './samples.ts'

const monday = (time: string) => at(`2026-11-23T${time}-03:00`)
const tuesday = (time: string) => at(`2026-11-24T${time}-03:00`)

describe('a clock', () => {
  it('WC-23 runs from its start: consumed, remaining and due time', () => {
    expect(readClock(clock({ budget: hours(6) }), monday('15:00'))).toMatchObject({
      state: 'running',
      consumed: 5 * HOUR,
      remaining: HOUR,
      dueAt: monday('16:00'),
      stoppedAt: null,
    })
  })

  it('AMB-03 is met by an answer at 13:40 to a deadline at 13:00, in the lunch break', () => {
    const answered = clock({ budget: hours(4), stoppedAt: monday('13:40') })
    expect(readClock(answered, monday('15:00'))).toMatchObject({
      state: 'met',
      consumed: 4 * HOUR,
      remaining: 0,
      dueAt: monday('13:00'),
    })
  })

  it('AMB-03 is late only after the next opening, and breached from its first millisecond', () => {
    const spec = clock({ budget: hours(4) })
    expect(readClock({ ...spec, stoppedAt: monday('14:00') }, tuesday('09:00')).state).toBe('met')
    expect(readClock({ ...spec, stoppedAt: monday('14:01') }, tuesday('09:00'))).toMatchObject({
      state: 'late',
      consumed: 4 * HOUR + MINUTE,
      remaining: 0 - MINUTE,
    })
    expect(readClock(spec, monday('14:00')).state).toBe('running')
    const { breachAt } = readClock(spec, monday('14:00'))
    expect(breachAt).toBe(monday('14:00') + 1)
    expect(readClock(spec, breachAt!).state).toBe('breached')
  })

  it('WC-32 stands still in a pause and knows no deadline while it lasts', () => {
    const waiting = clock({ pauses: [pause('2026-11-23T11:00-03:00')] })
    expect(readClock(waiting, tuesday('17:00'))).toMatchObject({
      state: 'paused',
      consumed: 2 * HOUR,
      remaining: 6 * HOUR,
      dueAt: null,
      breachAt: null,
      riskAt: null,
      imminentAt: null,
    })
    const resumed = clock({ pauses: [pause('2026-11-23T11:00-03:00', '2026-11-24T10:00-03:00')] })
    expect(readClock(resumed, tuesday('10:00'))).toMatchObject({ state: 'running', dueAt: tuesday('17:00') })
  })

  it('WC-32 keeps a breach through a pause, with the deadline that was missed', () => {
    const spec = clock({ budget: hours(2), pauses: [pause('2026-11-23T12:00-03:00')] })
    expect(readClock(spec, tuesday('10:00'))).toMatchObject({ state: 'breached', dueAt: monday('11:00') })
  })

  it('WC-32 takes a pause that began before the clock or ended before it', () => {
    const early = clock({
      pauses: [
        pause('2026-11-20T09:00-03:00', '2026-11-20T10:00-03:00'),
        pause('2026-11-22T09:00-03:00', '2026-11-23T10:00-03:00'),
      ],
    })
    expect(readClock(early, monday('12:00'))).toMatchObject({ consumed: 2 * HOUR, dueAt: tuesday('10:00') })
  })

  it('AMB-22 is not moved by a pause after it stopped', () => {
    const stopped = clock({ stoppedAt: monday('10:00') })
    const afterwards = clock({ stoppedAt: monday('10:00'), pauses: [pause('2026-11-23T10:30-03:00')] })
    expect(readClock(afterwards, tuesday('10:00'))).toEqual(readClock(stopped, tuesday('10:00')))
    const within = clock({ stoppedAt: monday('10:00'), pauses: [pause('2026-11-23T09:30-03:00')] })
    expect(readClock(within, tuesday('10:00'))).toMatchObject({ state: 'met', consumed: 30 * MINUTE })
  })

  it('WA-11 AMB-06 without a target is unset: no deadline, no risk, but the time that it took', () => {
    expect(readClock(clock({ budget: null }), monday('12:00'))).toMatchObject({
      state: 'unset',
      consumed: 3 * HOUR,
      remaining: null,
      dueAt: null,
      riskAt: null,
    })
    expect(readClock(clock({ budget: null, stoppedAt: monday('10:00') }), monday('12:00')).state).toBe(
      'unset',
    )
  })

  it('AMB-12 counts wall time where no calendar is named', () => {
    const wall = clock({ timeline: null, budget: hours(24) })
    expect(readClock(wall, monday('12:00')).dueAt).toBe(tuesday('09:00'))
  })

  it('AMB-09 AMB-19 is recomputed from its start after a reclassification: consumed time and pauses stay', () => {
    const normal = clock({ pauses: [pause('2026-11-23T10:00-03:00', '2026-11-23T12:00-03:00')] })
    const critical = { ...normal, budget: hours(3) }
    const [before, after] = [readClock(normal, monday('15:00')), readClock(critical, monday('15:00'))]
    expect(after.consumed).toBe(before.consumed)
    expect(after.start).toBe(before.start)
    expect([before.dueAt, after.dueAt]).toEqual([tuesday('11:00'), monday('15:00')])
  })

  it('AMB-11 runs on the calendar of its own target', () => {
    const start = at('2026-11-19T23:00-03:00')
    const first = clock({ start, budget: hours(0.5), timeline: compileTimeline(roundTheClock) })
    const resolution = clock({ start, budget: hours(24), timeline: compileTimeline(wholeWorkdays) })
    expect(readClock(first, start).dueAt).toBe(at('2026-11-19T23:30-03:00'))
    expect(readClock(resolution, start).dueAt).toBe(at('2026-11-23T23:00-03:00'))
  })

  it('AMB-24 says that its severity is provisional, and has consumed nothing before its start', () => {
    expect(readClock(clock({ provisional: true }), at('2026-11-19T09:00-03:00'))).toMatchObject({
      provisional: true,
      consumed: 0,
    })
  })
})
