/**
 * Answers "which is the last of these sorted numbers that is not above `value`?" in constant expected time.
 *
 * The range is cut into equal slices, more of them than there are numbers; a table knows the answer at the start of
 * each, and a few steps forward find it inside one. Steps are few because a calendar repeats: no slice is crowded.
 *
 * The table only says where to begin. Every answer is held against `sorted` itself, and where the table leads astray
 * the numbers are searched by halves: slower, never wrong. This is no mere caution. V8 (13.6 of Node 24, and still
 * 15.3) can give two objects made by the same literal one box for a number that both hold, when optimised code is
 * left between the making and the filling of the literal; what the later one holds is then read from the earlier one
 * too. So no number is kept in an object's field here, but in arrays, whose elements are in no box.
 */
export interface CutPoints {
  readonly sorted: Float64Array
  readonly cuts: Uint32Array
  /** One number, the slices per unit: a power of two, so that scaling by it is exact. */
  readonly scale: Float64Array
}

const SLICES_PER_NUMBER = 2

/** As many steps from the start of a slice are as quick as halving, which has up to sixteen. */
const FEW_STEPS = 8

/** `sorted` has at least one number, ascending and whole. */
export function cutPoints(sorted: Float64Array): CutPoints {
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  const scale = 2 ** Math.ceil(Math.log2((SLICES_PER_NUMBER * sorted.length) / (last - first + 1)))
  const cuts = new Uint32Array(Math.floor((last - first) * scale) + 1)
  for (let slice = 0, at = 0; slice < cuts.length; slice++) {
    while (at + 1 < sorted.length && sorted[at + 1]! <= first + slice / scale) at++
    cuts[slice] = at
  }
  return { sorted, cuts, scale: Float64Array.of(scale) }
}

/** The index of the last number ≤ `value`; 0 where `value` lies before all of them. */
export function lastAtOrBelow({ sorted, cuts, scale }: CutPoints, value: number): number {
  const first = sorted[0]!
  if (value < first) return 0
  const slice = Math.floor((value - first) * scale[0]!)
  let at = cuts[slice < cuts.length ? slice : cuts.length - 1]!
  if (!(sorted[at]! <= value)) return searched(sorted, value)
  for (const far = at + FEW_STEPS; at + 1 < sorted.length && sorted[at + 1]! <= value; at++)
    if (at === far) return searched(sorted, value)
  return at
}

/** The same answer from nothing but the numbers. */
function searched(sorted: Float64Array, value: number): number {
  let [low, above] = [0, sorted.length]
  while (above - low > 1) {
    const middle = (low + above) >>> 1
    if (sorted[middle]! <= value) low = middle
    else above = middle
  }
  return low
}
