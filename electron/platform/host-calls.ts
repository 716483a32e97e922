import { randomUUID } from 'node:crypto'
import type { WebContents } from 'electron'
import {
  type HostCallInput,
  type HostCallName,
  type HostCallOutputs,
  parseHostCall,
} from '../../src/contract/desktop.ts'
import type { Answer } from '../../src/contract/ipc.ts'
import type { LogFault } from '../ipc/router.ts'
import type { AnswerHost } from './channels.ts'

/** One handler a call of the desktop; `sender` is the page that asks. */
export type HostHandlers = {
  readonly [N in HostCallName]: (
    input: HostCallInput<N>,
    sender: WebContents,
  ) => Answer<HostCallOutputs[N]> | Promise<Answer<HostCallOutputs[N]>>
}

/** Parses, runs and wraps, as the console's own router does. */
export const answerHost =
  (handlers: HostHandlers, log: LogFault): AnswerHost =>
  async (name, given, sender) => {
    const parsed = parseHostCall(name, given)
    if (!parsed.ok) return parsed
    try {
      // The table gives each call its own input; here the name is only known as one of all.
      const handler = handlers[parsed.value.name] as Handler
      return await handler(parsed.value.input, sender)
    } catch (fault) {
      const id = randomUUID()
      log(id, name, fault)
      return { ok: false, fault: { id } }
    }
  }

type Handler = (input: unknown, sender: WebContents) => Answer<unknown> | Promise<Answer<unknown>>
