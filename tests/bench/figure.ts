import { median, type Timing } from './measure.ts'

/** A number with the most that it should be; `bound: null` where nothing was promised. */
export interface Ratio {
  readonly value: number
  readonly bound: number | null
  /** Least and most of the rounds. */
  readonly spread: readonly [number, number]
}

/** One line of the table. */
export interface Figure {
  /** Of `P1` to `P21`, the table of what performance is held to. */
  readonly id: string
  readonly work: string
  readonly ours: Timing
  readonly floor: Timing
  readonly floorIs: string
  /** Of `ours` and `floor`; nanoseconds where nothing is said. */
  readonly unit?: 'MB'
  readonly ratio: Ratio
  readonly growth: (Ratio & { readonly over: string }) | null
}

export interface Compared {
  readonly id: string
  readonly work: string
  readonly ours: Timing
  readonly floor: Timing
  readonly floorIs: string
  readonly unit?: 'MB'
  readonly bound: number | null
  readonly growth?: { readonly from: Timing; readonly over: string; readonly bound: number | null }
}

/** A figure out of what was timed in the same turns. */
export const figure = ({ growth, bound, ...rest }: Compared): Figure => ({
  ...rest,
  ratio: ratio(rest.ours, rest.floor, bound),
  growth: growth ? { ...ratio(rest.ours, growth.from, growth.bound), over: growth.over } : null,
})

/** Whether every bound of the figure is kept; null where it has none. */
export function kept({ ratio: own, growth }: Figure): boolean | null {
  const bounded = [own, growth].filter((each) => each !== null && each.bound !== null)
  if (bounded.length === 0) return null
  return bounded.every((each) => each !== null && each.value <= (each.bound ?? Infinity))
}

/** What needs no measuring, in nanoseconds: a length that is promised. */
export const constant = (nanoseconds: number): Timing => ({ rounds: [nanoseconds], median: nanoseconds })

/** Round by round, for both halves of a round met the same machine. */
function ratio(a: Timing, b: Timing, bound: number | null): Ratio {
  const each = a.rounds.map((took, round) => took / (b.rounds[round] ?? b.median))
  return { value: median(each), bound, spread: [Math.min(...each), Math.max(...each)] }
}
