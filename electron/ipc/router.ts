import { randomUUID } from 'node:crypto'
import {
  type Answer,
  type CallInput,
  type CallName,
  type CallOutputs,
  parseCall,
} from '../../src/contract/ipc.ts'

/** One handler a call: its input is parsed already. */
export type HandlersOf<Names extends CallName> = {
  readonly [N in Names]: (input: CallInput<N>) => Answer<CallOutputs[N]>
}
export type Handlers = HandlersOf<CallName>

/** Writes a fault down under its id, once. */
export type LogFault = (id: string, call: string, fault: unknown) => void

/**
 * Parses, runs and wraps: a call that is not in the contract or whose input does not parse is refused at the door;
 * what a handler throws is logged once under an id and leaves as that id alone.
 */
export function answerCall(handlers: Handlers, log: LogFault, call: string, input: unknown): Answer<unknown> {
  const parsed = parseCall(call, input)
  if (!parsed.ok) return parsed
  try {
    // The table of handlers gives each call its own input; here the name is only known as one of all.
    const handler = handlers[parsed.value.name] as (input: unknown) => Answer<unknown>
    return handler(parsed.value.input)
  } catch (fault) {
    const id = randomUUID()
    log(id, call, fault)
    return { ok: false, fault: { id } }
  }
}
