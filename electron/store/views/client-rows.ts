import type { Account, Contact } from '../../../src/domain/account/account.ts'
import type { AccountPayloads } from '../../../src/domain/account/event.ts'
import { domainOfAddress } from '../../../src/domain/account/address.ts'
import { findableWords, plainText } from '../../../src/domain/account/plain.ts'
import type { AppendedUnit } from '../append.ts'
import type { Writer } from '../sql.ts'
import { saveAlias, survivorOf } from './client-alias.ts'
import { count, counted } from './counter.ts'
import { accountTotal } from './totals.ts'

/**
 * Writes what the lists and the lookups ask of a client: its own row, and of its contacts those that the unit
 * touched. Tickets of what was merged stand under the survivor; their own facts stay as they are.
 */
export function saveClientRows(db: Writer, unit: AppendedUnit, account: Account): void {
  const contacts = touchedContacts(db, unit, account)
  for (const { event } of unit.events) {
    const { kind, payload } = event.envelope
    if (kind === 'contactMerged') mergeContact(db, payload as AccountPayloads['contactMerged'])
  }
  writeRows(db, { stream: unit.streamRow, account, contacts })
}

/** Writes all of a client's rows as its facts tell them now, without a new one: after a removal of words. */
export const rewriteClientRows = (db: Writer, stream: number, account: Account): void =>
  writeRows(db, { stream, account, contacts: allContacts(db, account) })

interface ClientRows {
  readonly stream: number
  readonly account: Account
  readonly contacts: ReadonlySet<string>
}

function writeRows(db: Writer, { stream, account, contacts }: ClientRows): void {
  for (const contact of contacts) forgetContact(db, contact, account.id)
  if (account.mergedInto) return mergeAccount(db, account.id, account.mergedInto)
  saveAccount(db, stream, account)
  for (const id of contacts) {
    const contact = account.contacts.get(id as Contact['id'])
    if (contact) saveContact(db, contact, { stream, account })
  }
}

/** A name of the account stands in the words of all its contacts; a removal of words may concern any of them. */
function touchedContacts(db: Writer, unit: AppendedUnit, account: Account): ReadonlySet<string> {
  const envelopes = unit.events.map(({ event }) => event.envelope)
  const all = envelopes.some(
    ({ kind, payload }) =>
      kind === 'redacted' ||
      kind === 'accountMerged' ||
      (kind === 'accountChanged' && (payload as AccountPayloads['accountChanged']).words.includes('name')),
  )
  const named = envelopes.flatMap(({ payload }) => {
    const { contact, into } = payload as { readonly contact?: string; readonly into?: string }
    return contact ? [contact, ...(into ? [into] : [])] : []
  })
  return new Set(all ? [...allContacts(db, account), ...named] : named)
}

function allContacts(db: Writer, account: Account): ReadonlySet<string> {
  const rows = db.all<{ id: string }>`SELECT id FROM contact WHERE account = ${account.id}`
  return new Set([...rows.map(({ id }) => id), ...account.contacts.keys()])
}

function saveAccount(db: Writer, stream: number, account: Account): void {
  const { id, profile, name, plan, domains } = account
  const words = [...findableWords([name, ...domains])]
  db.change(SAVE, {
    stream,
    id,
    profile,
    name,
    sort: plainText(name),
    plan,
    cloud: account.cloud ? 1 : 0,
    addOns: JSON.stringify(account.addOns.map((held) => held.id)),
    domains: JSON.stringify(domains),
    contacts: account.contacts.size,
    words: ` ${words.join(' ')}`,
  })
  db.run`DELETE FROM account_domain WHERE account = ${id}`
  for (const domain of domains) {
    db.run`INSERT INTO account_domain (profile, domain, account) VALUES (${profile}, ${domain}, ${id})`
  }
}

const SAVE = `
  INSERT INTO account (stream, id, profile, name, sort, plan, cloud, add_ons, domains, contacts, words)
  VALUES (:stream, :id, :profile, :name, :sort, :plan, :cloud, :addOns, :domains, :contacts, :words)
  ON CONFLICT (stream) DO UPDATE SET name = excluded.name, sort = excluded.sort, plan = excluded.plan,
    cloud = excluded.cloud, add_ons = excluded.add_ons, domains = excluded.domains, contacts = excluded.contacts,
    words = excluded.words`

/** An address that two devices gave to two people at once stays with the first. */
function saveContact(
  db: Writer,
  contact: Contact,
  { stream, account: { id: account, profile, name: client } }: { stream: number; account: Account },
): void {
  const { id, name, addresses } = contact
  const words = findableWords([name, ...addresses, ...addresses.map(domainOfAddress), client])
  db.run`
    INSERT INTO contact (id, account, name, sort, address, identified, trained, approver, words)
    VALUES (${id}, ${account}, ${name}, ${plainText(name)}, ${addresses[0] ?? null}, ${contact.identified ? 1 : 0},
      ${contact.trained ? 1 : 0}, ${contact.approver ? 1 : 0}, ${` ${[...words].join(' ')}`})`
  for (const word of words) {
    db.run`INSERT INTO contact_word (word, contact, account) VALUES (${word}, ${id}, ${stream})`
  }
  for (const address of addresses) {
    db.run`
      INSERT INTO contact_address (profile, address, account, contact)
      VALUES (${profile}, ${address}, ${account}, ${id}) ON CONFLICT DO NOTHING`
  }
}

/** Only while he stands under that account: he may have gone to another one before. */
function forgetContact(db: Writer, contact: string, account: string): void {
  const { changes } = db.run`DELETE FROM contact WHERE id = ${contact} AND account = ${account}`
  if (changes === 0) return
  db.run`DELETE FROM contact_word WHERE contact = ${contact}`
  db.run`DELETE FROM contact_address WHERE contact = ${contact}`
}

function mergeContact(db: Writer, { contact, into }: AccountPayloads['contactMerged']): void {
  const survivor = survivorOf(db, into)
  saveAlias(db, contact, survivor)
  db.run`UPDATE ticket SET contact = ${survivor} WHERE contact = ${contact}`
}

function mergeAccount(db: Writer, account: string, into: string): void {
  const survivor = survivorOf(db, into)
  db.run`DELETE FROM account_domain WHERE account = ${account}`
  db.run`DELETE FROM account WHERE id = ${account}`
  if (survivorOf(db, account) === survivor) return
  saveAlias(db, account, survivor)
  db.run`UPDATE ticket SET account = ${survivor} WHERE account = ${account}`
  const open = counted(db, accountTotal(account))
  if (open === 0) return
  count(db, accountTotal(account), -open)
  count(db, accountTotal(survivor), open)
}
