import type { Topic } from '../../contract/ipc.ts'

/** Longest pause between two attempts to hear the console again, in milliseconds. */
const LONGEST_PAUSE = 8000

/** What a browser sends for a page that is going away is limited to 64 KiB of UTF-8. */
const LARGEST_FAREWELL = 60_000

/** One call over loopback; `leaving`: it outlives the page where it is small. Throws where nobody answers. */
export async function post(name: string, input: unknown, leaving = false): Promise<Response> {
  const body = JSON.stringify(input)
  return fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: leaving && new TextEncoder().encode(body).length < LARGEST_FAREWELL,
  })
}

/** The bytes at an address of the console; null where it has none there. Throws where nobody answers. */
export async function bytesAt(address: string): Promise<Uint8Array | null> {
  const response = await fetch(address)
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
}

/** What the listener hears: topics that changed, or whether the console can be heard at all. */
export interface Hearing {
  changed(topics: readonly Topic[]): void
  reached(): void
  lost(): void
}

/**
 * Listens for changes while the window is seen, and comes back by itself. A hidden window is deaf: a browser
 * keeps six connections to a host, and six tabs that listen would leave none to ask with.
 */
export function listen(hearing: Hearing): void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = 500
  const close = (): void => {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  const open = (): void => {
    close()
    source = new EventSource('/changed')
    source.addEventListener('open', () => {
      pause = 500
      hearing.reached()
    })
    source.addEventListener('message', (event: MessageEvent<string>) => {
      hearing.changed(JSON.parse(event.data) as Topic[])
    })
    source.addEventListener('error', () => {
      close()
      hearing.lost()
      timer = setTimeout(open, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    })
  }
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()))
  if (!document.hidden) open()
}
