import type { Answer } from '../../contract/ipc.ts'
import type { Upload, WorkInput, WorkName, WorkOutputs } from '../../contract/works.ts'
import type { Reply } from './bridge.ts'

/** How a long work is followed, and stopped. */
export interface Following {
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
}

/**
 * Brings a file to the console, which keeps it until a call or a work fetches it. Refusal: `fileTooLarge`. Never
 * throws; a file that can no longer be read (moved, or its disk taken away) is `fileUnreadable`.
 */
export async function upload(file: Blob, signal?: AbortSignal): Promise<Reply<Upload>> {
  const bytes = await readable(file)
  if (bytes === null) return { ok: false, refusal: { kind: 'fileUnreadable', detail: '' } }
  try {
    const headers = { 'content-type': 'application/octet-stream' }
    const response = await fetch('/upload', { method: 'POST', headers, body: bytes, signal: signal ?? null })
    if (response.status === 413) return { ok: false, refusal: { kind: 'fileTooLarge', size: file.size } }
    if (!response.ok) return { ok: false, fault: { id: `HTTP ${response.status}` } }
    return (await response.json()) as Answer<Upload>
  } catch {
    return stopped(signal)
  }
}

/** Asks for a long work and follows it to its end. Hanging up stops it: then the refusal is `cancelled`. */
export async function work<N extends WorkName>(
  name: N,
  input: WorkInput<N>,
  { signal, onProgress }: Following,
): Promise<Reply<WorkOutputs[N]>> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`/run/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
      signal,
    })
    if (!response.ok || response.body === null) return { ok: false, fault: { id: `HTTP ${response.status}` } }
    let answer: Answer<WorkOutputs[N]> | null = null
    for await (const line of linesOf(response.body)) {
      const said = JSON.parse(line) as { readonly progress: number } | Answer<WorkOutputs[N]>
      if ('progress' in said) onProgress(said.progress)
      else answer = said
    }
    return answer ?? { ok: false, unreachable: 'lost' }
  } catch {
    return stopped(signal)
  }
}

const stopped = (signal?: AbortSignal): Reply<never> =>
  signal?.aborted === true
    ? { ok: false, refusal: { kind: 'cancelled' } }
    : { ok: false, unreachable: 'lost' }

/** The file itself, once its first byte could be read. */
async function readable(file: Blob): Promise<Blob | null> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return file
  } catch {
    return null
  }
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
