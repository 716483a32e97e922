import { domainOfAddress, isPublicDomain } from '../../domain/account/address.ts'
import type { Profile } from '../../domain/profile/profile.ts'
import type { AccountId, ContactId, PlanId } from '../../domain/value/id.ts'
import type { FactStore } from '../ports.ts'

/** Who stands behind an address: what its ticket opens with. */
export interface Writer {
  readonly account: AccountId | null
  readonly contact: ContactId | null
  /** The account's plan; null: the profile's usual one holds, if it has one. */
  readonly plan: PlanId | null
  /** The account's name; null where nobody is known ("sem cliente"). */
  readonly client: string | null
  /** His addresses are registered with us; whether a mail proves to be his is another question (XT-02). */
  readonly registered: boolean
}

/** Nobody whom we know. */
export const STRANGER: Writer = { account: null, contact: null, plan: null, client: null, registered: false }

type Book = Pick<FactStore, 'clients'>

/**
 * Sender ▸ contact ▸ account ▸ plan. An address that no contact has may still name the account by its domain, where
 * that is one account's alone and no public one; it never names a contact, and it registers nothing.
 */
export function whoWrites({ clients }: Book, profile: Profile, sender: string): Writer {
  const address = sender.toLowerCase()
  const holder = clients.holderOf(profile.id, address)
  if (holder) {
    const { account, contact } = holder
    return { ...standing({ clients }, profile, account), contact, registered: clients.isIdentified(contact) }
  }
  const domain = domainOfAddress(address)
  const [account, another] = isPublicDomain(domain) ? [] : clients.accountsOfDomain(profile.id, domain)
  return account && !another ? standing({ clients }, profile, account) : STRANGER
}

/** An account on a ticket; a plan that the profile no longer has counts as none. */
export function standing({ clients }: Book, profile: Profile, account: AccountId): Writer {
  const known = clients.client(account)
  if (!known) return STRANGER
  const plan = profile.plans.some(({ id }) => id === known.plan) ? known.plan : null
  return { ...STRANGER, account, plan, client: known.name }
}
