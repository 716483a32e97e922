import type { Answer, Topic } from '../../contract/ipc.ts'
import type { Following, Hearing, Wire, WireAnswer } from './wire.ts'

/** Longest pause between two attempts to hear the console again, in milliseconds. */
const LONGEST_PAUSE = 8000

/** What a browser sends for a page that is going away is limited to 64 KiB of UTF-8. */
const LARGEST_FAREWELL = 60_000

/** The key is good for one start of the console: refused, it is of an earlier one. */
const FORGOTTEN = 403

/** The wire of a browser. */
export const loopbackWire: Wire = { call, work, listen }

/** A farewell outlives the page where it is small. */
async function call(name: string, input: unknown, leaving: boolean): Promise<WireAnswer> {
  const body = JSON.stringify(input)
  const response = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: JSON_BODY,
    body,
    keepalive: leaving && new TextEncoder().encode(body).length < LARGEST_FAREWELL,
  })
  if (response.status === FORGOTTEN) return 'restarted'
  return response.ok ? ((await response.json()) as Answer<unknown>) : badly(response)
}

/** Hanging up stops it. */
async function work(
  name: string,
  input: unknown,
  { signal, onProgress }: Following,
): Promise<Answer<unknown> | null> {
  const body = JSON.stringify(input)
  const response = await fetch(`/run/${name}`, { method: 'POST', headers: JSON_BODY, body, signal })
  if (!response.ok || response.body === null) return badly(response)
  let answer: Answer<unknown> | null = null
  for await (const line of linesOf(response.body)) {
    const said = JSON.parse(line) as { readonly progress: number } | Answer<unknown>
    if ('progress' in said) onProgress(said.progress)
    else answer = said
  }
  return answer
}

const JSON_BODY = { 'content-type': 'application/json' }

const badly = ({ status }: Response): Answer<never> => ({ ok: false, fault: { id: `HTTP ${status}` } })

/**
 * Listens for changes while the window is seen, and comes back by itself. A hidden window is deaf: a browser
 * keeps six connections to a host, and six tabs that listen would leave none to ask with.
 */
function listen(hearing: Hearing): void {
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

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncIterable<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const parts = (rest + value).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
}
