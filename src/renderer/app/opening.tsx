import type { WorkspaceView } from '../../contract/views/workspace.ts'
import { ClientField } from '../features/client/client-field.tsx'
import type { ClientSlotProps } from '../features/opening/client-slot.ts'
import { OpeningView } from '../features/opening/opening-view.tsx'
import type { Route } from './route.ts'
import { go } from './use-route.ts'

/** A new ticket; the field of clients is their own feature's. */
export function Opening({ workspace, list }: { workspace: WorkspaceView | null; list: Route }) {
  return (
    <OpeningView
      profiles={workspace?.profiles ?? []}
      me={workspace?.agent.name ?? ''}
      clientField={clientField}
      onOpened={openTicket}
      onLeave={() => go(list)}
    />
  )
}

const clientField = (props: ClientSlotProps) => <ClientField {...props} />

const openTicket = (id: string): void => go({ page: 'ticket', id })
