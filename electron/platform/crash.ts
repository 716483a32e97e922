import { app, dialog } from 'electron'
import type { Say } from '../../src/i18n/intl.ts'
import { endOnCrash } from '../host/crash.ts'
import { logFault } from '../host/log-fault.ts'

/** The workspace was not opened by a rule's no: its message is a sentence for the person. */
export class NotOpened extends Error {
  override readonly name = 'NotOpened'
}

/** Ends the program for a fault: one that is a no is told in its own words, any other by the id of its line in the log. */
export type EndFor = (fault: unknown) => void

/**
 * A fault that nobody caught ends the program, with all that waits for its end: the store is closed as at every end.
 * The words are fetched when they are needed.
 */
export function endOnFault(say: () => Promise<Say>): EndFor {
  const crashed = endOnCrash(process, {
    tell: async (id, fault) => {
      const words = fault instanceof NotOpened ? fault.message : (await say())('desktop.crashed', { id })
      dialog.showErrorBox('Plantão', words)
    },
    end,
  })
  return (fault) => crashed('open', fault)
}

/** As the end of the program is told to who waits for it; a window that would rather stay is not asked. */
function end(): void {
  try {
    app.emit('will-quit', { preventDefault: () => undefined })
  } catch (fault) {
    logFault('end', 'will-quit', fault)
  }
  app.exit(1)
}
