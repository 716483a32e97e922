import type { Topic } from '../../contract/ipc.ts'

/** Longest pause between two attempts to hear the console again, in milliseconds. */
const LONGEST_PAUSE = 8000

/** One call over loopback. Throws where the console does not answer. */
export async function post(name: string, input: unknown): Promise<unknown> {
  const response = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`)
  return response.json()
}

/** What the listener hears: topics that changed, or whether the console can be heard at all. */
export interface Hearing {
  changed(topics: readonly Topic[]): void
  reached(): void
  lost(): void
}

/** Listens for changes for as long as the window lives, and comes back by itself. */
export function listen(hearing: Hearing, pause = 500): void {
  const source = new EventSource('/changed')
  source.addEventListener('open', () => {
    pause = 500
    hearing.reached()
  })
  source.addEventListener('message', (event: MessageEvent<string>) => {
    hearing.changed(JSON.parse(event.data) as Topic[])
  })
  source.addEventListener('error', () => {
    source.close()
    hearing.lost()
    setTimeout(() => listen(hearing, Math.min(pause * 2, LONGEST_PAUSE)), pause)
  })
}
