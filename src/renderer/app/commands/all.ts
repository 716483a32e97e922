import type { Command } from './command.ts'
import { LIST_COMMANDS } from './list-commands.ts'
import { PLACE_COMMANDS } from './place-commands.ts'
import { QUEUE_COMMANDS } from './queue-commands.ts'
import { TICKET_COMMANDS } from './ticket-commands.ts'
import { WINDOW_COMMANDS } from './window-commands.ts'

/** The one table: it feeds keys, palette, menus, tooltips, buttons and the sheet of shortcuts. */
export const COMMANDS: readonly Command[] = [
  ...LIST_COMMANDS,
  ...QUEUE_COMMANDS,
  ...TICKET_COMMANDS,
  ...PLACE_COMMANDS,
  ...WINDOW_COMMANDS,
]
