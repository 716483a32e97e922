/** Who listens to one thing that happens. */
export interface Heard<A extends readonly unknown[]> {
  /** Answers how to stop listening. */
  readonly on: (listener: (...what: A) => void) => () => void
  readonly tell: (...what: A) => void
  readonly forget: () => void
}

export function heard<A extends readonly unknown[] = []>(): Heard<A> {
  const listeners = new Set<{ readonly call: (...what: A) => void }>()
  return {
    on: (call) => {
      // A holder each: the same function may listen twice, and stops once.
      const listener = { call }
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell: (...what) => {
      for (const { call } of listeners) call(...what)
    },
    forget: () => listeners.clear(),
  }
}
