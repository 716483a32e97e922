/** One beat for every text that counts down: a single timer, aligned to the second, that rests unheard. */
export interface Ticker {
  /** Calls `listener` with the time at each beat until the returned function is called. */
  subscribe(listener: (now: number) => void): () => void
  /** Beats at once, after a sleep or a return to the window. */
  beat(): void
}

export function createTicker(clock: () => number, every = 1000): Ticker {
  const listeners = new Set<(now: number) => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    const now = clock()
    for (const listener of listeners) listener(now)
  }
  const next = () => {
    timer = setTimeout(
      () => {
        tell()
        next()
      },
      every - (clock() % every),
    )
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) next()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearTimeout(timer)
      }
    },
    beat: tell,
  }
}

/** The beat of the window. */
export const ticker: Ticker = createTicker(() => Date.now())
