import type { AccountId, AgentId, ContactId, EventId, PlanId, ProfileId } from '../value/id.ts'

/** An add-on that an account bought (WA-13), and who of ours stands for it. */
export interface AddOnHeld {
  readonly id: string
  readonly owner: AgentId | null
}

/** Where the client's system runs; work happens in `development` where there is one (WM-13). */
export interface Environment {
  readonly kind: 'production' | 'homologation' | 'development'
  readonly name: string
  readonly address: string
}

/** What a contract says of a client in ids and flags. */
export interface AccountStanding {
  /** Null: the profile's usual plan, or none. */
  readonly plan: PlanId | null
  readonly addOns: readonly AddOnHeld[]
  /** Hosted by us: the update is our duty (WC-12). */
  readonly cloud: boolean
}

/** What names a client or was written about it. */
export interface AccountWords {
  readonly name: string
  /** In lower case, without protocol and `www.`. */
  readonly domains: readonly string[]
  readonly productVersion: string
  readonly environments: readonly Environment[]
  readonly notes: string
}

export type AccountTerms = AccountStanding & AccountWords

/** What a contact may be, as the team set it. */
export interface ContactStanding {
  /** His addresses are registered with us: proved mail from them identifies him (XT-02). */
  readonly identified: boolean
  /** He may open tickets where only trained people may (WC-18). */
  readonly trained: boolean
  /** He may agree to an interruption or an advisory (WM-12, WC-05). */
  readonly approver: boolean
}

/** What names a contact. */
export interface ContactWords {
  readonly name: string
  /** In lower case; the first is the one that is written to. */
  readonly addresses: readonly string[]
  readonly phones: readonly string[]
}

export type Person = ContactStanding & ContactWords

export interface Contact extends Person {
  readonly id: ContactId
  /** The account from which he came here; null: he was added here. */
  readonly from: AccountId | null
}

/** A client: the fold of its facts. */
export interface Account extends AccountTerms {
  readonly id: AccountId
  readonly profile: ProfileId
  /** Those who are there, in the order of their coming. */
  readonly contacts: ReadonlyMap<ContactId, Contact>
  /** Contacts that became another one. */
  readonly merged: ReadonlyMap<ContactId, ContactId>
  /** The account that it became; nothing happens to it any more. */
  readonly mergedInto: AccountId | null
  readonly redacted: ReadonlySet<EventId>
}
