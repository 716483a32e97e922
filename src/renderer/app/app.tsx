import { useEffect, useMemo, useState } from 'react'
import { IntlProvider, useIntl } from 'react-intl'
import type { SettingsView } from '../../contract/views/settings.ts'
import { catalogs, type Say, sayIn } from '../../i18n/intl.ts'
import { watchOpening } from '../features/opening/opening-keeping.ts'
import { watchDrafts } from '../features/ticket/composer/draft-keeping.ts'
import { ImportDialog } from '../features/mail-import/import-dialog.tsx'
import { DueReminders } from '../features/reminders/due-reminders.tsx'
import { RemindDialog } from '../features/reminders/remind-dialog.tsx'
import { watchReminders } from '../features/reminders/reminder-store.ts'
import { LanguageChoice } from '../features/settings/language-choice.tsx'
import { watchSettings } from '../features/settings/settings-store.ts'
import { RestartQuestion } from '../features/settings/update/restart-question.tsx'
import { watchUpdate } from '../features/settings/update/update-store.ts'
import type { Beginning } from '../features/welcome/answers.ts'
import { Welcome } from '../features/welcome/welcome.tsx'
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
import { useDesktop } from './desktop/use-desktop.ts'
import { useMenu } from './desktop/use-menu.ts'
import { localeIn, useLook, useSettingsInForce } from './look.ts'
import { openTicket, Page } from './page.tsx'
import { Palette } from './palette/palette.tsx'
import { watchRecent } from './palette/recent-tickets.ts'
import { usePageEdges } from './printing.ts'
import { Rail } from './rail.tsx'
import { RepairNotice } from './repair-notice.tsx'
import { RoomNotice } from './room-notice.tsx'
import { hashOf, type Route } from './route.ts'
import { ShortcutSheet } from './shortcut-sheet.tsx'
import { useSkeletonGone } from './skeleton.ts'
import { useRoute } from './use-route.ts'
import { useSheets } from './use-sheets.ts'
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
        <Inside settings={settings} />
      </Language>
    </IntlProvider>
  )
}

/** The desk; in a folder where nobody works yet the first run, which leads there. */
function Inside({ settings }: { settings: SettingsView }) {
  const { workspace, unfounded, reach } = useWorkspace()
  const [beginning, setBeginning] = useState<Beginning | null>(null)
  useEffect(watchWorkspace, [])
  const waiting = !unfounded && workspace === null && reach === 'reached'
  useSkeletonGone(!waiting)
  if (unfounded)
    return (
      <>
        <Welcome language={<LanguageChoice settings={settings} />} onBegun={setBeginning} />
        <HintLayer />
        <LiveRegion />
      </>
    )
  // Until the console has said who works here there is nothing to show, and nothing that would have to go again.
  if (waiting) return null
  return <Frame first={beginning === 'import' ? 'import' : null} />
}

/** `first`: what lies over the window when it opens. */
function Frame({ first }: { first: Sheet | null }) {
  const say = sayIn(useIntl())
  const route = useRoute()
  const list = useList(route)
  const { sheet, show, leave } = useSheets()
  const { workspace, reach } = useWorkspace()
  useEffect(watchDrafts, [])
  useEffect(watchOpening, [])
  useEffect(watchReminders, [])
  useEffect(watchRecent, [])
  useEffect(watchUpdate, [])
  useEffect(() => show(first), [first, show])
  const place: Place = { route, list, say, show }
  const { keys, oneLetter } = useKeyChoice()
  useKeys(place, keys)
  useDesktop()
  usePageEdges(route)
  useMenu({ place, keys, sheet, leave })
  return (
    <CommandsProvider value={useFaces(place, keys)}>
      <div className={css.window}>
        <div className={css.frame}>
          <Rail workspace={workspace} reached={reach === 'reached'} list={list} route={route} />
          <main className={css.content}>
            {reach !== 'reached' && <Lost say={say} reach={reach} />}
            <RoomNotice room={workspace?.room ?? 'enough'} />
            <RepairNotice workspace={workspace} />
            <div className={css.page}>
              <Page route={route} workspace={workspace} list={list} />
            </div>
          </main>
        </div>
      </div>
      {sheet === 'shortcuts' && <ShortcutSheet keys={keys} oneLetter={oneLetter} onDone={leave} />}
      {sheet === 'palette' && <Palette place={place} keys={keys} onDone={leave} />}
      {sheet === 'import' && <ImportDialog profiles={workspace?.profiles ?? []} onClose={leave} />}
      <RestartQuestion />
      <RemindDialog />
      <DueReminders onOpen={openTicket} />
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
  const isList = route.page === 'queue' || route.page === 'search'
  const [list, setList] = useState<Route>(isList ? route : { page: 'queue', scope: 'open' })
  if (isList && hashOf(route) !== hashOf(list)) setList(route)
  return isList ? route : list
}

/** The keys in force; the same map until the choice changes. */
function useKeyChoice(): { readonly keys: Keys; readonly oneLetter: boolean } {
  const { oneLetterKeys: oneLetter, keys: remapped } = useSettingsInForce()
  const keys = useMemo(() => keysOf({ oneLetter, remapped }), [oneLetter, remapped])
  return { keys, oneLetter }
}
