import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { ImportView } from '../features/client/import/import-view.tsx'
import { ClientView } from '../features/client/page/client-view.tsx'
import { ClientsView } from '../features/client/list/clients-view.tsx'
import { QueueView } from '../features/queue/queue-view.tsx'
import { SearchView } from '../features/search/search-view.tsx'
import { SettingsView } from '../features/settings/settings-view.tsx'
import { TicketView } from '../features/ticket/ticket-view.tsx'
import type { QueueScope } from '../../contract/views/queue-filter.ts'
import type { WorkspaceView } from '../../contract/views/workspace.ts'
import { sayIn } from '../../i18n/intl.ts'
import { desktop } from '../bridge/desktop.ts'
import { keyTable } from './commands/key-table.ts'
import { showPreview } from './commands/queue-commands.ts'
import { useSettingsInForce } from './look.ts'
import { hashOf, type Route, SETTINGS_SECTIONS, type SettingsSection } from './route.ts'
import { Opening } from './opening.tsx'
import { openClient, TicketClient } from './ticket-client.tsx'
import { go, replace } from './use-route.ts'

interface PageProps {
  readonly route: Route
  readonly workspace: WorkspaceView | null
  /** The list shown last, to which one goes back. */
  readonly list: Route
}

/** The screen of a route. */
export function Page({ route, workspace, list }: PageProps) {
  const { queuePreview } = useSettingsInForce()
  switch (route.page) {
    case 'ticket':
      return (
        <TicketView
          key={route.id}
          id={route.id}
          me={workspace?.agent.id ?? null}
          clientCard={<TicketClient ticket={route.id} />}
        />
      )
    case 'opening':
      return <Opening workspace={workspace} list={list} />
    case 'clients':
      return <ClientsView profiles={workspace?.profiles ?? []} onOpen={openClient} onImport={openImport} />
    case 'clientImport':
      return <ImportView profiles={workspace?.profiles ?? []} onDone={openClients} />
    case 'client':
      return <ClientView key={route.id} id={route.id} onOpen={openClient} />
    case 'settings':
      return <Settings section={route.section} workspace={workspace} />
    case 'search':
      return <SearchView phrase={route.phrase} onPhrase={showPhrase} />
    case 'queue':
      return (
        <QueueView
          scope={route.scope}
          view={route.view ?? null}
          preview={queuePreview}
          onOpen={openTicket}
          onView={showView}
          onPreview={showPreview}
        />
      )
  }
}

export const openTicket = (id: string): void => go({ page: 'ticket', id })
const showView = (scope: QueueScope, view: string | null): void =>
  go({ page: 'queue', scope, ...(view === null ? {} : { view }) })

interface SettingsProps {
  readonly section: SettingsSection
  readonly workspace: WorkspaceView | null
}

function Settings({ section, workspace }: SettingsProps) {
  const intl = useIntl()
  const { keys } = useSettingsInForce()
  const table = useMemo(() => keyTable(keys, sayIn(intl)), [keys, intl])
  return <SettingsView section={section} links={SETTINGS_LINKS} keyTable={table} workspace={workspace} />
}

const openClients = () => go({ page: 'clients' })
const openImport = () => go({ page: 'clientImport' })

/** A browser knows nothing of the computer around it. */
const SETTINGS_LINKS = SETTINGS_SECTIONS.filter((section) => section !== 'computer' || desktop !== null).map(
  (section) => ({
    section,
    href: hashOf({ page: 'settings', section }),
  }),
)

const showPhrase = (phrase: string): void => replace({ page: 'search', phrase })
