/** One round of a work: `calls` calls, whose results are summed so that none of them can be left out. */
export interface Work {
  readonly calls: number
  readonly run: () => number | Promise<number>
}

/** Nanoseconds of one call, a round each. */
export interface Timing {
  readonly rounds: readonly number[]
  readonly median: number
}

const ROUNDS = 7
const WARM_UPS = 2

/**
 * Times works in turns, round by round, so that a machine that slows down slows all of them alike. Throws where a
 * work yields no number: what was timed then is not what was meant.
 */
export async function inTurns<Name extends string>(
  works: Readonly<Record<Name, Work>>,
): Promise<Readonly<Record<Name, Timing>>> {
  const names = Object.keys(works) as Name[]
  const rounds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    for (const name of names) {
      const took = await timed(works[name])
      if (round >= 0) rounds[name].push(took)
    }
  }
  const timings = names.map((name) => [name, timingOf(rounds[name])])
  return Object.fromEntries(timings) as Record<Name, Timing>
}

/** Nanoseconds of the middle call of each round, and of all its calls on average. */
export interface CallTimings {
  readonly middle: Timing
  readonly mean: Timing
}

/**
 * Times works in turns, call by call: for works that wait for the disk, which others use too. The middle call is what
 * such a work takes; the mean has its rare calls in it, and whatever the disk did meanwhile.
 */
export function callByCall<Name extends string>(
  works: Readonly<Record<Name, () => number>>,
  calls: number,
): Readonly<Record<Name, CallTimings>> {
  const names = Object.keys(works) as Name[]
  const rounds = Object.fromEntries(names.map((name) => [name, [] as number[][]])) as Record<Name, number[][]>
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
    for (let call = 0; call < calls; call++) for (const name of names) took[name].push(timedCall(works[name]))
    if (round >= 0) for (const name of names) rounds[name].push(took[name])
  }
  const timings = names.map((name) => [
    name,
    { middle: timingOf(rounds[name].map(median)), mean: timingOf(rounds[name].map(mean)) },
  ])
  return Object.fromEntries(timings) as Record<Name, CallTimings>
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

async function timed({ calls, run }: Work): Promise<number> {
  const start = process.hrtime.bigint()
  const running = run()
  const result = typeof running === 'number' ? running : await running
  const took = process.hrtime.bigint() - start
  if (Number.isNaN(result)) throw new Error('a work yielded no number')
  return Number(took) / calls
}

function timedCall(work: () => number): number {
  const start = process.hrtime.bigint()
  const result = work()
  const took = process.hrtime.bigint() - start
  if (Number.isNaN(result)) throw new Error('a work yielded no number')
  return Number(took)
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length

const timingOf = (rounds: readonly number[]): Timing => ({ rounds, median: median(rounds) })
