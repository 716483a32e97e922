import type { Topic } from '../../src/contract/ipc.ts'

/** Gathers topics for a moment and sends each once: a burst of commits is one message to the window. */
export function coalesced(
  send: (topics: readonly Topic[]) => void,
  afterMillis: number,
): (topics: readonly Topic[]) => void {
  let waiting = new Set<Topic>()
  return (topics) => {
    if (waiting.size === 0) {
      setTimeout(() => {
        const gathered = [...waiting]
        waiting = new Set()
        send(gathered)
      }, afterMillis)
    }
    for (const topic of topics) waiting.add(topic)
  }
}
