import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { compileTimeline } from '../../../src/domain/calendar/timeline.ts'
import { type Pause, readClock } from '../../../src/domain/sla/clock.ts'
import { ledger } from '../../../src/domain/sla/ledger.ts'
import { DAY, HOUR, instant } from '../../../src/domain/value/instant.ts'
import { at, roundTheClock, weConnect, wholeWorkdays } from '../calendar/samples.ts'
import { clock, hours, pause } from './samples.ts'

const local = (when: number): string => new Date(when - 3 * HOUR).toISOString().slice(5, 16)

describe('the ledger of a clock', () => {
  it('WC-32 tells each stretch: counted, lunch, night, holiday by name, weekend, pause by status', () => {
    const spec = clock({
      start: at('2026-11-19T11:00-03:00'),
      pauses: [pause('2026-11-23T10:00-03:00', '2026-11-23T15:00-03:00')],
    })
    const lines = ledger(spec, at('2026-11-23T16:00-03:00'))
    expect(
      lines.map((line) => [local(line.from), line.kind, line.name, line.waitsFor, line.counted / HOUR]),
    ).toEqual([
      ['11-19T11:00', 'counted', null, null, 2],
      ['11-19T13:00', 'break', null, null, 0],
      ['11-19T14:00', 'counted', null, null, 4],
      ['11-19T18:00', 'closed', null, null, 0],
      ['11-20T00:00', 'holiday', 'Dia da Consciência Negra', null, 0],
      ['11-21T00:00', 'closed', null, null, 0],
      ['11-23T09:00', 'counted', null, null, 1],
      ['11-23T10:00', 'paused', 'aguardando-cliente', 'client', 0],
      ['11-23T15:00', 'counted', null, null, 1],
    ])
    expect(lines[5]!.wall).toBe(57 * HOUR)
  })

  it('WC-32 ends at the stop, and where nothing has passed it is empty', () => {
    const stopped = clock({ stoppedAt: at('2026-11-23T10:00-03:00') })
    expect(ledger(stopped, at('2026-11-30T10:00-03:00')).at(-1)?.to).toBe(stopped.stoppedAt)
    expect(ledger(clock(), clock().start)).toEqual([])
  })

  it('WC-32 joins two pauses of one status, and keeps apart those of two', () => {
    const [first, second] = [
      pause('2026-11-23T10:00-03:00', '2026-11-23T11:00-03:00'),
      pause('2026-11-23T11:00-03:00'),
    ]
    const kinds = (pauses: Pause[]) => ledger(clock({ pauses }), at('2026-11-23T12:00-03:00')).length
    expect(kinds([first, second])).toBe(2)
    expect(kinds([first, { ...second, cause: 'servicos' }])).toBe(3)
  })

  it('WA-10 is one line in a 24/7 calendar, however long', () => {
    const spec = clock({ timeline: compileTimeline(roundTheClock) })
    expect(ledger(spec, instant(spec.start + 45 * DAY))).toHaveLength(1)
  })
})

const timelines = [weConnect, roundTheClock, wholeWorkdays].map(compileTimeline)
const start = at('2026-11-18T15:00-03:00')
const anyClock = fc
  .record({
    timeline: fc.constantFrom(...timelines, null),
    steps: fc.array(fc.integer({ min: 1, max: 60 * HOUR }), { maxLength: 8 }),
    budget: fc.integer({ min: 1, max: 90 }),
    lasts: fc.boolean(),
    stopped: fc.option(fc.integer({ min: 0, max: 300 * HOUR }), { nil: null }),
  })
  .map(({ timeline, steps, budget, lasts, stopped }) => {
    const edges = steps.map((_, i) =>
      steps.slice(0, i + 1).reduce((sum, step) => sum + step, start as number),
    )
    const pauses = edges.flatMap((from, i): Pause[] => {
      const to = edges[i + 1]
      if (i % 2 === 1 || (to === undefined && !lasts)) return []
      return [
        { from: instant(from), to: to === undefined ? null : instant(to), cause: `s${i}`, waitsFor: 'third' },
      ]
    })
    const stoppedAt = stopped === null ? null : instant(start + stopped)
    return clock({ start, timeline, pauses, budget: hours(budget), stoppedAt })
  })
const anyNow = fc.integer({ min: 0, max: 400 * HOUR }).map((length) => instant(start + length))

describe('the algebra of a clock', () => {
  it('WC-32 covers its life without gap or overlap, and what the ledger counted is what was consumed', () => {
    fc.assert(
      fc.property(anyClock, anyNow, (spec, now) => {
        const lines = ledger(spec, now)
        let [end, counted] = [spec.start, 0]
        for (const [i, line] of lines.entries()) {
          expect(line.from).toBe(end)
          expect(line.wall).toBe(line.to - line.from)
          expect(line.wall).toBeGreaterThan(0)
          const last = lines[i - 1]
          expect(line.kind === last?.kind && line.name === last.name).toBe(false)
          end = line.to
          counted += line.counted
        }
        expect(end).toBe(spec.stoppedAt ?? now)
        expect(counted).toBe(readClock(spec, now).consumed)
      }),
      { numRuns: 300 },
    )
  })

  it('WC-32 reads the same when a pause is split in two', () => {
    const split = (pauses: readonly Pause[]): Pause[] =>
      pauses.flatMap((whole) => {
        if (whole.to === null || whole.to - whole.from < 2) return [whole]
        const middle = instant((whole.from + whole.to) / 2)
        return [
          { ...whole, to: middle },
          { ...whole, from: middle },
        ]
      })
    fc.assert(
      fc.property(anyClock, anyNow, (spec, now) => {
        const parted = { ...spec, pauses: split(spec.pauses) }
        expect(readClock(parted, now)).toEqual(readClock(spec, now))
        expect(ledger(parted, now)).toEqual(ledger(spec, now))
      }),
    )
  })

  it('AMB-03 has consumed its target at the due time, less before, and more at the breach', () => {
    fc.assert(
      fc.property(anyClock, anyNow, (whole, now) => {
        const spec = { ...whole, stoppedAt: null }
        const { dueAt, breachAt } = readClock(spec, now)
        if (dueAt === null) return
        expect(readClock(spec, dueAt).consumed).toBe(spec.budget)
        expect(readClock(spec, instant(dueAt - 1)).consumed).toBe(spec.budget! - 1)
        if (breachAt === null) return
        expect(readClock(spec, breachAt).state).toBe('breached')
        expect(readClock(spec, instant(breachAt - 1)).state).not.toBe('breached')
      }),
      { numRuns: 300 },
    )
  })
})
