import type { AccountView, ContactView } from '../../src/contract/views/client.ts'
import type { Account, Contact } from '../../src/domain/account/account.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { Reader } from '../store/sql.ts'
import { counted } from '../store/views/counter.ts'
import { accountTotal } from '../store/views/totals.ts'
import { named, namedPlan } from './client-names.ts'

export interface AccountShown {
  readonly account: Account
  readonly profile: Profile
  readonly agents: ReadonlyMap<string, string>
}

/** A client as its page draws it; its profile is the one in force. */
export function accountView(db: Reader, { account, profile, agents }: AccountShown): AccountView {
  return {
    id: account.id,
    name: account.name,
    profile: { id: profile.id, name: profile.name },
    plan: namedPlan(profile, account.plan),
    addOns: account.addOns.map(({ id, owner }) => ({
      ...named(profile.addOns, id),
      owner: owner ? { id: owner, name: agents.get(owner) ?? owner } : null,
    })),
    cloud: account.cloud,
    domains: account.domains,
    productVersion: account.productVersion,
    environments: account.environments,
    notes: account.notes,
    contacts: [...account.contacts.values()].map(contactView),
    openTickets: counted(db, accountTotal(account.id)),
  }
}

export const contactView = ({
  id,
  name,
  addresses,
  phones,
  identified,
  trained,
  approver,
}: Contact): ContactView => ({
  id,
  name,
  addresses,
  phones,
  identified,
  trained,
  approver,
})
