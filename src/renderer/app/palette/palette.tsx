import { useState } from 'react'
import { Palette as Finder, type PaletteSection } from '../../ui/overlay/palette.tsx'
import { chordOf, isMac } from '../commands/chord.ts'
import type { Place } from '../commands/command.ts'
import type { Keys } from '../commands/keys.ts'
import { go } from '../use-route.ts'
import { recentTickets } from './recent-tickets.ts'
import { commandSections } from './sections.ts'

interface PaletteProps {
  readonly place: Place
  readonly keys: Keys
  /** Closes it, and then does what was chosen. */
  readonly onDone: (run: (() => void) | null) => void
}

/** Everything that has a name, found while one types. */
export function Palette({ place, keys, onDone }: PaletteProps) {
  const { say } = place
  const [typed, setTyped] = useState('')
  const sections = [
    ...(typed.trim() === '' ? recentSection(place) : []),
    ...commandSections({ typed: typed.trim(), place, keys }),
  ]
  return (
    <Finder
      label={say('palette.label')}
      placeholder={say('palette.placeholder')}
      empty={say('palette.empty', { typed: typed.trim() })}
      value={typed}
      onChange={setTyped}
      sections={sections}
      isToggle={(event) => chordOf(event, isMac()) === keys.get('palette')}
      onClose={() => onDone(null)}
      onChoose={({ run }) => onDone(run)}
    />
  )
}

function recentSection({ say, route }: Place): readonly PaletteSection[] {
  const entries = recentTickets(route.page === 'ticket' ? route.id : null).map(
    ({ id, code, subject, client }) => ({
      id: `ticket:${id}`,
      icon: 'queue' as const,
      label: subject === '' ? say('queue.noSubject') : subject,
      detail: client === '' ? code : `${code} · ${client}`,
      run: () => go({ page: 'ticket', id }),
    }),
  )
  return entries.length === 0 ? [] : [{ id: 'recent', title: say('palette.recent'), entries }]
}
