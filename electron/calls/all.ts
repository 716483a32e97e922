import type { Console } from '../console.ts'
import type { Handlers } from '../ipc/router.ts'
import { clientHandlers } from './client.ts'
import { draftHandlers } from './draft.ts'
import { fileHandlers } from './file.ts'
import { profileHandlers } from './profile.ts'
import { queueHandlers } from './queue.ts'
import { settingsHandlers } from './settings.ts'
import { savedViewHandlers } from './saved-view.ts'
import { ticketHandlers } from './ticket.ts'
import { workspaceHandlers } from './workspace.ts'

/** What the window may ask, answered by this console. */
export const handlersOf = (console: Console): Handlers => ({
  ...workspaceHandlers(console),
  ...queueHandlers(console),
  ...savedViewHandlers(console),
  ...ticketHandlers(console),
  ...draftHandlers(console),
  ...clientHandlers(console),
  ...profileHandlers(console),
  ...settingsHandlers(console),
  ...fileHandlers(console),
})
