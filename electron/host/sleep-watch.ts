/** What two clocks say, in milliseconds: the wall's, and one that nobody sets. */
export interface Reading {
  readonly wall: number
  readonly steady: number
}

type ReadClocks = () => Reading

/** Between two looks, in milliseconds. */
const LOOK = 15_000
/** A busy machine looks late as well; what is longer was a sleep, or a clock that was set forward. */
const LATE = 20_000

/**
 * Whether the machine slept between two looks. On Linux the steady clock stands still meanwhile and the wall's alone
 * tells; on Windows and macOS it goes on, and tells also where the wall's was set back.
 */
const sleptBetween = (before: Reading, now: Reading): boolean =>
  Math.max(now.wall - before.wall, now.steady - before.steady) > LOOK + LATE

/** How the clocks are watched; a check's own are quicker. */
export interface Watch {
  readonly read: ReadClocks
  /** Between two looks, in milliseconds. */
  readonly every: number
}

export const MACHINE: Watch = {
  read: () => ({ wall: Date.now(), steady: performance.now() }),
  every: LOOK,
}

/** Calls back after each sleep, announced or not. Answers how to stop it. */
export function watchSleep(slept: () => void, { read, every }: Watch): () => void {
  let before = read()
  const timer = setInterval(() => {
    const now = read()
    const gap = sleptBetween(before, now)
    before = now
    if (gap) slept()
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}
