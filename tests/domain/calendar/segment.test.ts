import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { difference, intersection, union } from '../../../src/domain/calendar/segment.ts'
import type { Segment } from '../../../src/domain/calendar/segment.ts'
import { instant } from '../../../src/domain/value/instant.ts'

const total = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { from, to }) => sum + to - from, 0)

const segment = (from: number, to: number): Segment => ({ from: instant(from), to: instant(to) })

const anySegment = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => segment(from, from + length))
const sortedSegments = fc
  .array(anySegment, { maxLength: 8 })
  .map((segments) => segments.toSorted((a, b) => a.from - b.from))

const covers = (segments: readonly Segment[], point: number): boolean =>
  segments.some(({ from, to }) => from <= point && point < to)
const points = Array.from({ length: 81 }, (_, point) => point)

describe('segments are half open', () => {
  it('shares nothing with a neighbour that it only touches', () => {
    expect(intersection(segment(0, 5), segment(5, 9))).toBeNull()
    expect(intersection(segment(0, 6), segment(5, 9))).toEqual(segment(5, 6))
  })

  it('joins neighbours that touch, keeps apart those that do not', () => {
    expect(union([segment(0, 5), segment(5, 9), segment(10, 12)])).toEqual([segment(0, 9), segment(10, 12)])
  })

  it('agrees point by point with the sets that they stand for', () => {
    fc.assert(
      fc.property(anySegment, sortedSegments, (whole, holes) => {
        const [left, joined] = [difference(whole, holes), union(holes)]
        for (const point of points) {
          expect(covers(left, point)).toBe(covers([whole], point) && !covers(holes, point))
          expect(covers(joined, point)).toBe(covers(holes, point))
        }
      }),
    )
  })

  it('measures a whole as its parts: what is left plus what was taken away', () => {
    fc.assert(
      fc.property(anySegment, sortedSegments, (whole, holes) => {
        const taken = union(holes).flatMap((hole) => intersection(whole, hole) ?? [])
        expect(total(difference(whole, holes)) + total(taken)).toBe(whole.to - whole.from)
      }),
    )
  })
})
