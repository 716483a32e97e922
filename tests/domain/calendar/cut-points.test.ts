import { describe, expect, it } from 'vitest'
import { type CutPoints, lastAtOrBelow } from '../../../src/domain/calendar/cut-points.ts'
import { countedAt, openTime, reachedAt } from '../../../src/domain/calendar/open-time.ts'
import type { Segment } from '../../../src/domain/calendar/segment.ts'
import { HOUR, instant, millis } from '../../../src/domain/value/instant.ts'

/** Two thousand days open from 09 to 13 and from 14 to 18, but for every seventh; one year stands apart. */
const segments: readonly Segment[] = Array.from({ length: 2000 }, (_, day) => day)
  .filter((day) => day % 7 !== 0 && (day < 900 || day > 1260))
  .flatMap((day) =>
    [9, 14].map((hour) => ({
      from: instant((day * 24 + hour) * HOUR),
      to: instant((day * 24 + hour + 4) * HOUR),
    })),
  )
const right = openTime(segments)
const { opens, before } = right

const last = opens.sorted.at(-1)!
const values = Array.from({ length: 5000 }, (_, i) => Math.round(((i - 50) * last) / 4900)).concat(
  [...opens.sorted].flatMap((at) => [at - 1, at, at + 1]),
)

/** What a table by itself would answer, were nothing held against the numbers. */
const led = ({ sorted, cuts, scale }: CutPoints, value: number): number =>
  cuts[Math.min(cuts.length - 1, Math.floor((value - sorted[0]!) * scale[0]!))] ?? -1

const plants: readonly (readonly [string, CutPoints])[] = [
  ['the scale of the other table, as the engine once mixed them', { ...opens, scale: before.scale }],
  ['the cuts of the other table', { ...opens, cuts: before.cuts }],
  ['cuts that all lead to the end', { ...opens, cuts: opens.cuts.map(() => opens.sorted.length - 1) }],
  ['cuts that lead out of the numbers', { ...opens, cuts: opens.cuts.map(() => 1e9) }],
  ['cuts that all lead to the start', { ...opens, cuts: opens.cuts.map(() => 0) }],
  ['no cuts', { ...opens, cuts: new Uint32Array(0) }],
  ['no scale', { ...opens, scale: Float64Array.of(Number.NaN) }],
]

describe('a table of cut points', () => {
  it('finds the last number that is not above', () => {
    for (const value of values)
      expect(lastAtOrBelow(opens, value)).toBe(
        Math.max(
          0,
          opens.sorted.findLastIndex((at) => at <= value),
        ),
      )
  })

  it.each(plants)('AMB-03, AMB-09: a wrong one is noticed and answers right: %s', (_, planted) => {
    const wrong = values.filter((value) => led(planted, value) !== led(opens, value))
    expect(wrong.length).toBeGreaterThan(1000)
    for (const value of values) expect(lastAtOrBelow(planted, value)).toBe(lastAtOrBelow(opens, value))
  })
})

describe('open time on a wrong table', () => {
  const mixed = { opens: { ...opens, scale: before.scale }, before: { ...before, scale: opens.scale } }

  it('AMB-09: counts what was open, not nothing', () => {
    for (const value of values)
      expect(countedAt(mixed, instant(value))).toBe(countedAt(right, instant(value)))
    expect(countedAt(mixed, instant(last + HOUR))).toBe(before.sorted.at(-1)! - 3 * HOUR)
  })

  it('AMB-03: ends a budget at the same instant', () => {
    for (let hours = 1; hours < 4000; hours += 3)
      expect(reachedAt(mixed, millis(hours * HOUR))).toBe(reachedAt(right, millis(hours * HOUR)))
  })
})

describe('open time', () => {
  it('AMB-03: is not made of segments that are out of order, empty or one and the same', () => {
    const [first, second] = [segments[0]!, segments[1]!]
    expect(() => openTime([second, first])).toThrow('segment 1')
    expect(() => openTime([first, second, second])).toThrow('segment 2')
    expect(() => openTime([{ from: first.to, to: first.from }])).toThrow('segment 0')
    expect(() => openTime([first, second])).not.toThrow()
  })
})
