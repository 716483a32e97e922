import type { LoadedAccount } from '../../src/application/ports.ts'
import type { Account } from '../../src/domain/account/account.ts'
import { accountOfStream, type SealedEvent } from '../../src/domain/sync/envelope.ts'
import type { AccountId, EventId } from '../../src/domain/value/id.ts'
import type { AppendedUnit } from './append.ts'
import { continuedAccount, isKnownOfAccount } from './load-account.ts'

export interface LastAccount {
  /** Reads the log, or goes on from what this transaction read and wrote last. */
  read(id: AccountId): LoadedAccount | null
  /** The account of a unit just appended on `base`; null where its stream is about something else. */
  after(unit: AppendedUnit, base: EventId | null): Account | null
  /** To be called when a transaction begins: what an undone one read was never so. */
  forget(): void
}

/**
 * Remembers the last client read or written in a transaction: an import adds one contact after the other, and must not
 * read all of them again for each. Words that are removed are read again, since what is remembered still has them.
 */
export function lastAccount(load: (id: AccountId) => LoadedAccount | null): LastAccount {
  let last: { readonly id: AccountId; readonly loaded: LoadedAccount | null } | null = null
  const fresh = (id: AccountId): LoadedAccount | null => {
    const loaded = load(id)
    last = { id, loaded }
    return loaded
  }
  return {
    read: (id) => (last?.id === id ? last.loaded : fresh(id)),
    after: (unit, base) => {
      const id = accountOfStream(unit.stream)
      if (!id) return null
      const before = last?.id === id ? last.loaded : null
      const following = unit.events.map(({ event }) => event)
      const end = following.at(-1)?.envelope.id
      const goesOn = last?.id === id && (before?.last ?? null) === base && !before?.newer
      const account =
        goesOn && following.every(addsPlainly)
          ? continuedAccount(id, before?.account ?? null, following)
          : null
      if (!account || !end) return fresh(id)?.account ?? null
      last = { id, loaded: { account, last: end, newer: null } }
      return account
    },
    forget: () => {
      last = null
    },
  }
}

/** Neither takes words away nor needs a newer program. */
const addsPlainly = ({ envelope }: SealedEvent): boolean =>
  envelope.kind !== 'redacted' && isKnownOfAccount(envelope)
