/**
 * Answers "which is the last of these sorted numbers that is not above `value`?" in constant expected time.
 *
 * The range is cut into as many equal slices as there are numbers; a table knows the answer at the start of each,
 * and a few steps forward find it inside one. Steps are few because a calendar repeats: no slice of it is crowded.
 */
export interface CutPoints {
  readonly sorted: Float64Array
  readonly cuts: Uint32Array
  readonly width: number
}

/** `sorted` has at least one number, ascending and whole. */
export function cutPoints(sorted: Float64Array): CutPoints {
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  const width = Math.max(1, Math.ceil((last - first) / sorted.length))
  const cuts = new Uint32Array(Math.floor((last - first) / width) + 1)
  for (let slice = 0, at = 0; slice < cuts.length; slice++) {
    while (at + 1 < sorted.length && sorted[at + 1]! <= first + slice * width) at++
    cuts[slice] = at
  }
  return { sorted, cuts, width }
}

/** The index of the last number ≤ `value`; 0 where `value` lies before all of them. */
export function lastAtOrBelow({ sorted, cuts, width }: CutPoints, value: number): number {
  const slice = Math.floor((value - sorted[0]!) / width)
  if (slice < 0) return 0
  let at = cuts[slice < cuts.length ? slice : cuts.length - 1]!
  while (at + 1 < sorted.length && sorted[at + 1]! <= value) at++
  return at
}
