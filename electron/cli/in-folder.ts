import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Answer } from '../../src/contract/ipc.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import { doorOf, type DoorCommand } from '../door.ts'
import { type Owner, ownerOf } from '../host/folder-lock.ts'
import { openWorkspace } from '../open-workspace.ts'

/**
 * Runs a command on a data folder: by the console that has it open, through its loopback door, else here. A signal
 * to stop reaches both; progress goes to standard error where a person looks at it.
 */
export async function inFolder<Done>(
  folder: string,
  command: DoorCommand,
  input: unknown,
): Promise<Result<Done>> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  const owner = ownerOf(folder)
  const answer = owner
    ? await throughOwner(owner, command, { input, signal: stop.signal })
    : await here(folder, command, { input, signal: stop.signal })
  if (!answer.ok && 'fault' in answer)
    throw new Error(`the console could not do it: fault ${answer.fault.id}`)
  return answer.ok ? accept(answer.value as Done) : refuse(answer.refusal)
}

interface Asked {
  readonly input: unknown
  readonly signal: AbortSignal
}

async function here(
  folder: string,
  command: DoorCommand,
  { input, signal }: Asked,
): Promise<Answer<unknown>> {
  const workspace = openWorkspace(folder)
  if (!workspace.ok) return workspace
  try {
    const door = doorOf(workspace.value.console, progressTo(process.stderr))
    return await door(command, input, signal)
  } finally {
    workspace.value.close()
  }
}

async function throughOwner(
  owner: Owner,
  command: DoorCommand,
  { input, signal }: Asked,
): Promise<Answer<unknown>> {
  if (!owner.door) return refuse({ kind: 'folderInUse', pid: owner.pid, since: owner.since })
  const { port, token } = owner.door
  try {
    const { status, body } = await post(`http://127.0.0.1:${port}/door/${command}`, { token, input, signal })
    if (status !== 200) return { ok: false, fault: { id: `${status}-${randomUUID()}` } }
    return JSON.parse(body) as Answer<unknown>
  } catch (fault) {
    if (signal.aborted) return refuse({ kind: 'cancelled' })
    throw fault
  }
}

/** Without `fetch`, which gives up after five minutes: the answer comes when a long work is done. */
function post(
  address: string,
  { token, input, signal }: Asked & { readonly token: string },
): Promise<{ readonly status: number; readonly body: string }> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', headers, signal }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject)
    })
    asked.on('error', reject)
    asked.end(JSON.stringify(input))
  })
}

/** A counting line for a person; nothing where standard error is a file or a pipe. */
const progressTo =
  (out: NodeJS.WriteStream) =>
  (done: number): void => {
    if (out.isTTY) out.write(`\r${done}`)
  }
