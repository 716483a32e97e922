import type { Actor } from '../access/actor.ts'
import type { RedactionBasis } from '../ticket/event.ts'
import type { AccountId, ContactId, EventId, ProfileId } from '../value/id.ts'
import type { Instant } from '../value/instant.ts'
import type { AccountStanding, AccountWords, ContactStanding, ContactWords } from './account.ts'

/** The facts of a client: ids, enums and flags here, all that names or was written in the body. */
export interface AccountPayloads {
  readonly accountCreated: AccountStanding & { readonly profile: ProfileId }
  /** Only what changed; `words` names what the body sets, so that it stays empty once the body is removed. */
  readonly accountChanged: Partial<AccountStanding> & { readonly words: readonly (keyof AccountWords)[] }
  readonly contactAdded: ContactStanding & {
    readonly contact: ContactId
    /** The account from which he came; null: he is new. */
    readonly from: AccountId | null
  }
  readonly contactChanged: Partial<ContactStanding> & {
    readonly contact: ContactId
    readonly words: readonly (keyof ContactWords)[]
  }
  /** One person twice: the addresses and telephones of `contact` are those of `into` from here on. */
  readonly contactMerged: { readonly contact: ContactId; readonly into: ContactId }
  /** Gone from this account, and to which one; null: gone. */
  readonly contactRemoved: { readonly contact: ContactId; readonly to: AccountId | null }
  /** One client twice: what it had is the other's from here on. */
  readonly accountMerged: { readonly into: AccountId }
  readonly redacted: { readonly events: readonly EventId[]; readonly basis: RedactionBasis }
}

/** What a fact of that kind carries besides its payload; kinds that are missing carry nothing. */
export interface AccountBodies {
  readonly accountCreated: AccountWords
  readonly accountChanged: Partial<AccountWords>
  readonly contactAdded: ContactWords
  readonly contactChanged: Partial<ContactWords>
}

export type AccountKind = keyof AccountPayloads

/** A fact of a client as the fold reads it; `body` is null where it has none or none any more. */
export type AccountFact = {
  [K in AccountKind]: {
    readonly kind: K
    readonly id: EventId
    readonly at: Instant
    readonly actor: Actor
    readonly payload: AccountPayloads[K]
    readonly body: K extends keyof AccountBodies ? AccountBodies[K] | null : null
  }
}[AccountKind]

/** A fact as `decideAccount` yields it: without id and hash, which sealing adds. */
export type AccountDraft = {
  [K in AccountKind]: {
    readonly kind: K
    readonly at: Instant
    readonly payload: AccountPayloads[K]
  } & (K extends keyof AccountBodies ? { readonly body?: AccountBodies[K] } : { readonly body?: undefined })
}[AccountKind]

/** Version of each kind's payload; a newer one than ours makes the stream read-only. */
export const ACCOUNT_KIND_VERSIONS: Readonly<Record<AccountKind, number>> = {
  accountCreated: 1,
  accountChanged: 1,
  contactAdded: 1,
  contactChanged: 1,
  contactMerged: 1,
  contactRemoved: 1,
  accountMerged: 1,
  redacted: 1,
}
