import type { MenuEntry, MenuSection, MenuView } from '../../../contract/menu.ts'
import type { Locale } from '../../../i18n/intl.ts'
import { COMMANDS } from '../commands/all.ts'
import { type Command, isOffered, type Place } from '../commands/command.ts'
import type { Keys } from '../commands/keys.ts'

interface Told {
  readonly place: Place
  readonly keys: Keys
  readonly locale: Locale
}

/** What belongs to the picture rather than to what is in it. */
const VIEW: readonly string[] = ['palette', 'filter', 'preview', 'saveView']
const HELP: readonly string[] = ['shortcuts', 'go.settings.about']
const ORDER: readonly string[] = [...VIEW, ...HELP]

/** The system's menu, out of the table of commands: what cannot be done here and now stands there greyed. */
export function menuOf({ place, keys, locale }: Told, commands = COMMANDS): MenuView {
  const sections = new Map<MenuSection, MenuEntry[]>()
  for (const command of commands.filter(isInMenu)) {
    const id = sectionOf(command)
    sections.set(id, [...(sections.get(id) ?? []), entryOf(command, { place, keys })])
  }
  return {
    language: locale,
    sections: [...sections].map(([id, entries]) => ({ id, entries: inOrder(entries) })),
  }
}

/** What has an order here comes first in it; the rest as in the table. */
const inOrder = (entries: readonly MenuEntry[]): MenuEntry[] =>
  entries.toSorted((a, b) => orderOf(a) - orderOf(b))

const orderOf = ({ id }: MenuEntry): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)

/** Moving by one row has no sense in a menu either; the palette is opened from one, if not from itself. */
const isInMenu = ({ id, inPalette }: Command): boolean => inPalette !== false || id === 'palette'

function sectionOf({ id, group }: Command): MenuSection {
  if (HELP.includes(id)) return 'help'
  if (VIEW.includes(id)) return 'view'
  if (group === 'ticket' || group === 'go') return group
  return 'file'
}

function entryOf(command: Command, { place, keys }: Pick<Told, 'place' | 'keys'>): MenuEntry {
  const key = keys.get(command.id)
  return {
    id: command.id,
    label: place.say(command.label),
    accelerator: key === undefined ? null : acceleratorOf(key),
    enabled: isOffered(command, place),
  }
}

/** A key as Electron writes it; null for those of one letter, which act in lists alone, and for Escape. */
export const acceleratorOf = (chord: string): string | null =>
  chord.startsWith('Mod+') ? chord.replace('Mod', 'CommandOrControl') : null
