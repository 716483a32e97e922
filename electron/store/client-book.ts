import type { ClientBook, NamedClient } from '../../src/application/ports.ts'
import { plainText } from '../../src/domain/account/plain.ts'
import type { Holder } from '../../src/domain/account/command.ts'
import type { AccountId, TicketId } from '../../src/domain/value/id.ts'
import type { Reader } from './sql.ts'
import { survivorOf } from './views/client-alias.ts'

/** Clients looked up in the views, which are written in the transaction of their facts. */
export const clientBook = (db: Reader): ClientBook => ({
  survivorOf: (account) => survivorOf(db, account),
  mergedInto: (account) =>
    db.all<{ id: AccountId }>`SELECT id FROM client_alias WHERE survivor = ${account} ORDER BY id`.map(idOf),
  client: (account) => db.get<NamedClient>`SELECT name, plan FROM account WHERE id = ${account}` ?? null,
  accountByName: (profile, name) =>
    db.get<{ id: AccountId }>`
      SELECT id FROM account WHERE profile = ${profile} AND sort = ${plainText(name)} ORDER BY stream LIMIT 1`
      ?.id ?? null,
  holderOf: (profile, address) =>
    db.get<Holder>`
      SELECT h.account, h.contact, a.name AS client FROM contact_address h JOIN account a ON a.id = h.account
      WHERE h.profile = ${profile} AND h.address = ${address}` ?? null,
  isIdentified: (contact) =>
    db.get`SELECT 1 FROM contact WHERE id = ${contact} AND identified = 1` !== undefined,
  accountsOfDomain: (profile, domain) =>
    db.all<{ id: AccountId }>`
      SELECT account AS id FROM account_domain WHERE profile = ${profile} AND domain = ${domain} LIMIT 2`.map(
      idOf,
    ),
  unnamedTicketsOf: (profile, addresses, most) =>
    db.all<{ id: TicketId }>`
      SELECT id FROM ticket
      WHERE profile = ${profile} AND sender IN (SELECT value FROM json_each(${JSON.stringify(addresses)}))
        AND phase = 'open' AND account IS NULL
      ORDER BY opened_at, stream LIMIT ${most}`.map(idOf),
})

const idOf = <Id>({ id }: { readonly id: Id }): Id => id
