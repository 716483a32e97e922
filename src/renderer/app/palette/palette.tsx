import { useState } from 'react'
import {
  SearchHitLine,
  type SearchHits,
  searchAddress,
  useSearchHits,
} from '../../features/search/palette-hits.tsx'
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
  const phrase = typed.trim()
  const found = useSearchHits(typed)
  const sections = [
    ...(phrase === '' ? recentSection(place) : []),
    ...commandSections({ typed: phrase, place, keys }),
    ...(phrase === '' ? [] : foundSection(place, found)),
  ]
  return (
    <Finder
      label={say('palette.label')}
      placeholder={say('palette.placeholder')}
      empty={say(found.busy ? 'palette.busy' : 'palette.empty', { typed: phrase })}
      value={typed}
      onChange={setTyped}
      sections={sections}
      isToggle={(event) => chordOf(event, isMac()) === keys.get('palette')}
      onClose={() => onDone(null)}
      onChoose={({ run }) => onDone(run)}
    />
  )
}

/** Tickets whose words fit, and the way to all of them. */
function foundSection({ say }: Place, { hits, phrase }: SearchHits): readonly PaletteSection[] {
  if (hits.length === 0) return []
  const entries = hits.map((found) => ({
    id: `found:${found.ticket.id}`,
    label: `${found.ticket.code} ${found.ticket.subject}`,
    content: <SearchHitLine found={found} />,
    run: () => go({ page: 'ticket', id: found.ticket.id }),
  }))
  const all = {
    id: 'found.all',
    icon: 'search' as const,
    label: say('palette.found.all', { typed: phrase }),
    run: () => void (location.hash = searchAddress(phrase)),
  }
  return [{ id: 'found', title: say('palette.found'), entries: [...entries, all] }]
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
