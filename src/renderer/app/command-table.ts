import type { MessageId } from '../../i18n/intl.ts'

/** Everything that can be done by name. */
export type CommandId =
  | 'open'
  | 'next'
  | 'previous'
  | 'claim'
  | 'release'
  | 'reply'
  | 'note'
  | 'status'
  | 'resolve'
  | 'closeTicket'
  | 'reopen'
  | 'send'
  | 'back'
  | 'shortcuts'

export interface Command {
  readonly id: CommandId
  readonly label: MessageId
  /** As `KeyboardEvent.key` gives it; null: by button alone. */
  readonly key: string | null
  /** `list`: while grid or timeline has the focus (WCAG 2.1.4); `shown`: its own part of the window handles it. */
  readonly where: 'list' | 'anywhere' | 'shown'
}

/** The one table: it feeds keys, tooltips and the sheet of shortcuts. */
export const COMMANDS: readonly Command[] = [
  { id: 'next', label: 'command.next', key: 'j', where: 'list' },
  { id: 'previous', label: 'command.previous', key: 'k', where: 'list' },
  { id: 'open', label: 'command.open', key: 'Enter', where: 'shown' },
  { id: 'claim', label: 'command.claim', key: 'c', where: 'list' },
  { id: 'reply', label: 'command.reply', key: 'r', where: 'list' },
  { id: 'note', label: 'command.note', key: 'n', where: 'list' },
  { id: 'status', label: 'command.status', key: 'e', where: 'list' },
  { id: 'send', label: 'command.send', key: 'Mod+Enter', where: 'shown' },
  { id: 'back', label: 'command.back', key: 'Escape', where: 'anywhere' },
  { id: 'shortcuts', label: 'command.shortcuts', key: '?', where: 'list' },
  { id: 'release', label: 'command.release', key: null, where: 'shown' },
  { id: 'resolve', label: 'command.resolve', key: null, where: 'shown' },
  { id: 'closeTicket', label: 'command.closeTicket', key: null, where: 'shown' },
  { id: 'reopen', label: 'command.reopen', key: null, where: 'shown' },
]

/** What a key does; `inList`: the focus is in the grid or the timeline. */
export function commandOfKey(key: string, inList: boolean): CommandId | null {
  const found = COMMANDS.find((command) => command.key === key.toLowerCase() || command.key === key)
  if (found === undefined || found.where === 'shown') return null
  return found.where === 'anywhere' || inList ? found.id : null
}

/** A key as it is printed; names longer than a letter come from the catalog. */
export function keyName(key: string | null, say: (id: MessageId) => string): string | null {
  if (key === null) return null
  if (key === 'Enter' || key === 'Escape' || key === 'Mod+Enter') return say(`shortcuts.key.${key}`)
  return key.toUpperCase()
}
