import { listReminders } from '../../features/reminders/reminder-store.ts'
import { go } from '../use-route.ts'
import { printPlace } from '../printing.ts'
import type { Command, Place } from './command.ts'

const printed = (place: Place): void => void printPlace(place)

/** What belongs to no screen of its own. */
export const WINDOW_COMMANDS: readonly Command[] = [
  {
    id: 'palette',
    label: 'command.palette',
    icon: 'search',
    key: 'Mod+K',
    acts: 'anywhere',
    group: 'window',
    runs: { anywhere: ({ show }) => show('palette') },
    inPalette: false,
  },
  {
    id: 'newTicket',
    label: 'command.newTicket',
    icon: 'plus',
    key: 'Shift+N',
    acts: 'list',
    group: 'window',
    runs: { anywhere: () => go({ page: 'opening' }) },
  },
  {
    id: 'back',
    label: 'command.back',
    icon: 'back',
    key: 'Escape',
    acts: 'anywhere',
    group: 'window',
    runs: {
      ticket: ({ list }) => go(list),
      opening: ({ list }) => go(list),
      client: () => go({ page: 'clients' }),
      clientImport: () => go({ page: 'clients' }),
      settings: ({ list }) => go(list),
      search: () => go({ page: 'queue', scope: 'open' }),
    },
    inPalette: false,
  },
  {
    id: 'shortcuts',
    label: 'command.shortcuts',
    icon: 'keyboard',
    key: '?',
    acts: 'list',
    group: 'window',
    runs: { anywhere: ({ show }) => show('shortcuts') },
  },
  {
    id: 'print',
    label: 'command.print',
    icon: 'print',
    key: 'Mod+P',
    acts: 'anywhere',
    group: 'window',
    runs: { queue: printed, ticket: printed, client: printed },
  },
  {
    id: 'reminders',
    label: 'reminders.list',
    icon: 'bell',
    key: null,
    acts: 'shown',
    group: 'go',
    runs: { anywhere: () => listReminders(true) },
  },
  {
    id: 'importMail',
    label: 'command.importMail',
    icon: 'mail',
    key: null,
    acts: 'shown',
    group: 'window',
    runs: { anywhere: ({ show }) => show('import') },
  },
]
