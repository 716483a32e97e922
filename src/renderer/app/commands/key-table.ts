import type { Say } from '../../../i18n/intl.ts'
import { COMMANDS } from './all.ts'
import { chordOf, isMac, isOneLetter, keyName, type Pressed } from './chord.ts'
import { isChangeable, type KeyChoice, keysOf, keyTakenBy } from './keys.ts'

export interface KeyRow {
  readonly id: string
  readonly label: string
  readonly printed: string
  /** The person's own. */
  readonly own: boolean
  readonly changeable: boolean
}

/** What a key pressed for a command comes to: it is free, another command's (by its words), or no key for a command. */
export type Verdict =
  | { readonly kind: 'free'; readonly chord: string; readonly printed: string }
  | { readonly kind: 'taken'; readonly printed: string; readonly by: string }
  | { readonly kind: 'unfit' }

/** The keys as the settings show and change them. */
export interface KeyTable {
  readonly rows: readonly KeyRow[]
  judge(id: string, pressed: Pressed): Verdict
  /** The words of the command that has a changed key's original now; null: nobody. */
  takerOfOriginal(id: string): string | null
}

/** Every command with a key, and what another key would mean for it. */
export function keyTable(remapped: KeyChoice['remapped'], say: Say): KeyTable {
  const keys = keysOf({ oneLetter: true, remapped })
  const print = (chord: string): string => keyName(chord, say, isMac())
  const rows = COMMANDS.flatMap((command) => {
    const key = keys.get(command.id)
    if (key === undefined) return []
    const { id, label } = command
    const changeable = isChangeable(command)
    return [{ id, label: say(label), printed: print(key), own: key !== command.key, changeable }]
  })
  return {
    rows,
    judge: (id, pressed) => {
      const chord = chordOf(pressed, isMac())
      const command = COMMANDS.find((each) => each.id === id)
      if (chord === null || command === undefined || !isOneLetter(chord)) return { kind: 'unfit' }
      const other = keyTakenBy(chord, command, keys)
      if (other !== undefined) return { kind: 'taken', printed: print(chord), by: say(other.label) }
      return { kind: 'free', chord, printed: print(chord) }
    },
    takerOfOriginal: (id) => {
      const command = COMMANDS.find((each) => each.id === id)
      const other = command?.key == null ? undefined : keyTakenBy(command.key, command, keys)
      return other === undefined ? null : say(other.label)
    },
  }
}
