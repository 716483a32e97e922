import type { Answer } from '../../src/contract/ipc.ts'
import { refuse } from '../../src/domain/value/result.ts'
import type { DoorCommand } from '../../src/contract/door.ts'
import { doorOf } from '../door.ts'
import { ownerOf } from '../host/folder-lock.ts'
import type { Watch } from '../ipc/work.ts'
import { openWorkspace } from '../open-workspace.ts'
import { askOwner } from './ask-owner.ts'

/**
 * Runs a command on a data folder: by the console that has it open, through its loopback door, else here. A signal
 * to stop reaches both; progress goes to standard error where a person looks at it.
 */
export async function inFolder<Done>(
  folder: string,
  command: DoorCommand,
  input: unknown,
): Promise<Answer<Done>> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  const watch = { signal: stop.signal, onProgress: progressTo(process.stderr) }
  const owner = ownerOf(folder)
  const answer = owner
    ? await askOwner(owner, command, { input, watch })
    : await here(folder, command, { input, watch })
  if (process.stderr.isTTY) process.stderr.write('\r')
  if (!answer.ok && stop.signal.aborted) return refuse({ kind: 'cancelled' })
  return answer as Answer<Done>
}

async function here(
  folder: string,
  command: DoorCommand,
  { input, watch }: { readonly input: unknown; readonly watch: Watch },
): Promise<Answer<unknown>> {
  const workspace = openWorkspace(folder)
  if (!workspace.ok) return workspace
  try {
    return await doorOf(workspace.value.console)(command, input, watch)
  } finally {
    workspace.value.close()
  }
}

/** A counting line for a person; nothing where standard error is a file or a pipe. */
const progressTo =
  (out: NodeJS.WriteStream) =>
  (done: number): void => {
    if (out.isTTY) out.write(`\r${done}`)
  }
