import { desktop } from '../../bridge/desktop.ts'
import { type Route, SETTINGS_SECTIONS } from '../route.ts'
import { go } from '../use-route.ts'
import type { Command } from './command.ts'

/** The places to which one goes by name. */
export const PLACE_COMMANDS: readonly Command[] = [
  { ...goTo('open', { page: 'queue', scope: 'open' }), icon: 'queue' },
  { ...goTo('mine', { page: 'queue', scope: 'mine' }), icon: 'mine' },
  { ...goTo('resolved', { page: 'queue', scope: 'resolved' }), icon: 'resolved' },
  { ...goTo('closed', { page: 'queue', scope: 'closed' }), icon: 'closed' },
  { ...goTo('search', { page: 'search', phrase: '' }), icon: 'search', key: '/', acts: 'list' },
  { ...goTo('clients', { page: 'clients' }), icon: 'clients' },
  ...SETTINGS_SECTIONS.map((section): Command => ({
    id: `go.settings.${section}`,
    label: `settings.${section}.go`,
    icon: 'settings',
    key: null,
    acts: 'shown',
    group: 'go',
    runs: { anywhere: () => go({ page: 'settings', section }) },
    ...(section === 'computer' ? { offered: () => desktop !== null } : {}),
  })),
]

function goTo<Name extends string>(name: Name, route: Route) {
  const runs = { anywhere: () => go(route) }
  return { id: `go.${name}`, label: `nav.${name}`, key: null, acts: 'shown', group: 'go', runs } as const
}
