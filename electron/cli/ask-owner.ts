import { type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import type { Answer } from '../../src/contract/ipc.ts'
import { refuse } from '../../src/domain/value/result.ts'
import type { Owner } from '../host/folder-lock.ts'
import type { Watch } from '../ipc/work.ts'

/**
 * Asks the console that owns a folder, through its loopback door, and passes its progress on. Hanging up, by the
 * watch's signal, ends the work there at its next batch. Refusals: `cancelled`, and `folderInUse` where the owner
 * has no door or does not answer us at it; a fault carries the owner's own id.
 */
export async function askOwner(
  owner: Owner,
  command: string,
  { input, watch }: { readonly input: unknown; readonly watch: Watch },
): Promise<Answer<unknown>> {
  const inUse = refuse({ kind: 'folderInUse', pid: owner.pid, since: owner.since })
  if (!owner.door) return inUse
  try {
    const response = await knock(owner.door, command, { input, signal: watch.signal })
    if (response.statusCode === 200) return await lastLine(response, watch)
    const said = await text(response)
    return response.statusCode === 500 ? { ok: false, fault: { id: said.trim() } } : inUse
  } catch (fault) {
    if (watch.signal.aborted) return refuse({ kind: 'cancelled' })
    if (fault instanceof Error && 'code' in fault && fault.code === 'ECONNREFUSED') return inUse
    throw fault
  }
}

/** Without `fetch`, which gives up after five silent minutes. */
function knock(
  { port, token }: NonNullable<Owner['door']>,
  command: string,
  { input, signal }: { readonly input: unknown; readonly signal: AbortSignal },
): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const address = `http://127.0.0.1:${port}/door/${command}`
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', agent: false, headers, signal }, resolve)
    asked.on('error', reject)
    asked.end(JSON.stringify(input))
  })
}

/** Lines of JSON: progress, and the answer as the last one. */
async function lastLine(response: IncomingMessage, { onProgress }: Watch): Promise<Answer<unknown>> {
  let answer: Answer<unknown> | null = null
  for await (const line of createInterface(response)) {
    const said = JSON.parse(line) as Answer<unknown> | { readonly progress: number }
    if ('progress' in said) onProgress(said.progress)
    else answer = said
  }
  if (!answer) throw new Error('the console that has the folder ended before its answer')
  return answer
}
