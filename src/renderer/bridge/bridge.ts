import type { Answer, CallInput, CallName, CallOutputs, Topic } from '../../contract/ipc.ts'
import { listen, post } from './loopback.ts'

/** An answer of the console, or that none came: the call may be made again. */
export type Reply<T> = Answer<T> | { readonly ok: false; readonly unreachable: true }

/** Asks the console. Never throws: no answer is a value, and what a person typed stays where it is. */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutputs[N]>> {
  try {
    const answer = (await post(name, input)) as Answer<CallOutputs[N]>
    setReached(true)
    return answer
  } catch {
    setReached(false)
    askAgainSoon()
    return { ok: false, unreachable: true }
  }
}

/** Hears topics that changed; `all` after a silence, since what was missed is unknown. */
export type Listener = (topics: readonly Topic[] | 'all') => void

const listeners = new Set<Listener>()
const watchers = new Set<(reached: boolean) => void>()
const RETRY_PAUSE = 2000
let reached: boolean | null = null
let retry: ReturnType<typeof setTimeout> | undefined

/** Registers a listener and returns its removal. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Tells whether the console can be heard, now and whenever that changes. */
export function onReached(watcher: (reached: boolean) => void): () => void {
  watchers.add(watcher)
  if (reached !== null) watcher(reached)
  return () => void watchers.delete(watcher)
}

/** Starts listening; called once, by the entry. */
export function connect(): void {
  listen({
    changed: tell,
    reached: () => {
      setReached(true)
      tell('all')
    },
    lost: () => setReached(false),
  })
}

/** Where a message is shown as it was sent; only for a sandboxed frame. */
export const messageAddress = (event: string): string => `/message/${event}`

export const attachmentAddress = (event: string, index: number): string => `/attachment/${event}/${index}`

function tell(topics: readonly Topic[] | 'all'): void {
  for (const listener of listeners) listener(topics)
}

/** Asking again is the test whether the console is back; one such test at a time. */
function askAgainSoon(): void {
  retry ??= setTimeout(() => {
    retry = undefined
    tell('all')
  }, RETRY_PAUSE)
}

function setReached(value: boolean): void {
  if (reached === value) return
  reached = value
  for (const watcher of watchers) watcher(value)
}
