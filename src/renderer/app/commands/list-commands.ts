import { moveActive as moveClient } from '../../features/client/list/client-list-store.ts'
import { activeRow, moveActive } from '../../features/queue/queue-store.ts'
import { focusResult } from '../../features/search/result-focus.ts'
import { type Intent, setIntent } from '../../features/ticket/ticket-store.ts'
import { moveInTimeline } from '../../features/ticket/timeline/timeline-focus.ts'
import { go } from '../use-route.ts'
import type { Command } from './command.ts'

/** Moving about in what has the focus. */
export const LIST_COMMANDS: readonly Command[] = [
  {
    id: 'next',
    label: 'command.next',
    key: 'j',
    acts: 'list',
    group: 'move',
    runs: {
      queue: () => moveActive(1),
      ticket: () => moveInTimeline(1),
      clients: () => moveClient(1),
      search: () => void focusResult(1),
    },
    repeats: true,
    inPalette: false,
  },
  {
    id: 'previous',
    label: 'command.previous',
    key: 'k',
    acts: 'list',
    group: 'move',
    runs: {
      queue: () => moveActive(-1),
      ticket: () => moveInTimeline(-1),
      clients: () => moveClient(-1),
      search: () => void focusResult(-1),
    },
    repeats: true,
    inPalette: false,
  },
  {
    id: 'open',
    label: 'command.open',
    key: 'Enter',
    acts: 'shown',
    group: 'move',
    runs: { queue: () => openActive('read') },
    offered: () => activeRow() !== undefined,
    inPalette: false,
  },
]

/** Opens the ticket of the row with the focus, at what one came for. */
export function openActive(intent: Intent): void {
  const row = activeRow()
  if (row === undefined) return
  setIntent(intent)
  go({ page: 'ticket', id: row.id })
}
