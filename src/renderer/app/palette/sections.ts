import type { MessageId, Say } from '../../../i18n/intl.ts'
import type { PaletteEntry, PaletteSection } from '../../ui/overlay/palette.tsx'
import { COMMANDS } from '../commands/all.ts'
import { isMac, keyName } from '../commands/chord.ts'
import { type Command, isOffered, type Place, runOn } from '../commands/command.ts'
import type { Keys } from '../commands/keys.ts'
import { fitting } from './match.ts'

interface Ask {
  readonly typed: string
  readonly place: Place
  readonly keys: Keys
}

/** Longest list of one section once something was typed. */
const MOST = 8

const TITLES = {
  here: 'palette.here',
  go: 'palette.go',
  window: 'palette.window',
} as const satisfies Record<string, MessageId>

type Part = keyof typeof TITLES

/** The commands that can be given here and now, in sections: what is done here first, or whatever fits best. */
export function commandSections({ typed, place, keys }: Ask): readonly PaletteSection[] {
  const entries = COMMANDS.filter((command) => command.inPalette !== false && isOffered(command, place)).map(
    (command) => ({ part: partOf(command), ...entryOf(command, { place, keys }) }),
  )
  const found = fitting(typed, entries)
  const sections = (Object.keys(TITLES) as Part[]).map((part) => {
    const own = found.filter(({ entry }) => entry.part === part).slice(0, typed === '' ? Infinity : MOST)
    return { best: own[0]?.score ?? 0, section: sectionOf(part, own, place.say) }
  })
  return sections
    .filter(({ section }) => section.entries.length > 0)
    .toSorted((a, b) => b.best - a.best)
    .map(({ section }) => section)
}

const partOf = ({ group }: Command): Part => (group === 'go' ? 'go' : group === 'window' ? 'window' : 'here')

const sectionOf = (
  part: Part,
  found: readonly { readonly entry: PaletteEntry }[],
  say: Say,
): PaletteSection => ({
  id: part,
  title: say(TITLES[part]),
  entries: found.map(({ entry }) => entry),
})

function entryOf(command: Command, { place, keys }: Pick<Ask, 'place' | 'keys'>): PaletteEntry {
  const key = keys.get(command.id)
  return {
    id: command.id,
    label: place.say(command.label),
    ...(command.icon === undefined ? {} : { icon: command.icon }),
    ...(key === undefined ? {} : { keyName: keyName(key, place.say, isMac()) }),
    run: () => runOn(command, place.route.page)?.(place),
  }
}
