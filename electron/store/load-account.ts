import type { LoadedAccount } from '../../src/application/ports.ts'
import type { Account } from '../../src/domain/account/account.ts'
import { ACCOUNT_KIND_VERSIONS, type AccountFact, type AccountKind } from '../../src/domain/account/event.ts'
import { foldAccount, foldAccountFact } from '../../src/domain/account/fold.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import { accountStream, type Envelope, type SealedEvent } from '../../src/domain/sync/envelope.ts'
import type { AccountId } from '../../src/domain/value/id.ts'
import { readBodies, readStream, type StoredEvent } from './event-log.ts'
import type { Reader } from './sql.ts'

/** The fold of a client's checked facts; null for an empty stream. Facts of a newer version are kept and skipped. */
export function loadAccount(db: Reader, digest: Digest, id: AccountId): LoadedAccount | null {
  const events = readStream(db, digest, accountStream(id))
  const last = events.at(-1)
  const account = foldAccount(id, factsOf(db, digest, events))
  if (!last || !account) return null
  const newer = events.find(({ envelope }) => !isKnownOfAccount(envelope))?.envelope
  return { account, last: last.envelope.id, newer: newer ? { kind: newer.kind, v: newer.v } : null }
}

/** A client's facts, as far as this program knows them. */
export const accountFacts = (db: Reader, digest: Digest, id: AccountId): readonly AccountFact[] =>
  factsOf(db, digest, readStream(db, digest, accountStream(id)))

/** The fold of `before` and of the facts that follow it, as they were written. */
export const continuedAccount = (
  id: AccountId,
  before: Account | null,
  following: readonly SealedEvent[],
): Account | null =>
  following
    .map(({ text, body }) => accountFact(JSON.parse(text) as Envelope, body ? JSON.parse(body.text) : null))
    .filter((fact) => fact !== null)
    .reduce<Account | null>((account, fact) => foldAccountFact(id, account, fact), before)

function factsOf(db: Reader, digest: Digest, events: readonly StoredEvent[]): AccountFact[] {
  const bodies = readBodies(db, digest, events)
  return events
    .map(({ row, envelope }) => accountFact(envelope, bodies.get(row) ?? null))
    .filter((fact) => fact !== null)
}

/** Whether this program knows the kind and its version. */
export const isKnownOfAccount = ({ kind, v }: Envelope): boolean =>
  Object.hasOwn(ACCOUNT_KIND_VERSIONS, kind) && v <= ACCOUNT_KIND_VERSIONS[kind as AccountKind]

/** The fact of a known envelope: its payload has the shape of its kind, since only `decideAccount` writes it. */
const accountFact = (envelope: Envelope, body: unknown): AccountFact | null =>
  isKnownOfAccount(envelope)
    ? ({
        kind: envelope.kind,
        id: envelope.id,
        at: envelope.at,
        actor: envelope.actor,
        payload: envelope.payload,
        body,
      } as AccountFact)
    : null
