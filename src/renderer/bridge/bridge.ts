import type { Answer, CallInput, CallName, CallOutputs, Topic } from '../../contract/ipc.ts'
import { desktop, desktopWire } from './desktop.ts'
import { loopbackWire } from './loopback.ts'
import type { Wire } from './wire.ts'

/** An answer of the console, or that none came: the call may be made again. */
export type Reply<T> = Answer<T> | { readonly ok: false; readonly unreachable: 'lost' | 'restarted' }

/** Whether the console answers this window; `restarted`: it does, but has forgotten the window's key. */
export type Reach = 'reached' | 'lost' | 'restarted'

/** The wire of this window's host. */
export const wire: Wire = desktop === null ? loopbackWire : desktopWire(desktop)

/**
 * Asks the console. Never throws: no answer is a value, and what a person typed stays where it is.
 * `leaving`: the page may be gone before the answer comes.
 */
export async function call<N extends CallName>(
  name: N,
  input: CallInput<N>,
  leaving = false,
): Promise<Reply<CallOutputs[N]>> {
  try {
    const answer = await wire.call(name, input, leaving)
    if (answer === 'restarted') return unanswered('restarted')
    setReach('reached')
    return answer as Answer<CallOutputs[N]>
  } catch {
    return unanswered('lost')
  }
}

/** Whether a call found no room on the disk: it may be made again later, and what it brought must be kept till then. */
export const isFull = (reply: Reply<unknown>): boolean =>
  !reply.ok && 'refusal' in reply && reply.refusal.kind === 'diskFull'

/** Hears topics that changed; `all` after a silence, since what was missed is unknown. */
export type Listener = (topics: readonly Topic[] | 'all') => void

const listeners = new Set<Listener>()
const watchers = new Set<(reach: Reach) => void>()
const RETRY_PAUSE = 2000
let reach: Reach | null = null
let retry: ReturnType<typeof setTimeout> | undefined

/** Registers a listener and returns its removal. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Tells whether the console can be heard, now and whenever that changes. */
export function onReach(watcher: (reach: Reach) => void): () => void {
  watchers.add(watcher)
  if (reach !== null) watcher(reach)
  return () => void watchers.delete(watcher)
}

/** Starts listening; called once, by the entry. */
export function connect(): void {
  wire.listen({
    changed: tell,
    reached: () => {
      setReach('reached')
      tell('all')
    },
    // The stream does not say why it broke; asking does.
    lost: () => {
      if (reach !== 'restarted') setReach('lost')
      askAgainSoon()
    },
  })
}

/** Where a message is shown as it was sent; only for a sandboxed frame. */
export const messageAddress = (event: string): string => `/message/${event}`

export const attachmentAddress = (event: string, index: number): string => `/attachment/${event}/${index}`

/** Where an image of an entry is drawn from; nothing but an image comes from there. */
export const previewAddress = (event: string, index: number): string => `/preview/${event}/${index}`

/** A file that the window draws itself; null where it is gone, is of another kind, or nobody answers. */
export async function fileBytes(event: string, index: number): Promise<Uint8Array | null> {
  try {
    return await bytesAt(previewAddress(event, index))
  } catch {
    unanswered('lost')
    return null
  }
}

/** One of the window's own files, which came with it. Throws where it is missing. */
export async function ownFile(address: string): Promise<Uint8Array> {
  const bytes = await bytesAt(address)
  if (bytes === null) throw new Error('a file of the window is missing')
  return bytes
}

/** The bytes at an address of the console; null where it has none there. Throws where nobody answers. */
async function bytesAt(address: string): Promise<Uint8Array | null> {
  const response = await fetch(address)
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
}

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

function unanswered(why: 'lost' | 'restarted'): { readonly ok: false; readonly unreachable: typeof why } {
  setReach(why)
  askAgainSoon()
  return { ok: false, unreachable: why }
}

function setReach(next: Reach): void {
  if (reach === next) return
  reach = next
  for (const watcher of watchers) watcher(next)
}
