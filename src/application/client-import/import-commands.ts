import type { Account, AccountTerms, AddOnHeld, Environment, Person } from '../../domain/account/account.ts'
import { mailAddress, mailDomain } from '../../domain/account/address.ts'
import type { AccountCommand } from '../../domain/account/command.ts'
import { plainText } from '../../domain/account/plain.ts'
import type { ClientField } from '../../domain/account/table.ts'
import type { ContactId } from '../../domain/value/id.ts'
import type { ClientWish } from './client-line.ts'

/** The contact that a line means: known already, or to be added under an id of his own. */
export interface PlannedContact {
  readonly id: ContactId
  readonly person: Partial<Person>
}

/** What is to be asked for a line's sake: of the account first, of its contact then. */
export function commandsOf(
  account: Account | null,
  wish: ClientWish,
  contact: PlannedContact | null,
): readonly AccountCommand[] {
  const terms = termsOf(account, wish)
  const first: AccountCommand = account
    ? { kind: 'changeAccount', terms }
    : { kind: 'createAccount', terms: { ...NEW_TERMS, ...terms, name: wish.name } }
  return contact ? [first, personCommand(account, contact)] : [first]
}

const NEW_TERMS: AccountTerms = {
  name: '',
  plan: null,
  addOns: [],
  cloud: false,
  domains: [],
  productVersion: '',
  environments: [],
  notes: '',
}

const NEW_PERSON: Person = {
  name: '',
  addresses: [],
  phones: [],
  identified: false,
  trained: false,
  approver: false,
}

/** Lists only grow: what a table does not say is not gone. */
function termsOf(
  account: Account | null,
  { terms, addOns, environments }: ClientWish,
): Partial<AccountTerms> {
  const { domains, ...scalars } = terms
  return {
    ...scalars,
    ...(domains ? { domains: grown(account?.domains, domains, mailDomain) } : {}),
    ...(addOns.size > 0 ? { addOns: heldAfter(account?.addOns ?? [], addOns) } : {}),
    ...(environments.length > 0
      ? { environments: placesAfter(account?.environments ?? [], environments) }
      : {}),
  }
}

function personCommand(account: Account | null, { id, person }: PlannedContact): AccountCommand {
  const before = account?.contacts.get(id)
  const { addresses, phones, ...scalars } = person
  const grownLists = {
    ...(addresses ? { addresses: grown(before?.addresses, addresses, mailAddress) } : {}),
    ...(phones ? { phones: grown(before?.phones, phones, (phone) => phone) } : {}),
  }
  if (before) return { kind: 'changeContact', contact: id, person: { ...scalars, ...grownLists } }
  const name = person.name ?? addresses?.[0] ?? ''
  return {
    kind: 'addContact',
    contact: id,
    person: { ...NEW_PERSON, ...scalars, ...grownLists, name },
    from: null,
  }
}

/** What is there and what is new, each as it is kept; one that cannot be kept stays as it is, and is refused. */
const grown = (
  before: readonly string[] | undefined,
  given: readonly string[],
  kept: (text: string) => string | null,
): readonly string[] => [...new Set([...(before ?? []), ...given.map((text) => kept(text) ?? text)])]

/** An add-on whose owner is not named keeps the one that it has. */
function heldAfter(
  before: readonly AddOnHeld[],
  wanted: ReadonlyMap<string, AddOnHeld | null>,
): readonly AddOnHeld[] {
  const held = new Map(before.map((each) => [each.id, each]))
  for (const [id, wish] of wanted) {
    if (wish === null) held.delete(id)
    else held.set(id, { id, owner: wish.owner ?? held.get(id)?.owner ?? null })
  }
  return [...held.values()]
}

/** One of each kind is what a table knows; its name stays. */
function placesAfter(before: readonly Environment[], wanted: readonly Environment[]): readonly Environment[] {
  const after = [...before]
  for (const place of wanted) {
    const at = after.findIndex(({ kind }) => kind === place.kind)
    if (at < 0) after.push(place)
    else after[at] = { ...place, name: after[at]?.name ?? '' }
  }
  return after
}

/** One value said of the client or of the contact: under which name, in which column, and what. */
export type Saying = readonly [key: string, field: ClientField, value: string]

/** What a line says that another line of the file must not deny; lists may be said in parts. */
export function saidBy(
  { terms, addOns, environments }: ClientWish,
  contact: PlannedContact | null,
): readonly Saying[] {
  const said: Saying[] = []
  const say = (field: ClientField, value: string | boolean | null | undefined, of = ''): void => {
    if (value !== undefined && value !== null) said.push([`${of}${field}`, field, String(value)])
  }
  say('plan', terms.plan)
  say('cloud', terms.cloud)
  say('version', terms.productVersion)
  say('notes', terms.notes)
  for (const [id, held] of addOns) say('tam', held === null ? '-' : (held.owner ?? undefined), `${id}/`)
  for (const { kind, address } of environments) say(kind, address)
  if (!contact) return said
  const { name, identified, trained, approver } = contact.person
  if (name !== undefined) said.push([`${contact.id}/contact`, 'contact', plainText(name)])
  say('identified', identified, `${contact.id}/`)
  say('trained', trained, `${contact.id}/`)
  say('approver', approver, `${contact.id}/`)
  return said
}
