import type { Account, Contact } from '../../domain/account/account.ts'
import type { ClientField } from '../../domain/account/table.ts'
import type { Profile } from '../../domain/profile/profile.ts'
import type { ImportLine } from '../../contract/views/client.ts'
import type { AgentId, ContactId } from '../../domain/value/id.ts'

/** A client before and after a line, and which contact the line was about. */
export interface Span {
  readonly before: Account | null
  readonly after: Account | null
  readonly contact: ContactId | null
}

interface Names {
  readonly profile: Profile
  readonly agents: ReadonlyMap<AgentId, string>
}

/** What changed between two states, column by column, as it would stand in a table; nothing of what is new. */
export function changesOf({ before, after, contact: id }: Span, names: Names): ImportLine['changes'] {
  const account = before && after ? changed(accountCells(before, names), accountCells(after, names)) : []
  const [was, is] = [id && before?.contacts.get(id), id && after?.contacts.get(id)]
  return was && is ? [...account, ...changed(contactCells(was), contactCells(is))] : account
}

type Cells = Partial<Record<ClientField, string>>

const changed = (before: Cells, after: Cells): ImportLine['changes'] =>
  (Object.entries(after) as [ClientField, string][]).flatMap(([field, to]) => {
    const from = before[field] ?? ''
    return from === to ? [] : [{ field, from, to }]
  })

/** Flags as the answers that a table takes. */
const answer = (yes: boolean): string => (yes ? 'sim' : 'não')

function accountCells(account: Account, { profile, agents }: Names): Cells {
  const place = (kind: string): string =>
    account.environments
      .filter((each) => each.kind === kind)
      .map(({ address }) => address)
      .join('; ')
  const owned = account.addOns.find(({ id }) =>
    profile.addOns.some((each) => each.id === id && each.namesOwner),
  )
  return {
    plan: profile.plans.find(({ id }) => id === account.plan)?.name ?? account.plan ?? '',
    addOns: account.addOns
      .map(({ id }) => profile.addOns.find((each) => each.id === id)?.name ?? id)
      .join('; '),
    tam: owned?.owner ? (agents.get(owned.owner) ?? owned.owner) : '',
    cloud: answer(account.cloud),
    domains: account.domains.join('; '),
    version: account.productVersion,
    production: place('production'),
    homologation: place('homologation'),
    development: place('development'),
    notes: account.notes,
  }
}

const contactCells = (contact: Contact): Cells => ({
  contact: contact.name,
  addresses: contact.addresses.join('; '),
  phones: contact.phones.join('; '),
  identified: answer(contact.identified),
  trained: answer(contact.trained),
  approver: answer(contact.approver),
})
