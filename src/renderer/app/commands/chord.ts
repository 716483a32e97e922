import type { MessageId } from '../../../i18n/intl.ts'

/** What a key event says, as far as it names a key. */
export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  getModifierState(modifier: 'AltGraph'): boolean
}

/**
 * A key as the table writes it: `j`, `Shift+N`, `?`, `Mod+K`, `Escape`; null where a modifier of the platform's own is
 * held. Letters stand without their case, so that caps lock changes nothing. Signs are what the layout makes of the
 * keys: `?` and `/` are typed with AltGr on many Brazilian notebooks.
 */
export function chordOf(pressed: Pressed, mac: boolean): string | null {
  const { key, shiftKey } = pressed
  const graph = pressed.getModifierState('AltGraph')
  if (!graph && pressed.altKey) return null
  const mod = !graph && (mac ? pressed.metaKey : pressed.ctrlKey)
  if (!graph && !mod && (pressed.ctrlKey || pressed.metaKey)) return null
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase()
  if (mod) return letter ? (shiftKey ? null : `Mod+${key.toUpperCase()}`) : `Mod+${key}`
  if (letter) return shiftKey ? `Shift+${key.toUpperCase()}` : key.toLowerCase()
  return key.length === 1 || !shiftKey ? key : null
}

/** One sign or one letter, with or without shift: such a key acts in lists alone. */
export const isOneLetter = (chord: string): boolean => /^(Shift\+)?\S$/u.test(chord)

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** A key as it is printed, "Ctrl K"; names longer than a letter come from the catalog. */
export const keyName = (chord: string, say: (id: MessageId) => string, mac: boolean): string =>
  chord
    .split(/(?<=.)\+/)
    .map((part) => partName(part, say, mac))
    .join(' ')

function partName(part: string, say: (id: MessageId) => string, mac: boolean): string {
  if (part === 'Mod') return say(mac ? 'shortcuts.key.Command' : 'shortcuts.key.Control')
  if (part === 'Enter' || part === 'Escape' || part === 'Shift') return say(`shortcuts.key.${part}`)
  return part.toUpperCase()
}
