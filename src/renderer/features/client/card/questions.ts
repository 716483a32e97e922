import type { ClientAct } from '../../../../contract/calls/client.ts'
import type { ClientCard } from '../../../../contract/views/client.ts'

/** What is asked once a ticket has its client. */
export interface Question {
  /** `register`: keep the sender's address with the contact; `adopt`: take his other tickets along. */
  readonly kind: 'register' | 'adopt'
  readonly act: ClientAct
  readonly words: Readonly<Record<string, string | number>>
}

/**
 * The questions in their order. Other tickets are those of an address of the contact: where the sender's is none,
 * they come only once it is `kept`.
 */
export function questionsAfter(card: ClientCard, kept: boolean): readonly Question[] {
  const { account, contact, sender, alike } = card
  if (account === null || contact === null || sender === null) return []
  const own = contact.addresses.includes(sender)
  const register: Question = {
    kind: 'register',
    act: {
      kind: 'changeContact',
      account: account.id,
      contact: contact.id,
      person: { addresses: [...contact.addresses, sender] },
    },
    words: { sender, contact: contact.name },
  }
  const adopt: Question = {
    kind: 'adopt',
    act: { kind: 'adopt', account: account.id, contact: contact.id },
    words: { sender, count: alike, name: account.name },
  }
  return [...(own ? [] : [register]), ...((own || kept) && alike > 0 ? [adopt] : [])]
}
