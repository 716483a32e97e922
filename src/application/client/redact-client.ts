import type { Actor } from '../../domain/access/actor.ts'
import { wordsOfAccount, wordsOfContact, type WrittenWords } from '../../domain/account/written-words.ts'
import type { RedactionBasis } from '../../domain/ticket/event.ts'
import type { AccountId, ContactId, EventId } from '../../domain/value/id.ts'
import { accept, refuse, type Result } from '../../domain/value/result.ts'
import type { ClientActDone } from './act-on-account.ts'
import type { Ports } from '../ports.ts'
import { decideAccountCommand, writeAccount } from './run-account-command.ts'

export interface ClientRedaction {
  readonly account: AccountId
  /** Null: the whole client. */
  readonly contact: ContactId | null
  readonly basis: RedactionBasis
  readonly actor: Actor
}

/**
 * Removes for good what names a client, or one of its contacts, wherever he stood before: in accounts that were merged
 * into this one, and in those from which he came. Flags and ids stay. Words of tickets are removed on the ticket.
 * Refusals: `accountNotFound`, `contactNotFound`, `nothingToRedact`, `notAllowed`.
 */
export function redactClient(ports: Ports, redaction: ClientRedaction): Result<ClientActDone> {
  const { account, contact, basis, actor } = redaction
  const loaded = ports.store.account(account)?.account
  if (!loaded) return refuse({ kind: 'accountNotFound', account })
  if (contact && !loaded.contacts.has(contact)) return refuse({ kind: 'contactNotFound', contact })
  const written = wordsByAccount(ports, redaction)
  if (written.size === 0) return refuse({ kind: 'nothingToRedact' })
  const decided = []
  for (const [each, events] of written) {
    const command = { kind: 'redactEvents', events: [...events], basis } as const
    const decision = decideAccountCommand(ports, { account: each, command, actor })
    if (!decision.ok) return decision
    decided.push(decision.value)
  }
  for (const each of decided) writeAccount(ports, each)
  return accept({ account, contact, tickets: 0 })
}

type Found = Map<AccountId, Set<EventId>>

function wordsByAccount({ store }: Ports, { account, contact }: ClientRedaction): Found {
  const found: Found = new Map()
  const note = (id: AccountId, { events }: WrittenWords): void => {
    if (events.length > 0) found.set(id, new Set([...(found.get(id) ?? []), ...events]))
  }
  const follow = (from: WrittenWords['from'], seen: ReadonlySet<string>): void => {
    for (const origin of from) {
      const key = `${origin.account}/${origin.contact}`
      if (seen.has(key)) continue
      const words = wordsOfContact(store.accountFacts(origin.account), origin.contact)
      note(origin.account, words)
      follow(words.from, new Set([...seen, key]))
    }
  }
  const own = contact ? [account] : [account, ...store.clients.mergedInto(account)]
  for (const id of own) {
    const facts = store.accountFacts(id)
    const words = contact ? wordsOfContact(facts, contact) : wordsOfAccount(facts)
    note(id, words)
    follow(words.from, new Set())
  }
  return found
}
