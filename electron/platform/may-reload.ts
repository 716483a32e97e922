/** So many failures in so many milliseconds, and it is no accident any more. */
const FAILURES = 3
const WITHIN = 60_000

/** Whether a page that failed is brought back by itself; `failures` are the instants, the last one now. */
export function mayReload(failures: readonly number[]): boolean {
  const now = failures.at(-1) ?? 0
  return failures.filter((at) => now - at < WITHIN).length < FAILURES
}
