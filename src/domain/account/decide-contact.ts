import { accept, refuse, type Result } from '../value/result.ts'
import type { ContactId } from '../value/id.ts'
import type { Account, ContactWords, Person } from './account.ts'
import { mailAddress } from './address.ts'
import type { AccountCircumstance, AccountCommand } from './command.ts'
import type { AccountDecision } from './decide.ts'
import { differing } from './differing.ts'
import { tooMany } from './limits.ts'

type Command<K extends AccountCommand['kind']> = Extract<AccountCommand, { kind: K }>

/** Refusals: `contactExists`, `tooMany`, and those of `checkedPerson`. */
export function addContact(
  account: Account,
  { contact, person, from }: Command<'addContact'>,
  where: AccountCircumstance,
): AccountDecision {
  if (account.contacts.has(contact) || account.merged.has(contact)) {
    return refuse({ kind: 'contactExists', contact: account.contacts.get(contact)?.name ?? '' })
  }
  const many = tooMany({ contacts: { length: account.contacts.size + 1 } })
  if (many) return refuse(many)
  const checked = checkedPerson(person, contact, where)
  if (!checked.ok) return checked
  const { identified, trained, approver, ...words } = checked.value
  return accept([
    {
      kind: 'contactAdded',
      at: where.now,
      payload: { contact, identified, trained, approver, from },
      body: words,
    },
  ])
}

/** Only what differs becomes a fact. Refusals: `contactNotFound`, and those of `checkedPerson`. */
export function changeContact(
  account: Account,
  { contact, person }: Command<'changeContact'>,
  where: AccountCircumstance,
): AccountDecision {
  const before = account.contacts.get(contact)
  if (!before) return refuse({ kind: 'contactNotFound', contact })
  const checked = checkedPerson(person, contact, where)
  if (!checked.ok) return checked
  const change = differing<Person>(before, checked.value)
  if (Object.keys(change).length === 0) return accept([])
  const { identified, trained, approver, ...body } = change
  const words = Object.keys(body) as (keyof ContactWords)[]
  const standing = {
    ...(identified === undefined ? {} : { identified }),
    ...(trained === undefined ? {} : { trained }),
    ...(approver === undefined ? {} : { approver }),
  }
  return accept([
    {
      kind: 'contactChanged',
      at: where.now,
      payload: { contact, ...standing, words },
      ...(words.length > 0 ? { body } : {}),
    },
  ])
}

/** One person who stands there twice. Refusals: `contactNotFound`, `mergedIntoItself`, `tooMany`. */
export function mergeContact(
  account: Account,
  { contact, into }: Command<'mergeContact'>,
  { now }: AccountCircumstance,
): AccountDecision {
  if (contact === into) return refuse({ kind: 'mergedIntoItself' })
  const missing = [contact, into].find((each) => !account.contacts.has(each))
  if (missing) return refuse({ kind: 'contactNotFound', contact: missing })
  const [one, other] = [account.contacts.get(contact), account.contacts.get(into)]
  const many = tooMany({
    addresses: both(one?.addresses, other?.addresses),
    phones: both(one?.phones, other?.phones),
  })
  if (many) return refuse(many)
  return accept([{ kind: 'contactMerged', at: now, payload: { contact, into } }])
}

const both = (one: readonly string[] = [], other: readonly string[] = []): readonly string[] => [
  ...new Set([...one, ...other]),
]

/** Refusals: `contactNotFound`, `mergedIntoItself` where he would go where he is. */
export function removeContact(
  account: Account,
  { contact, to }: Command<'removeContact'>,
  { now }: AccountCircumstance,
): AccountDecision {
  if (!account.contacts.has(contact)) return refuse({ kind: 'contactNotFound', contact })
  if (to === account.id) return refuse({ kind: 'mergedIntoItself' })
  return accept([{ kind: 'contactRemoved', at: now, payload: { contact, to } }])
}

/**
 * A person as he is kept: trimmed, addresses in lower case and once each. Refusals: `nameMissing`, `addressInvalid`,
 * `addressOfOther` where another contact of the profile has it, `tooMany`.
 */
function checkedPerson<P extends Partial<Person>>(
  person: P,
  contact: ContactId,
  { holders }: AccountCircumstance,
): Result<P> {
  const name = person.name?.trim()
  if (name === '') return refuse({ kind: 'nameMissing' })
  const addresses: string[] = []
  for (const text of person.addresses ?? []) {
    const address = mailAddress(text)
    if (!address) return refuse({ kind: 'addressInvalid', address: text })
    const holder = holders.get(address)
    if (holder && holder.contact !== contact) {
      return refuse({ kind: 'addressOfOther', address, client: holder.client })
    }
    addresses.push(address)
  }
  const many = tooMany({ addresses, phones: person.phones })
  if (many) return refuse(many)
  const phones = person.phones?.map((phone) => phone.trim()).filter((phone) => phone !== '')
  return accept({
    ...person,
    ...(name === undefined ? {} : { name }),
    ...(person.addresses ? { addresses: [...new Set(addresses)] } : {}),
    ...(phones ? { phones: [...new Set(phones)] } : {}),
  })
}
