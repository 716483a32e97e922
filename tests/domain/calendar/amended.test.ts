import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { amended, compileTimeline } from '../../../src/domain/calendar/timeline.ts'
import { HOUR, instant, millis } from '../../../src/domain/value/instant.ts'
import { at, calendar, weekly } from './samples.ts'

const publishedAt = at('2026-11-18T12:00-03:00')
const before = compileTimeline(calendar())
const recess = { date: '2026-11-19', name: 'Recesso', open: [] }
const longer = { date: '2026-11-17', name: 'Mutirão', open: [{ from: '00:00', to: '24:00' }] }
const later = compileTimeline(
  calendar({ exceptions: [recess, longer], week: weekly([1, 2, 3, 4, 5], ['10:00', '16:00']) }),
)
const timeline = amended([
  { publishedAt: instant(0), timeline: before },
  { publishedAt, timeline: later },
])

describe('an amendment of a calendar', () => {
  it('AMB-05 moves the deadline of the time that has not yet elapsed', () => {
    const start = at('2026-11-18T09:00-03:00')
    expect(before.add(start, millis(9 * HOUR))).toBe(at('2026-11-18T18:00-03:00'))
    expect(timeline.add(start, millis(9 * HOUR))).toBe(at('2026-11-20T12:00-03:00'))
    expect([...timeline.pieces(publishedAt, at('2026-11-20T00:00-03:00'))].at(-1)?.name).toBe('Recesso')
  })

  it('AMB-05 leaves elapsed time as it was counted', () => {
    const [from, to] = [at('2026-11-16T00:00-03:00'), at('2026-11-18T00:00-03:00')]
    expect(timeline.between(from, to)).toBe(18 * HOUR)
    expect(later.between(from, to)).toBe(30 * HOUR)
    expect(timeline.add(from, millis(3 * HOUR))).toBe(before.add(from, millis(3 * HOUR)))
    expect(timeline.add(at('2026-11-18T09:00-03:00'), millis(3 * HOUR))).toBe(publishedAt)
  })

  it('passes over its own publication to the next instant that counts', () => {
    const night = amended([
      { publishedAt: instant(0), timeline: before },
      { publishedAt: at('2026-11-18T20:00-03:00'), timeline: later },
    ])
    expect(night.next(at('2026-11-18T18:00-03:00'))).toBe(at('2026-11-20T10:00-03:00'))
  })

  it('is the founding calendar alone where nothing was amended, and none without it', () => {
    expect(amended([{ publishedAt, timeline: before }])).toBe(before)
    expect(() => amended([])).toThrow('founding')
  })

  it('adds up over any number of amendments, and its pieces agree with its sums', () => {
    const instants = fc.integer({ min: at('2026-11-01T00:00Z'), max: at('2026-12-10T00:00Z') }).map(instant)
    const versions = amended([
      { publishedAt: instant(0), timeline: before },
      { publishedAt, timeline: later },
      { publishedAt: at('2026-11-25T15:00-03:00'), timeline: before },
    ])
    fc.assert(
      fc.property(instants, instants, instants, fc.integer({ min: 1, max: 90 }), (a, b, c, hours) => {
        expect(versions.between(a, b) + versions.between(b, c)).toBe(versions.between(a, c))
        const budget = millis(hours * HOUR)
        const due = versions.add(a, budget)
        expect(versions.between(a, due)).toBe(budget)
        expect(versions.between(a, instant(due - 1))).toBeLessThan(budget)
        let open = 0
        for (const { from, to, kind } of versions.pieces(a, b)) if (kind === 'open') open += to - from
        expect(open).toBe(Math.max(0, versions.between(a, b)))
      }),
    )
  })
})
