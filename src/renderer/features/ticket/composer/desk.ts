import { create } from 'zustand'
import type { Named } from '../../../../contract/views/named.ts'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import type { Address } from '../../../../domain/ticket/message.ts'
import { call, onChanged } from '../../../bridge/bridge.ts'

/** What lies ready to write with: the team's texts, the person's signature, who can be named. */
interface Desk {
  readonly profile: ProfileView | null
  readonly signature: string
  readonly agents: readonly Named[]
  readonly me: Named | null
  /** The client's people who have an address. */
  readonly contacts: readonly Address[]
}

const EMPTY: Desk = { profile: null, signature: '', agents: [], me: null, contacts: [] }

export const useDesk = create<Desk>(() => EMPTY)

/** Lays out what belongs to a ticket and follows the person's settings; returns the end of that. */
export function watchDesk(ticket: string, profile: string): () => void {
  if (useDesk.getState().profile?.id !== profile) useDesk.setState(EMPTY)
  void layOut(profile)
  void invite(ticket)
  return onChanged((topics) => {
    if (topics === 'all' || topics.includes('settings')) void layOut(profile)
  })
}

/** Reads who the client's people are. */
async function invite(ticket: string): Promise<void> {
  const card = await call('client.card', { ticket })
  const contacts = (card.ok ? card.value.account?.contacts : null) ?? []
  useDesk.setState({
    contacts: contacts.flatMap(({ name, addresses }) => addresses.map((address) => ({ name, address }))),
  })
}

/** Reads again what others may have published meanwhile. */
export async function layOut(id: string): Promise<void> {
  const [profile, settings, choices] = await Promise.all([
    call('profile.read', { profile: id }),
    call('settings.read', {}),
    call('queue.choices', {}),
  ])
  if (profile.ok) useDesk.setState({ profile: profile.value })
  if (settings.ok) useDesk.setState({ signature: settings.value.signatures[id] ?? '' })
  if (choices.ok) {
    const { agents, me } = choices.value
    useDesk.setState({ agents, me: agents.find(({ id: agent }) => agent === me) ?? null })
  }
}
