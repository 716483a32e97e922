import { useCallback } from 'react'
import { QueueView } from '../features/queue/queue-view.tsx'
import { SettingsView } from '../features/settings/settings-view.tsx'
import { TicketView } from '../features/ticket/ticket-view.tsx'
import type { WorkspaceView } from '../../contract/views/workspace.ts'
import { hashOf, type Route, SETTINGS_SECTIONS } from './route.ts'
import { go } from './use-route.ts'

interface PageProps {
  readonly route: Route
  readonly workspace: WorkspaceView | null
}

/** The screen of a route. */
export function Page({ route, workspace }: PageProps) {
  const open = useCallback((id: string) => go({ page: 'ticket', id }), [])
  switch (route.page) {
    case 'ticket':
      return <TicketView key={route.id} id={route.id} me={workspace?.agent.id ?? null} />
    case 'settings':
      return <SettingsView section={route.section} links={SETTINGS_LINKS} />
    case 'queue':
      return (
        <QueueView key={route.scope} scope={route.scope} profiles={workspace?.profiles ?? []} onOpen={open} />
      )
  }
}

const SETTINGS_LINKS = SETTINGS_SECTIONS.map((section) => ({
  section,
  href: hashOf({ page: 'settings', section }),
}))
