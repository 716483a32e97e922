import { create } from 'zustand'
import type { ClientAct } from '../../../../contract/calls/client.ts'
import type { AccountView } from '../../../../contract/views/client.ts'
import type { Failure } from '../../../../i18n/failure.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { call, onChanged } from '../../../bridge/bridge.ts'
import { actAloud } from '../client-act.ts'
import { aboutClients } from '../topics.ts'

interface ClientState {
  readonly id: string | null
  readonly account: AccountView | null
  /** Why it could not be read. */
  readonly failure: Failure | null
}

export const useClient = create<ClientState>(() => ({ id: null, account: null, failure: null }))

/** Opens a client and follows its changes; returns the end of that. */
export function watchClient(id: string): () => void {
  if (useClient.getState().id !== id) useClient.setState({ id, account: null, failure: null })
  void read(id)
  return onChanged((topics) => {
    if (aboutClients(topics)) void read(id)
  })
}

/** Acts, and waits until what it made is shown. Null, or why it was refused as a sentence. */
export async function save(say: Say, wanted: ClientAct): Promise<string | null> {
  const refused = await actAloud(say, wanted)
  const { id } = useClient.getState()
  if (refused === null && id !== null) await read(id)
  return refused
}

async function read(id: string): Promise<void> {
  const answer = await call('client.read', { account: id })
  if (useClient.getState().id !== id) return
  if (answer.ok) useClient.setState({ account: answer.value, failure: null })
  else useClient.setState({ failure: answer })
}
