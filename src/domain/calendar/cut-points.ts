/**
 * Answers "which is the last of these sorted numbers that is not above `value`?" in constant expected time.
 *
 * The range is cut into equal slices, more of them than there are numbers; a table knows the answer at the start of
 * each, and a few steps forward find it inside one. Steps are few because a calendar repeats: no slice is crowded.
 */
export interface CutPoints {
  readonly sorted: Float64Array
  readonly first: number
  /** Slices per unit: a power of two, so that scaling by it is exact. */
  readonly scale: number
  readonly cuts: Uint32Array
}

const SLICES_PER_NUMBER = 2

/** `sorted` has at least one number, ascending and whole. */
export function cutPoints(sorted: Float64Array): CutPoints {
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  const scale = 2 ** Math.ceil(Math.log2((SLICES_PER_NUMBER * sorted.length) / (last - first + 1)))
  const cuts = new Uint32Array(Math.floor((last - first) * scale) + 1)
  for (let slice = 0, at = 0; slice < cuts.length; slice++) {
    while (at + 1 < sorted.length && sorted[at + 1]! <= first + slice / scale) at++
    cuts[slice] = at
  }
  return { sorted, first, scale, cuts }
}

/** The index of the last number ≤ `value`; 0 where `value` lies before all of them. */
export function lastAtOrBelow({ sorted, first, scale, cuts }: CutPoints, value: number): number {
  const slice = Math.floor((value - first) * scale)
  if (slice < 0) return 0
  let at = cuts[slice < cuts.length ? slice : cuts.length - 1]!
  while (at + 1 < sorted.length && sorted[at + 1]! <= value) at++
  return at
}
