import type { AccountId, ContactId, EventId } from '../value/id.ts'
import type { AccountFact } from './event.ts'

/** Facts whose words name or were written about somebody, and where else to look for such. */
export interface WrittenWords {
  readonly events: readonly EventId[]
  /** Contacts who came from another account: their words stand there too. */
  readonly from: readonly { readonly account: AccountId; readonly contact: ContactId }[]
}

/** All words of a contact in one stream: his own, and those of the contacts that were merged into him. */
export function wordsOfContact(facts: readonly AccountFact[], contact: ContactId): WrittenWords {
  const persons = withMerged(facts, contact)
  const his = facts.filter(
    (fact) =>
      (fact.kind === 'contactAdded' || fact.kind === 'contactChanged') && persons.has(fact.payload.contact),
  )
  return {
    events: his.filter(({ body }) => body !== null).map(({ id }) => id),
    from: origins(his),
  }
}

/** All words of one stream. */
export const wordsOfAccount = (facts: readonly AccountFact[]): WrittenWords => ({
  events: facts.filter(({ body }) => body !== null).map(({ id }) => id),
  from: origins(facts),
})

const origins = (facts: readonly AccountFact[]): WrittenWords['from'] =>
  facts.flatMap((fact) => {
    if (fact.kind !== 'contactAdded' || !fact.payload.from) return []
    return [{ account: fact.payload.from, contact: fact.payload.contact }]
  })

function withMerged(facts: readonly AccountFact[], contact: ContactId): ReadonlySet<ContactId> {
  const persons = new Set([contact])
  for (const fact of facts.toReversed()) {
    if (fact.kind === 'contactMerged' && persons.has(fact.payload.into)) persons.add(fact.payload.contact)
  }
  return persons
}
