import type { Actor } from '../../domain/access/actor.ts'
import type { AccountId, ContactId, TicketId } from '../../domain/value/id.ts'
import { accept, refuse, type Result } from '../../domain/value/result.ts'
import type { ClientActDone } from './act-on-account.ts'
import type { Ports } from '../ports.ts'
import { runTicketCommand } from '../run-ticket-command.ts'
import { standing } from './who-writes.ts'

export interface Naming {
  readonly account: AccountId
  readonly contact: ContactId | null
  readonly actor: Actor
}

/**
 * Says whose a ticket is; the plan comes with the client, the profile's usual one where he has none. Refusals:
 * `accountNotFound`, `contactNotFound`, `profilesDiffer`, and those of `changeClient`.
 */
export function nameClient(
  ports: Ports,
  { ticket, ...naming }: Naming & { readonly ticket: TicketId },
): Result<ClientActDone> {
  const { account, contact, actor } = naming
  const loaded = ports.store.ticket(ticket)
  if (!loaded) return refuse({ kind: 'ticketNotFound', ticket })
  const client = ports.store.account(account)?.account
  if (!client) return refuse({ kind: 'accountNotFound', account })
  if (contact && !client.contacts.has(contact)) return refuse({ kind: 'contactNotFound', contact })
  if (client.profile !== loaded.ticket.profile) return refuse({ kind: 'profilesDiffer' })
  const profile = ports.store.profileOf(loaded.ticket.profileVersion)
  const plan = standing(ports.store, profile, account).plan ?? profile.defaultPlan
  const command = { kind: 'changeClient', account, contact, plan, client: client.name } as const
  const done = runTicketCommand(ports, { ticket, actor, command })
  return done.ok ? accept({ account, contact, tickets: 1 }) : done
}

/** Tickets of one act, so that nobody waits for it: a machine that sends mail has thousands. */
export const ADOPTED_AT_ONCE = 200

/**
 * Gives a contact the open tickets that his addresses opened while nobody knew whose they were, the oldest first and
 * `ADOPTED_AT_ONCE` at most: it is asked for until none is given. One that cannot be written (a newer program's) is left
 * as it is. Refusals: `accountNotFound`, `contactNotFound`.
 */
export function adoptTickets(
  ports: Ports,
  naming: Naming & { readonly contact: ContactId },
): Result<ClientActDone> {
  const { account, contact } = naming
  const client = ports.store.account(account)?.account
  if (!client) return refuse({ kind: 'accountNotFound', account })
  const person = client.contacts.get(contact)
  if (!person) return refuse({ kind: 'contactNotFound', contact })
  const tickets = ports.store.clients.unnamedTicketsOf(client.profile, person.addresses, ADOPTED_AT_ONCE)
  const named = tickets.filter((ticket) => nameClient(ports, { ...naming, ticket }).ok)
  return accept({ account, contact, tickets: named.length })
}
