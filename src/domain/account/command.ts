import type { Actor } from '../access/actor.ts'
import type { Role } from '../access/role.ts'
import type { Profile } from '../profile/profile.ts'
import type { RedactionBasis } from '../ticket/event.ts'
import type { AccountId, AgentId, ContactId, EventId } from '../value/id.ts'
import type { Instant } from '../value/instant.ts'
import type { Account, AccountTerms, Person } from './account.ts'

/** What is asked of a client; decided against the folded state. */
export type AccountCommand =
  | { readonly kind: 'createAccount'; readonly terms: AccountTerms }
  | { readonly kind: 'changeAccount'; readonly terms: Partial<AccountTerms> }
  | {
      readonly kind: 'addContact'
      readonly contact: ContactId
      readonly person: Person
      /** The account that gives him away in the same transaction; null: he is new. */
      readonly from: AccountId | null
    }
  | { readonly kind: 'changeContact'; readonly contact: ContactId; readonly person: Partial<Person> }
  | { readonly kind: 'mergeContact'; readonly contact: ContactId; readonly into: ContactId }
  /** `to`: the account that takes him in the same transaction; null: he is gone. */
  | { readonly kind: 'removeContact'; readonly contact: ContactId; readonly to: AccountId | null }
  /** The two sides of one merging: what the source has comes over, and the source ends. */
  | { readonly kind: 'absorbAccount'; readonly source: Account }
  | { readonly kind: 'mergeAccount'; readonly into: AccountId }
  | { readonly kind: 'redactEvents'; readonly events: readonly EventId[]; readonly basis: RedactionBasis }

export type AccountCommandKind = AccountCommand['kind']

/** Whose an address is. */
export interface Holder {
  readonly account: AccountId
  readonly contact: ContactId
  /** The account's name, for the sentence that says no. */
  readonly client: string
}

/** What a decision may know besides the account: who asks, when, the rules, and whose the asked addresses are. */
export interface AccountCircumstance {
  readonly now: Instant
  readonly actor: Actor
  /** Null for a system. */
  readonly role: Role | null
  readonly profile: Profile
  /** Who may own an add-on. */
  readonly agents: ReadonlySet<AgentId>
  /** Contacts of the profile that hold an address of this command. */
  readonly holders: ReadonlyMap<string, Holder>
}
