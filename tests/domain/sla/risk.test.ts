import { describe, expect, it } from 'vitest'
import { readClock } from '../../../src/domain/sla/clock.ts'
import { riskOf } from '../../../src/domain/sla/risk.ts'
import { atRiskBelow, imminentBelow } from '../../../src/domain/sla/threshold.ts'
import { HOUR, MINUTE, instant, millis } from '../../../src/domain/value/instant.ts'
import { at } from '../calendar/samples.ts'
import { clock, hours, pause } from './samples.ts'

const monday = (time: string) => at(`2026-11-23T${time}-03:00`)

describe('the risk of a clock', () => {
  it('M-07 begins at a quarter of the target, between 10 minutes and 8 hours', () => {
    const minutes = (target: number) => atRiskBelow(millis(target * MINUTE)) / MINUTE
    expect([30, 40, 41, 240, 32 * 60, 360 * 60].map(minutes)).toEqual([10, 10, 10.25, 60, 480, 480])
  })

  it('M-07 is imminent at a tenth of the target, between 5 minutes and 1 hour', () => {
    const minutes = (target: number) => imminentBelow(millis(target * MINUTE)) / MINUTE
    expect([30, 50, 240, 600, 360 * 60].map(minutes)).toEqual([5, 5, 24, 60, 60])
  })

  it('M-07 WA-17 is told at instants of the target’s own calendar, before the deadline', () => {
    const reading = readClock(clock(), monday('09:00'))
    expect(reading).toMatchObject({
      riskAt: monday('16:00'),
      imminentAt: monday('17:12'),
      dueAt: monday('18:00'),
    })
    expect(
      ['15:59', '16:00', '17:11', '17:12', '18:00'].map((time) => riskOf(reading, monday(time))),
    ).toEqual(['none', 'atRisk', 'atRisk', 'imminent', 'imminent'])
    expect(riskOf(reading, at('2026-11-24T09:00-03:00'))).toBe('imminent')
    expect(riskOf(reading, instant(at('2026-11-24T09:00-03:00') + 1))).toBe('breached')
  })

  it('M-07 agrees with the remaining time of the same instant', () => {
    const spec = clock({
      budget: hours(20),
      pauses: [pause('2026-11-24T10:00-03:00', '2026-11-25T11:00-03:00')],
    })
    for (let now = spec.start; now < spec.start + 120 * HOUR; now = instant(now + 7 * MINUTE)) {
      const reading = readClock(spec, now)
      const remaining = reading.remaining!
      if (reading.state !== 'paused')
        expect(riskOf(reading, now)).toBe(
          remaining < 0
            ? 'breached'
            : remaining <= 1 * HOUR
              ? 'imminent'
              : remaining <= 5 * HOUR
                ? 'atRisk'
                : 'none',
        )
    }
  })

  it('M-07 is there from the start where the target is shorter than the least warning', () => {
    const reading = readClock(clock({ budget: millis(8 * MINUTE) }), monday('09:00'))
    expect(reading).toMatchObject({ riskAt: monday('09:00'), imminentAt: monday('09:03') })
    expect(riskOf(reading, monday('09:00'))).toBe('atRisk')
  })

  it('M-07 is the state where the clock is paused, stopped or without a target', () => {
    const late = monday('17:59')
    const specs = [
      clock({ pauses: [pause('2026-11-23T17:30-03:00')] }),
      clock({ stoppedAt: monday('17:30') }),
      clock({ budget: hours(2), stoppedAt: monday('17:30') }),
      clock({ budget: null }),
    ]
    expect(specs.map((spec) => riskOf(readClock(spec, late), late))).toEqual([
      'paused',
      'met',
      'late',
      'unset',
    ])
    expect(riskOf(readClock(clock(), late), late)).toBe('imminent')
  })

  it('WC-32 stays breached through a pause', () => {
    const broken = clock({ budget: hours(2), pauses: [pause('2026-11-23T12:00-03:00')] })
    expect(riskOf(readClock(broken, monday('15:00')), monday('15:00'))).toBe('breached')
  })
})
