import type { AccountId, ContactId } from '../value/id.ts'
import type { Account, AccountWords, Contact, ContactWords } from './account.ts'
import type { AccountFact } from './event.ts'

type Fact<K extends AccountFact['kind']> = Extract<AccountFact, { kind: K }>

/** The account after all facts of its stream, in the order of the log; null for an empty stream. */
export function foldAccount(id: AccountId, facts: Iterable<AccountFact>): Account | null {
  let account: Account | null = null
  for (const fact of facts) account = foldAccountFact(id, account, fact)
  return account
}

/**
 * One step of the fold. Words whose body was removed are empty, also those that a change had set. Throws where a
 * stream does not begin with its creation, which is a broken log and no refusal.
 */
export function foldAccountFact(id: AccountId, account: Account | null, fact: AccountFact): Account {
  if (fact.kind === 'accountCreated') {
    if (account) throw new Error(`account ${id} created twice`)
    return created(id, fact)
  }
  if (!account) throw new Error(`stream of account ${id} begins with ${fact.kind}`)
  switch (fact.kind) {
    case 'accountChanged': {
      const { words, ...standing } = fact.payload
      return { ...account, ...standing, ...worded(words, fact.body, NO_ACCOUNT_WORDS) }
    }
    case 'contactAdded':
      return added(account, fact)
    case 'contactChanged':
      return changed(account, fact)
    case 'contactMerged':
      return merged(account, fact.payload)
    case 'contactRemoved':
      return { ...account, contacts: without(account, fact.payload.contact) }
    case 'accountMerged':
      return { ...account, mergedInto: fact.payload.into }
    case 'redacted':
      return { ...account, redacted: new Set([...account.redacted, ...fact.payload.events]) }
  }
}

const NO_ACCOUNT_WORDS: AccountWords = {
  name: '',
  domains: [],
  productVersion: '',
  environments: [],
  notes: '',
}
const NO_CONTACT_WORDS: ContactWords = { name: '', addresses: [], phones: [] }

const created = (id: AccountId, { payload, body }: Fact<'accountCreated'>): Account => ({
  ...payload,
  ...(body ?? NO_ACCOUNT_WORDS),
  id,
  contacts: new Map(),
  merged: new Map(),
  mergedInto: null,
  redacted: new Set(),
})

/** What a change set: its words, or none where they were removed since. */
function worded<W extends object>(words: readonly (keyof W)[], body: Partial<W> | null, none: W): Partial<W> {
  const set: Partial<W> = {}
  for (const word of words) set[word] = body?.[word] ?? none[word]
  return set
}

function added(account: Account, { payload, body }: Fact<'contactAdded'>): Account {
  const { contact: id, ...standing } = payload
  const contact: Contact = { ...standing, ...(body ?? NO_CONTACT_WORDS), id }
  return { ...account, contacts: new Map(account.contacts).set(id, contact) }
}

function changed(account: Account, { payload, body }: Fact<'contactChanged'>): Account {
  const { contact: id, words, ...standing } = payload
  const before = account.contacts.get(id)
  if (!before) return account
  const contact: Contact = { ...before, ...standing, ...worded(words, body, NO_CONTACT_WORDS) }
  return { ...account, contacts: new Map(account.contacts).set(id, contact) }
}

function merged(account: Account, { contact: id, into }: Fact<'contactMerged'>['payload']): Account {
  const source = account.contacts.get(id)
  const target = account.contacts.get(into)
  if (!source || !target) return account
  const contacts = without(account, id).set(into, {
    ...target,
    name: target.name || source.name,
    addresses: [...new Set([...target.addresses, ...source.addresses])],
    phones: [...new Set([...target.phones, ...source.phones])],
  })
  return { ...account, contacts, merged: new Map(account.merged).set(id, into) }
}

function without({ contacts }: Account, contact: ContactId): Map<ContactId, Contact> {
  const left = new Map(contacts)
  left.delete(contact)
  return left
}
