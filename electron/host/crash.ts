import { randomUUID } from 'node:crypto'
import type { EventEmitter } from 'node:events'
import { logFault } from './log-fault.ts'

/** What a root does when something failed that nobody expected. */
export interface CrashEnd {
  /** Tells the person, once; the log has the fault under this id. */
  readonly tell: (id: string, fault: unknown) => void | Promise<void>
  /** Closes what is open and ends the process. */
  readonly end: () => void
}

/**
 * A fault that nobody caught leaves the program in a state that nobody thought of: it is logged, told once under its
 * id, and the program ends with its store closed. What fails while it ends is logged and changes nothing of that.
 * Answers the same end for a fault that was caught where nothing else can be done; `place` is for the log.
 */
export function endOnCrash(
  program: Pick<EventEmitter, 'on'>,
  { tell, end }: CrashEnd,
): (place: string, fault: unknown) => void {
  let ending = false
  const crashed = (place: string, fault: unknown): void => {
    const id = randomUUID()
    logFault(id, place, fault)
    if (ending) return
    ending = true
    void (async () => {
      try {
        await tell(id, fault)
      } catch (cause) {
        logFault(id, 'crash', cause)
      }
      end()
    })()
  }
  for (const event of ['uncaughtException', 'unhandledRejection'])
    program.on(event, (fault) => crashed(event, fault))
  return crashed
}
