import type { Answer } from '../../src/contract/ipc.ts'
import { refuse } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { Handlers } from '../ipc/router.ts'
import { refuseWhenFull } from '../refuse-when-full.ts'
import { backupHandlers } from './backup.ts'
import { blockHandlers } from './block.ts'
import { clientHandlers } from './client.ts'
import { draftHandlers } from './draft.ts'
import { fileHandlers } from './file.ts'
import { openingHandlers } from './opening.ts'
import { profileHandlers } from './profile.ts'
import { queueHandlers } from './queue.ts'
import { reminderHandlers } from './reminder.ts'
import { startHandlers } from './start.ts'
import { searchHandlers } from './search.ts'
import { settingsHandlers } from './settings.ts'
import { savedViewHandlers } from './saved-view.ts'
import { ticketHandlers } from './ticket.ts'
import { workspaceHandlers } from './workspace.ts'

/** What the window may ask, answered by this console. */
export const handlersOf = (console: Console): Handlers =>
  refuseWhenFull(console, {
    ...startHandlers(console),
    ...settingsHandlers(console),
    ...onceFounded(console, deskHandlers(console)),
  })

const deskHandlers = (console: Console): DeskHandlers => ({
  ...workspaceHandlers(console),
  ...queueHandlers(console),
  ...savedViewHandlers(console),
  ...ticketHandlers(console),
  ...draftHandlers(console),
  ...clientHandlers(console),
  ...profileHandlers(console),
  ...searchHandlers(console),
  ...openingHandlers(console),
  ...fileHandlers(console),
  ...reminderHandlers(console),
  ...blockHandlers(console),
  ...backupHandlers(console),
})

type Before = keyof ReturnType<typeof startHandlers> | keyof ReturnType<typeof settingsHandlers>
type DeskHandlers = Omit<Handlers, Before>

/** Until somebody works here there is nothing to ask about. */
function onceFounded(console: Console, handlers: DeskHandlers): DeskHandlers {
  let founded = false
  const guarded = Object.entries(handlers).map(([name, handler]) => {
    const answer = handler as (input: unknown) => Answer<unknown>
    const guard = (input: unknown): Answer<unknown> => {
      founded ||= console.ports.store.founded()
      return founded ? answer(input) : refuse({ kind: 'workspaceNotFounded' })
    }
    return [name, guard]
  })
  // The same names with the same inputs and answers, each behind one more question.
  return Object.fromEntries(guarded) as DeskHandlers
}
