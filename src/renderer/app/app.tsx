import { useCallback, useEffect, useMemo, useState } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import { catalogs, type Say, sayIn } from '../../i18n/intl.ts'
import { QueueView } from '../features/queue/queue-view.tsx'
import { watchDrafts } from '../features/ticket/composer/draft-keeping.ts'
import { watchSettings } from '../features/settings/settings-store.ts'
import { TicketView } from '../features/ticket/ticket-view.tsx'
import { useWorkspace, watchWorkspace } from '../features/workspace/workspace-store.ts'
import { CommandsProvider } from '../ui/commands.tsx'
import { HintLayer } from '../ui/overlay/hint-layer.tsx'
import { Language } from '../ui/language.tsx'
import { LiveRegion } from '../ui/overlay/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Place, Sheet } from './commands/command.ts'
import { type Keys, keysOf } from './commands/keys.ts'
import { useFaces } from './commands/use-faces.ts'
import { useKeys } from './commands/use-keys.ts'
import { localeIn, useLook, useSettingsInForce } from './look.ts'
import { Rail } from './rail.tsx'
import { hashOf, type Route } from './route.ts'
import { ShortcutSheet } from './shortcut-sheet.tsx'
import { go, useRoute } from './use-route.ts'
import css from './app.module.css'

/** The window, in the language and the look that the person chose. */
export function App() {
  const settings = useSettingsInForce()
  const locale = localeIn(settings)
  useLook(settings)
  useEffect(watchSettings, [])
  return (
    <IntlProvider locale={locale} defaultLocale={locale} messages={catalogs[locale]}>
      <Language locale={locale}>
        <Frame />
      </Language>
    </IntlProvider>
  )
}

function Frame() {
  const say = sayIn(useIntl())
  const route = useRoute()
  const list = useList(route)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const { workspace, reach } = useWorkspace()
  useEffect(watchWorkspace, [])
  useEffect(watchDrafts, [])
  const place: Place = { route, list, say, show: setSheet }
  const keys = useKeyChoice()
  useKeys(place, keys)
  const open = useCallback((id: string) => go({ page: 'ticket', id }), [])
  return (
    <CommandsProvider value={useFaces(place, keys)}>
      <div className={css.window}>
        <div className={css.frame}>
          <Rail
            workspace={workspace}
            reached={reach === 'reached'}
            list={list}
            inTicket={route.page === 'ticket'}
          />
          <main className={css.content}>
            {reach !== 'reached' && <Lost say={say} reach={reach} />}
            <div className={css.page}>
              {route.page === 'ticket' ? (
                <TicketView key={route.id} id={route.id} me={workspace?.agent.id ?? null} />
              ) : (
                <QueueView
                  key={route.scope}
                  scope={route.scope}
                  profiles={workspace?.profiles ?? []}
                  onOpen={open}
                />
              )}
            </div>
          </main>
        </div>
      </div>
      {sheet === 'shortcuts' && <ShortcutSheet keys={keys} onClose={() => setSheet(null)} />}
      <HintLayer />
      <LiveRegion />
    </CommandsProvider>
  )
}

function Lost({ say, reach }: { say: Say; reach: 'lost' | 'restarted' }) {
  return (
    <div className={css.lost}>
      <Notice tone="danger" title={say(`app.${reach}.title`)}>
        {say(`app.${reach}.text`)}
      </Notice>
    </div>
  )
}

/** The list shown last: a ticket goes back to it. */
function useList(route: Route): Route {
  const [list, setList] = useState<Route>(route.page === 'queue' ? route : { page: 'queue', scope: 'open' })
  if (route.page === 'queue' && hashOf(route) !== hashOf(list)) setList(route)
  return route.page === 'queue' ? route : list
}

/** The keys in force; the same map until the choice changes. */
function useKeyChoice(): Keys {
  const { oneLetterKeys, keys } = useSettingsInForce()
  return useMemo(() => keysOf({ oneLetter: oneLetterKeys, remapped: keys }), [oneLetterKeys, keys])
}
