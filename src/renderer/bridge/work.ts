import { UPLOAD_SIZE } from '../../contract/desktop.ts'
import type { Answer } from '../../contract/ipc.ts'
import type { Upload, WorkInput, WorkName, WorkOutputs } from '../../contract/works.ts'
import { type Reply, wire } from './bridge.ts'
import { desktop } from './desktop.ts'
import type { Following } from './wire.ts'

/**
 * Brings a file to the console, which keeps it until a call or a work fetches it. Refusal: `fileTooLarge`. Never
 * throws; a file that can no longer be read (moved, or its disk taken away) is `fileUnreadable`.
 */
export async function upload(file: Blob, signal?: AbortSignal): Promise<Reply<Upload>> {
  const bytes = await readable(file)
  if (bytes === null) return { ok: false, refusal: { kind: 'fileUnreadable', detail: '' } }
  try {
    const headers = { 'content-type': 'application/octet-stream', [UPLOAD_SIZE]: String(bytes.size) }
    const ask = { method: 'POST', headers, ...bodyOf(bytes), signal: signal ?? null }
    const response = await fetch('/upload', ask)
    if (response.status === 413) return { ok: false, refusal: { kind: 'fileTooLarge', size: file.size } }
    if (!response.ok) return { ok: false, fault: { id: `HTTP ${response.status}` } }
    return (await response.json()) as Answer<Upload>
  } catch {
    return stopped(signal)
  }
}

/** Asks for a long work and follows it to its end. Aborting stops it: then the refusal is `cancelled`. */
export async function work<N extends WorkName>(
  name: N,
  input: WorkInput<N>,
  following: Following,
): Promise<Reply<WorkOutputs[N]>> {
  try {
    const answer = (await wire.work(name, input, following)) as Answer<WorkOutputs[N]> | null
    return following.signal.aborted || answer === null ? stopped(following.signal) : answer
  } catch {
    return stopped(following.signal)
  }
}

const stopped = (signal?: AbortSignal): Reply<never> =>
  signal?.aborted === true
    ? { ok: false, refusal: { kind: 'cancelled' } }
    : { ok: false, unreachable: 'lost' }

/** Electron reads a file whole before it hands it on, and a stream piece by piece; a browser streams to no loopback. */
const bodyOf = (file: Blob) =>
  desktop === null ? { body: file } : { body: file.stream(), duplex: 'half' as const }

/** The file itself, once its first byte could be read. */
async function readable(file: Blob): Promise<Blob | null> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return file
  } catch {
    return null
  }
}
