import { actOnAccount } from '../../src/application/client/act-on-account.ts'
import type { Account } from '../../src/domain/account/account.ts'
import type { AccountId, ContactId, ProfileId, ProfileVersion, TicketId } from '../../src/domain/value/id.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import type { CallName } from '../../src/contract/ipc.ts'
import type { AccountView, ClientCard } from '../../src/contract/views/client.ts'
import type { Console } from '../console.ts'
import { forgetOpeningClient } from '../local/opening-draft.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { accountView, contactView } from '../queries/client-account.ts'
import { readTicketClient } from '../queries/client-card.ts'
import { readClientTickets } from '../queries/client-tickets.ts'
import { findClients } from '../queries/client-find.ts'
import { readClientList } from '../queries/client-list.ts'
import { onceThereIsRoom } from '../refuse-when-full.ts'
import { actorOf } from './me.ts'

type ClientCalls = Extract<CallName, `client.${string}`>

export const clientHandlers = (console: Console): HandlersOf<ClientCalls> => ({
  'client.list': (ask) => {
    const { store } = console.ports
    const profiles = store.currentProfiles().map(({ profile }) => profile)
    return accept(readClientList(store.db, ask, profiles))
  },
  'client.read': ({ account }) => {
    const found = accountOf(console, account as AccountId)
    return found ? accept(viewOf(console, found)) : refuse({ kind: 'accountNotFound', account })
  },
  'client.find': ({ profile, text, limit }) => {
    const rules = console.ports.store.currentProfile(profile as ProfileId)
    if (!rules) return refuse({ kind: 'profileNotFound', profile })
    return accept(findClients(console.ports.store.db, { profile: rules.profile, text, limit }))
  },
  'client.card': ({ ticket }) => cardOf(console, ticket as TicketId),
  'client.tickets': ({ account, limit }) => {
    const { store } = console.ports
    const survivor = store.clients.survivorOf(account as AccountId)
    const profileOf = (version: ProfileVersion) => store.profileOf(version)
    return accept(readClientTickets(store.db, { account: survivor, limit, profileOf }))
  },
  'client.act': ({ act }) => {
    const done = actOnAccount(console.ports, { act, actor: actorOf(console) })
    if (done.ok && act.kind === 'redact') onceThereIsRoom(console, () => forgetNames(console, done.value))
    return done
  },
})

/** The ticket that is being written names its client beside the log; one of his contacts may stand there by an older id. */
function forgetNames(
  console: Console,
  removed: { readonly account: AccountId; readonly contact: ContactId | null },
): void {
  const account = accountOf(console, removed.account)
  forgetOpeningClient(console.host.local, (client) => {
    if (accountOf(console, client.account.id as AccountId)?.id !== account?.id) return false
    const contact = client.contact?.id as ContactId | undefined
    return (
      removed.contact === null ||
      (contact !== undefined && (account?.merged.get(contact) ?? contact) === removed.contact)
    )
  })
}

/** One that was merged is the one that it became. */
const accountOf = ({ ports }: Console, id: AccountId): Account | null =>
  ports.store.account(ports.store.clients.survivorOf(id))?.account ?? null

function viewOf({ ports }: Console, account: Account): AccountView {
  const rules = ports.store.currentProfile(account.profile)
  if (!rules) throw new Error(`account ${account.id} is of profile ${account.profile}, which is not here`)
  return accountView(ports.store.db, { account, profile: rules.profile, agents: ports.store.agents() })
}

function cardOf(console: Console, id: TicketId): Result<ClientCard> {
  const { store } = console.ports
  const row = readTicketClient(store.db, id)
  const ticket = store.ticket(id)?.ticket
  if (!row || !ticket) return refuse({ kind: 'ticketNotFound', ticket: id })
  const account = row.account ? accountOf(console, row.account as AccountId) : null
  const contact = row.contact ? account?.contacts.get(row.contact as ContactId) : undefined
  return accept({
    account: account && viewOf(console, account),
    contact: contact ? contactView(contact) : null,
    identity: ticket.identity,
    sender: row.sender,
    alike: row.alike,
  })
}
