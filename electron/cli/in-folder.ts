import { randomUUID } from 'node:crypto'
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
  const response = await fetch(`http://127.0.0.1:${owner.door.port}/door/${command}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${owner.door.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal,
  }).catch((fault: unknown) => {
    if (signal.aborted) return null
    throw fault
  })
  if (response === null) return refuse({ kind: 'cancelled' })
  if (!response.ok) return { ok: false, fault: { id: `${response.status}-${randomUUID()}` } }
  return (await response.json()) as Answer<unknown>
}

/** A counting line for a person; nothing where standard error is a file or a pipe. */
const progressTo =
  (out: NodeJS.WriteStream) =>
  (done: number): void => {
    if (out.isTTY) out.write(`\r${done}`)
  }
