/** What work that others may interrupt answers at its end, where nobody does. */
export function ended<T>(work: Iterator<unknown, T, boolean | undefined>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
