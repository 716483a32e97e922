import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Answer } from '../../src/contract/ipc.ts'
import { begin } from './reply.ts'
import type { LogFault } from './router.ts'

/** How a long work is watched and stopped from outside. */
export interface Watch {
  /** Aborted: the work ends at its next batch. */
  readonly signal: AbortSignal
  /** Counts what is done. */
  readonly onProgress: (done: number) => void
}

export type Work = (watch: Watch) => Promise<Answer<unknown>>

/** Runs a long work; what it throws is logged once and leaves as its id alone. */
export const answerWork = (
  work: Work,
  { log, name, watch }: { readonly log: LogFault; readonly name: string; readonly watch: Watch },
): Promise<Answer<unknown>> =>
  work(watch).catch((fault: unknown): Answer<unknown> => {
    const id = randomUUID()
    log(id, `work/${name}`, fault)
    return { ok: false, fault: { id } }
  })

/**
 * Answers a long work as lines of JSON: `{"progress":n}` while it runs, and its answer as the last one. Who hangs up
 * stops it.
 */
export async function streamWork(
  { response, log, name }: { response: ServerResponse; log: LogFault; name: string },
  work: Work,
): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  begin(response, 'application/x-ndjson')
  const line = (value: unknown): void => void response.write(`${JSON.stringify(value)}\n`)
  const watch = { signal: gone.signal, onProgress: (progress: number) => line({ progress }) }
  line(await answerWork(work, { log, name, watch }))
  response.end()
}
