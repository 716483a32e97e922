import type { MessageId, Say } from '../../src/i18n/intl.ts'
import { leavingAddress } from './leaving.ts'

/** What is known of the place that was pressed with the other button of the mouse. */
export interface Pressed {
  readonly isEditable: boolean
  readonly selectionText: string
  readonly linkURL: string
  /** What may have been meant by a word that is in no dictionary. */
  readonly dictionarySuggestions: readonly string[]
  readonly misspelledWord: string
  readonly editFlags: Readonly<Record<Flag, boolean>>
}

type Flag = 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'
type Role = 'cut' | 'copy' | 'paste' | 'selectAll'

/** One row of the menu. */
export type ContextEntry =
  | { readonly kind: 'role'; readonly role: Role; readonly label: string; readonly enabled: boolean }
  | { readonly kind: 'correct'; readonly word: string }
  | { readonly kind: 'copyAddress'; readonly label: string; readonly address: string }
  | { readonly kind: 'line' }

/** The native menu of a text, a field or an address; empty where there is nothing to be done. */
export function contextEntries(pressed: Pressed, say: Say): readonly ContextEntry[] {
  const parts = [
    corrections(pressed),
    address(pressed, say),
    pressed.isEditable ? editing(pressed, say) : copying(pressed, say),
  ]
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, at): readonly ContextEntry[] => (at === 0 ? part : [{ kind: 'line' }, ...part]))
}

const corrections = ({ isEditable, dictionarySuggestions }: Pressed): readonly ContextEntry[] =>
  isEditable ? dictionarySuggestions.slice(0, 5).map((word) => ({ kind: 'correct', word })) : []

/** An address of a mail as it was sent leads nowhere from there; it can be taken along. */
function address({ linkURL }: Pressed, say: Say): readonly ContextEntry[] {
  const leaving = leavingAddress(linkURL)
  return leaving === null ? [] : [{ kind: 'copyAddress', label: say('link.copy'), address: leaving }]
}

const EDITS: readonly (readonly [Role, Flag, MessageId])[] = [
  ['cut', 'canCut', 'menu.cut'],
  ['copy', 'canCopy', 'menu.copy'],
  ['paste', 'canPaste', 'menu.paste'],
  ['selectAll', 'canSelectAll', 'menu.selectAll'],
]

const editing = ({ editFlags }: Pressed, say: Say): readonly ContextEntry[] =>
  EDITS.map(([role, flag, label]) => ({ kind: 'role', role, label: say(label), enabled: editFlags[flag] }))

const copying = ({ selectionText }: Pressed, say: Say): readonly ContextEntry[] =>
  selectionText.trim() === '' ? [] : [{ kind: 'role', role: 'copy', label: say('menu.copy'), enabled: true }]
