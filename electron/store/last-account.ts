import type { LoadedAccount } from '../../src/application/ports.ts'
import type { Account } from '../../src/domain/account/account.ts'
import { accountOfStream } from '../../src/domain/sync/envelope.ts'
import type { AccountId, EventId } from '../../src/domain/value/id.ts'
import type { AppendedUnit } from './append.ts'
import { continuedAccount } from './load-account.ts'

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
      const removes = unit.events.some(({ event }) => event.envelope.kind === 'redacted')
      if (removes || !before !== !base || (before?.last ?? null) !== base) return fresh(id)?.account ?? null
      const following = unit.events.map(({ event }) => event)
      const account = continuedAccount(id, before?.account ?? null, following)
      const end = following.at(-1)?.envelope.id
      if (!account || !end || before?.newer) return fresh(id)?.account ?? null
      last = { id, loaded: { account, last: end, newer: null } }
      return account
    },
    forget: () => {
      last = null
    },
  }
}
