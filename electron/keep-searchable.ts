import type { Console } from './console.ts'
import { workOnSearch } from './store/views/search-work.ts'

/** Between two slices of a few milliseconds, so that nobody waits for them. */
const BETWEEN_SLICES = 25

/**
 * Pays what the search is owed while the console runs: the facts of a store that is older than it, and the pages that a
 * redaction leaves to be rewritten; tells when that is done. Answers how to stop it.
 */
export function keepSearchable(console: Console, fault: (cause: unknown) => void): () => void {
  const { store } = console.ports
  let timer: ReturnType<typeof setTimeout> | null = null
  let worked = false
  const step = (): void => {
    timer = null
    try {
      const more = store.transact(() => workOnSearch(store.db))
      if (more) wake()
      else if (worked) console.tell(['queue'])
      worked = more
    } catch (cause) {
      fault(cause)
    }
  }
  const wake = (): void => {
    timer ??= setTimeout(step, BETWEEN_SLICES)
    timer.unref()
  }
  wake()
  const deaf = console.onChanged(wake)
  return () => {
    deaf()
    if (timer) clearTimeout(timer)
  }
}
