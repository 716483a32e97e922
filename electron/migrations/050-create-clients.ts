import type { Database } from 'better-sqlite3'

/**
 * Clients: accounts, contacts, the addresses by which a sender is known (one contact's in a profile), the domains of
 * accounts, the words by which they are found, and what was merged into what. Tickets get their client: account and
 * contact (the survivors of mergings), the plan, and the address that opened them.
 */
export function createClients(db: Database): void {
  db.exec(`
    CREATE TABLE account (
      stream INTEGER PRIMARY KEY REFERENCES stream (row),
      id TEXT NOT NULL UNIQUE,
      profile TEXT NOT NULL,
      name TEXT NOT NULL,
      sort TEXT NOT NULL,
      plan TEXT,
      cloud INTEGER NOT NULL,
      add_ons TEXT NOT NULL,
      domains TEXT NOT NULL,
      contacts INTEGER NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX account_by_name ON account (sort, stream, profile, words);
    CREATE INDEX account_of_profile ON account (profile, sort, stream);
    CREATE TABLE account_domain (
      profile TEXT NOT NULL,
      domain TEXT NOT NULL,
      account TEXT NOT NULL,
      PRIMARY KEY (profile, domain, account)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX domain_of_account ON account_domain (account);
    CREATE TABLE contact (
      id TEXT NOT NULL PRIMARY KEY,
      account TEXT NOT NULL,
      name TEXT NOT NULL,
      sort TEXT NOT NULL,
      address TEXT,
      identified INTEGER NOT NULL,
      trained INTEGER NOT NULL,
      approver INTEGER NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX contact_of_account ON contact (account);
    CREATE TABLE contact_word (
      word TEXT NOT NULL,
      contact TEXT NOT NULL,
      account INTEGER NOT NULL,
      PRIMARY KEY (word, contact)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX word_of_contact ON contact_word (contact);
    CREATE TABLE contact_address (
      profile TEXT NOT NULL,
      address TEXT NOT NULL,
      account TEXT NOT NULL,
      contact TEXT NOT NULL,
      PRIMARY KEY (profile, address)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX address_of_contact ON contact_address (contact);
    CREATE TABLE client_alias (
      id TEXT NOT NULL PRIMARY KEY,
      survivor TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX alias_of_survivor ON client_alias (survivor);

    ALTER TABLE ticket ADD COLUMN account TEXT;
    ALTER TABLE ticket ADD COLUMN contact TEXT;
    ALTER TABLE ticket ADD COLUMN plan TEXT;
    ALTER TABLE ticket ADD COLUMN sender TEXT;
  `)
  fillTickets(db)
  db.exec(`
    CREATE INDEX ticket_of_account ON ticket (account, opened_at) WHERE account IS NOT NULL;
    CREATE INDEX ticket_of_contact ON ticket (contact, opened_at) WHERE contact IS NOT NULL;
    CREATE INDEX ticket_of_sender ON ticket (profile, sender, opened_at) WHERE sender IS NOT NULL;
  `)
}

/**
 * The client is the newest one that the facts name. The opening is the first fact of its stream; the message that
 * opened it, where one did, the next of its unit.
 */
function fillTickets(db: Database): void {
  db.exec(`
    UPDATE ticket SET
      account = c.text ->> '$.payload.account',
      contact = c.text ->> '$.payload.contact',
      plan = c.text ->> '$.payload.plan'
    FROM event c
    WHERE c.row = (
      SELECT max(e.row) FROM event e
      WHERE e.stream = ticket.stream AND e.text ->> '$.kind' IN ('ticketOpened', 'clientChanged'));
    UPDATE ticket SET
      sender = (
        SELECT lower(b.text ->> '$.from.address') FROM event m JOIN body b ON b.event = m.row
        WHERE m.row = o.row + 1 AND m.unit = o.unit AND m.text ->> '$.kind' = 'messageReceived'
          AND EXISTS (SELECT 1 FROM body whole WHERE whole.event = o.row)
      )
    FROM event o
    WHERE o.row = (SELECT min(e.row) FROM event e WHERE e.stream = ticket.stream);
    INSERT INTO counter (name, value)
      SELECT 'account:' || account, count(*) FROM ticket WHERE phase = 'open' AND account IS NOT NULL GROUP BY account;
  `)
}
