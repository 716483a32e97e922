CREATE TABLE space (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL DEFAULT 0,
      head BLOB NOT NULL
    ) STRICT;
CREATE TABLE stream (
      row INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      space INTEGER NOT NULL REFERENCES space (row)
    ) STRICT;
CREATE TABLE unit (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      command TEXT NOT NULL,
      device TEXT NOT NULL,
      signature BLOB NOT NULL
    ) STRICT;
CREATE TABLE event (
      row INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      stream INTEGER NOT NULL REFERENCES stream (row),
      unit INTEGER NOT NULL REFERENCES unit (row),
      position INTEGER,
      received_at INTEGER,
      text TEXT NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
CREATE TABLE body (
      event INTEGER PRIMARY KEY REFERENCES event (row),
      salt BLOB NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
CREATE TABLE blob (
      hash TEXT NOT NULL PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT;
CREATE TABLE blob_use (
      event INTEGER NOT NULL REFERENCES event (row),
      hash TEXT NOT NULL REFERENCES blob (hash),
      PRIMARY KEY (event, hash)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE redaction (id BLOB NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE outbox (
      unit INTEGER PRIMARY KEY REFERENCES unit (row),
      command TEXT NOT NULL
    ) STRICT;
CREATE TABLE ticket (
      stream INTEGER PRIMARY KEY REFERENCES stream (row),
      id TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL,
      profile TEXT NOT NULL,
      profile_version TEXT NOT NULL,
      subject TEXT NOT NULL,
      client TEXT NOT NULL,
      channel TEXT NOT NULL,
      sector TEXT NOT NULL,
      severity TEXT,
      provisional INTEGER NOT NULL,
      status TEXT NOT NULL,
      phase TEXT NOT NULL,
      waits_for TEXT NOT NULL,
      owner TEXT,
      opened_at INTEGER NOT NULL,
      continues TEXT,
      settled_at INTEGER,
      unanswered_at INTEGER,
      queued_replies INTEGER NOT NULL,
      clock TEXT,
      clock_state TEXT,
      due_at INTEGER,
      risk_at INTEGER,
      imminent_at INTEGER,
      breach_at INTEGER,
      rule INTEGER NOT NULL,
      rank_key INTEGER NOT NULL,
      rank_risk_at INTEGER,
      rank_breach_at INTEGER
    , client_word_at INTEGER, clock_calendar TEXT, account TEXT, contact TEXT, plan TEXT, sender TEXT) STRICT;
CREATE TABLE counter (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE profile_version (
      version TEXT NOT NULL PRIMARY KEY,
      profile TEXT NOT NULL,
      event INTEGER NOT NULL REFERENCES event (row)
    ) STRICT;
CREATE TABLE current_profile (profile TEXT NOT NULL PRIMARY KEY, version TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE agent (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL) STRICT;
CREATE TABLE device (
      id TEXT NOT NULL PRIMARY KEY,
      code TEXT NOT NULL,
      agent TEXT NOT NULL,
      signing_key TEXT NOT NULL
    ) STRICT;
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
CREATE TABLE account_domain (
      profile TEXT NOT NULL,
      domain TEXT NOT NULL,
      account TEXT NOT NULL,
      PRIMARY KEY (profile, domain, account)
    ) STRICT, WITHOUT ROWID;
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
CREATE TABLE contact_word (
      word TEXT NOT NULL,
      contact TEXT NOT NULL,
      account INTEGER NOT NULL,
      PRIMARY KEY (word, contact)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE contact_address (
      profile TEXT NOT NULL,
      address TEXT NOT NULL,
      account TEXT NOT NULL,
      contact TEXT NOT NULL,
      PRIMARY KEY (profile, address)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE client_alias (
      id TEXT NOT NULL PRIMARY KEY,
      survivor TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
CREATE TABLE workspace (row INTEGER PRIMARY KEY CHECK (row = 1), name TEXT NOT NULL) STRICT;
CREATE TABLE search_entry (
      row INTEGER PRIMARY KEY,
      event INTEGER NOT NULL UNIQUE REFERENCES event (row),
      stream INTEGER NOT NULL REFERENCES stream (row)
    ) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5(
      subject, text, sender, client, others, files, marks,
      content = '', columnsize = 0, detail = column, prefix = '1 2 3', tokenize = 'ascii'
    );
CREATE VIRTUAL TABLE search_word USING fts5vocab(search_text, instance);
CREATE TABLE search_work (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE blocked_sender (
      id TEXT NOT NULL PRIMARY KEY,
      profile TEXT NOT NULL,
      address TEXT NOT NULL,
      at INTEGER NOT NULL,
      agent TEXT
    ) STRICT;
CREATE TABLE lost (id BLOB NOT NULL PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX event_of_stream ON event (stream, row);
CREATE INDEX blob_used ON blob_use (hash);
CREATE INDEX ticket_by_code ON ticket (code);
CREATE INDEX ticket_continued ON ticket (continues) WHERE continues IS NOT NULL;
CREATE INDEX sector_rule ON ticket (profile, sector, rule, rank_key, opened_at, stream, rank_risk_at, rank_breach_at)
      WHERE phase = 'open';
CREATE INDEX sector_breach ON ticket (profile, sector, rank_breach_at, opened_at, stream)
      WHERE phase = 'open' AND rank_breach_at IS NOT NULL;
CREATE INDEX sector_risk ON ticket (profile, sector, rank_risk_at, rank_breach_at, opened_at, stream)
      WHERE phase = 'open' AND rank_risk_at IS NOT NULL;
CREATE INDEX ticket_of_owner ON ticket (owner, opened_at, stream) WHERE phase = 'open' AND owner IS NOT NULL;
CREATE INDEX ticket_settled ON ticket (phase, settled_at) WHERE phase <> 'open';
CREATE INDEX queue_rule
      ON ticket (rule, rank_key, opened_at, stream, rank_risk_at, rank_breach_at, profile) WHERE phase = 'open';
CREATE INDEX queue_breach ON ticket (rank_breach_at, opened_at, stream, profile)
      WHERE phase = 'open' AND rank_breach_at IS NOT NULL;
CREATE INDEX queue_risk ON ticket (rank_risk_at, rank_breach_at, opened_at, stream, profile)
      WHERE phase = 'open' AND rank_risk_at IS NOT NULL;
CREATE INDEX ticket_filter ON ticket
      (phase, profile, sector, status, severity, channel, owner, unanswered_at, queued_replies);
CREATE INDEX ticket_opened ON ticket (phase, opened_at, stream);
CREATE INDEX ticket_client_word ON ticket (phase, client_word_at, opened_at, stream);
CREATE INDEX ticket_due ON ticket (
      phase,
      (CASE WHEN clock_state IN ('running', 'breached') AND due_at IS NOT NULL THEN due_at ELSE 9000000000000000 END),
      opened_at, stream);
CREATE INDEX account_by_name ON account (sort, stream, profile, words);
CREATE INDEX account_of_profile ON account (profile, sort, stream);
CREATE INDEX domain_of_account ON account_domain (account);
CREATE INDEX contact_of_account ON contact (account);
CREATE INDEX word_of_contact ON contact_word (contact);
CREATE INDEX address_of_contact ON contact_address (contact);
CREATE INDEX alias_of_survivor ON client_alias (survivor);
CREATE INDEX ticket_of_account ON ticket (account, opened_at) WHERE account IS NOT NULL;
CREATE INDEX ticket_of_contact ON ticket (contact, opened_at) WHERE contact IS NOT NULL;
CREATE INDEX ticket_of_sender ON ticket (profile, sender, opened_at) WHERE sender IS NOT NULL;
CREATE INDEX blocked_address ON blocked_sender (profile, address);
CREATE INDEX ticket_at_risk ON ticket (owner, risk_at, breach_at, clock_state, phase)
      WHERE phase = 'open' AND clock_state IN ('running', 'breached') AND risk_at IS NOT NULL;
INSERT INTO space (row, id, position, head) VALUES (1, 'c036f490-638b-84de-bff1-aa920897ba6e', 6, x'46d45118801b1c82ffbe42cf4cce9b6dbc417d1db5a7ae256f80f0b55ab6005c');
INSERT INTO space (row, id, position, head) VALUES (2, '13629d3e-e974-8b9b-9c3e-d0188fc180f0', 17, x'285bcb3616029b6896411fe98f7b692475b5e1c1fd2bd14663a8fa262904ce40');
INSERT INTO space (row, id, position, head) VALUES (3, 'ef8123a3-1d76-8c83-8cd7-6db22aab837c', 4, x'f632af61ce4c88c89ee1b553fcc53a81ad37168e9a37325c8fe23a11545ab7b3');
INSERT INTO redaction (id) VALUES (x'4b5987c7fd538a56bd9d442cb4accf85');
INSERT INTO ticket (stream, id, code, profile, profile_version, subject, client, channel, sector, severity, provisional, status, phase, waits_for, owner, opened_at, continues, settled_at, unanswered_at, queued_replies, clock, clock_state, due_at, risk_at, imminent_at, breach_at, rule, rank_key, rank_risk_at, rank_breach_at, client_word_at, clock_calendar, account, contact, plan, sender) VALUES (4, '6e9cee4d-92c8-8aa4-95d1-ef2f9d86d0fd', 'A-1', 'verde', '885a8c71788ad064e83f5bdd8f618808f76412aa38b4ec662f62ee7f8d65864b', 'Loja 0 fora do ar', 'Zoé', 'email', 'suporte', 'p3', 1, 'em-atendimento', 'open', 'team', '019cae6b-6600-780c-862b-6d0ee755a40c', 1772456400000, NULL, NULL, NULL, 0, 'firstResponse', 'unset', NULL, NULL, NULL, NULL, 7, 1772456400000, NULL, NULL, 1772456400000, NULL, NULL, NULL, 'PRO', 'zoe0@loja.example');
INSERT INTO ticket (stream, id, code, profile, profile_version, subject, client, channel, sector, severity, provisional, status, phase, waits_for, owner, opened_at, continues, settled_at, unanswered_at, queued_replies, clock, clock_state, due_at, risk_at, imminent_at, breach_at, rule, rank_key, rank_risk_at, rank_breach_at, client_word_at, clock_calendar, account, contact, plan, sender) VALUES (5, '3bd3f5cb-62d2-80af-8aff-8db81e505f5a', 'A-2', 'azul', 'ca769c9a276af49070025ec265d45451a15b750aa1b7330ea3df002ef24b8d19', 'Loja 1 fora do ar', 'Zoé', 'email', 'suporte', 'p1', 0, 'novo', 'open', 'team', NULL, 1772460000000, NULL, NULL, 1772460000000, 1, 'firstResponse', 'unset', NULL, NULL, NULL, NULL, 1, 8640000000000000, NULL, NULL, 1772460000000, NULL, NULL, NULL, 'PRO', 'zoe1@loja.example');
INSERT INTO ticket (stream, id, code, profile, profile_version, subject, client, channel, sector, severity, provisional, status, phase, waits_for, owner, opened_at, continues, settled_at, unanswered_at, queued_replies, clock, clock_state, due_at, risk_at, imminent_at, breach_at, rule, rank_key, rank_risk_at, rank_breach_at, client_word_at, clock_calendar, account, contact, plan, sender) VALUES (6, 'd10f7162-67d9-8080-915f-59ea4081c70b', 'A-3', 'verde', '885a8c71788ad064e83f5bdd8f618808f76412aa38b4ec662f62ee7f8d65864b', 'Loja 2 fora do ar', 'Zoé', 'email', 'suporte', 'p3', 1, 'encerrado', 'closed', 'client', NULL, 1772463600000, NULL, 1772468400000, 1772463600000, 0, 'firstResponse', 'unset', NULL, NULL, NULL, NULL, 7, 1772463600000, NULL, NULL, 1772463600000, NULL, NULL, NULL, 'PRO', NULL);
INSERT INTO ticket (stream, id, code, profile, profile_version, subject, client, channel, sector, severity, provisional, status, phase, waits_for, owner, opened_at, continues, settled_at, unanswered_at, queued_replies, clock, clock_state, due_at, risk_at, imminent_at, breach_at, rule, rank_key, rank_risk_at, rank_breach_at, client_word_at, clock_calendar, account, contact, plan, sender) VALUES (8, '2faeb010-e177-8181-931e-96f2b45b0c96', 'A-4', 'verde', '885a8c71788ad064e83f5bdd8f618808f76412aa38b4ec662f62ee7f8d65864b', 'Loja 7 fora do ar', 'Ação Modas', 'email', 'suporte', 'p3', 1, 'novo', 'open', 'team', NULL, 1772472240000, NULL, NULL, 1772472240000, 0, 'firstResponse', 'unset', NULL, NULL, NULL, NULL, 7, 1772472240000, NULL, NULL, 1772472240000, NULL, '019caf5a-59e0-7f5d-aaf3-8b00cbcd5894', NULL, 'PRO', 'zoe7@loja.example');
INSERT INTO counter (name, value) VALUES ('account:019caf5a-59e0-7f5d-aaf3-8b00cbcd5894', 1);
INSERT INTO counter (name, value) VALUES ('code:A', 4);
INSERT INTO counter (name, value) VALUES ('outbox', 1);
INSERT INTO counter (name, value) VALUES ('outbox/azul', 1);
INSERT INTO counter (name, value) VALUES ('outbox/verde', 0);
INSERT INTO counter (name, value) VALUES ('owner:019cae6b-6600-780c-862b-6d0ee755a40c', 1);
INSERT INTO counter (name, value) VALUES ('phase:closed', 1);
INSERT INTO counter (name, value) VALUES ('phase:closed/verde', 1);
INSERT INTO counter (name, value) VALUES ('phase:closed/verde/suporte', 1);
INSERT INTO counter (name, value) VALUES ('phase:open', 3);
INSERT INTO counter (name, value) VALUES ('phase:open/azul', 1);
INSERT INTO counter (name, value) VALUES ('phase:open/azul/suporte', 1);
INSERT INTO counter (name, value) VALUES ('phase:open/verde', 2);
INSERT INTO counter (name, value) VALUES ('phase:open/verde/suporte', 2);
INSERT INTO counter (name, value) VALUES ('queuedReplies', 1);
INSERT INTO counter (name, value) VALUES ('unanswered', 2);
INSERT INTO counter (name, value) VALUES ('unanswered/azul', 1);
INSERT INTO counter (name, value) VALUES ('unanswered/verde', 1);
INSERT INTO counter (name, value) VALUES ('unowned', 2);
INSERT INTO counter (name, value) VALUES ('unowned/azul', 1);
INSERT INTO counter (name, value) VALUES ('unowned/verde', 1);
INSERT INTO profile_version (version, profile, event) VALUES ('885a8c71788ad064e83f5bdd8f618808f76412aa38b4ec662f62ee7f8d65864b', 'verde', 3);
INSERT INTO profile_version (version, profile, event) VALUES ('9c8a981a971258bc73810df5daf436d2573ef6bd5362bc4e0c3092beb40e9376', 'azul', 20);
INSERT INTO profile_version (version, profile, event) VALUES ('ca769c9a276af49070025ec265d45451a15b750aa1b7330ea3df002ef24b8d19', 'azul', 4);
INSERT INTO current_profile (profile, version) VALUES ('azul', '9c8a981a971258bc73810df5daf436d2573ef6bd5362bc4e0c3092beb40e9376');
INSERT INTO current_profile (profile, version) VALUES ('verde', '885a8c71788ad064e83f5bdd8f618808f76412aa38b4ec662f62ee7f8d65864b');
INSERT INTO agent (id, name, role) VALUES ('019cae6b-6600-780c-862b-6d0ee755a40c', 'Bia', 'administrador');
INSERT INTO device (id, code, agent, signing_key) VALUES ('ab2fa21d-80b5-4b53-a41a-aa825d040991', 'A', '019cae6b-6600-780c-862b-6d0ee755a40c', '09d15896aec833fc29321a2a582a139abe6a5b2244658ad32406029015f5f217');
INSERT INTO account (stream, id, profile, name, sort, plan, cloud, add_ons, domains, contacts, words) VALUES (7, '019caf5a-59e0-7f5d-aaf3-8b00cbcd5894', 'verde', 'Ação Modas', 'acao modas', NULL, 0, '[]', '["loja.example"]', 1, ' acao modas loja.example loja example');
INSERT INTO account_domain (profile, domain, account) VALUES ('verde', 'loja.example', '019caf5a-59e0-7f5d-aaf3-8b00cbcd5894');
INSERT INTO contact (id, account, name, sort, address, identified, trained, approver, words) VALUES ('019caf5b-4440-7ac1-99c7-e097876757f0', '019caf5a-59e0-7f5d-aaf3-8b00cbcd5894', 'Zoé Álvares', 'zoe alvares', 'zoe0@loja.example', 0, 0, 0, ' zoe alvares zoe0@loja.example zoe@outra.example loja.example outra.example acao modas zoe0 loja example outra');
INSERT INTO contact_word (word, contact, account) VALUES ('acao', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_word (word, contact, account) VALUES ('alvares', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_word (word, contact, account) VALUES ('example', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_word (word, contact, account) VALUES ('loja', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_word (word, contact, account) VALUES ('loja.example', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_word (word, contact, account) VALUES ('modas', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_word (word, contact, account) VALUES ('outra', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_word (word, contact, account) VALUES ('outra.example', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_word (word, contact, account) VALUES ('zoe', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_word (word, contact, account) VALUES ('zoe0', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_word (word, contact, account) VALUES ('zoe0@loja.example', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_word (word, contact, account) VALUES ('zoe@outra.example', '019caf5b-4440-7ac1-99c7-e097876757f0', 7);
INSERT INTO contact_address (profile, address, account, contact) VALUES ('verde', 'zoe0@loja.example', '019caf5a-59e0-7f5d-aaf3-8b00cbcd5894', '019caf5b-4440-7ac1-99c7-e097876757f0');
INSERT INTO contact_address (profile, address, account, contact) VALUES ('verde', 'zoe@outra.example', '019caf5a-59e0-7f5d-aaf3-8b00cbcd5894', '019caf5b-4440-7ac1-99c7-e097876757f0');
INSERT INTO client_alias (id, survivor) VALUES ('019caf5c-2ea0-7e9e-9e71-ffe12fbc7776', '019caf5b-4440-7ac1-99c7-e097876757f0');
INSERT INTO workspace (row, name) VALUES (1, 'Suporte da tarde');
INSERT INTO search_work (name, value) VALUES ('below', 29);
INSERT INTO blocked_sender (id, profile, address, at, agent) VALUES ('019caf94-0780-7303-83ac-d804df787f2e', 'verde', 'spam@lixo.example', 1772472240000, '019cae6b-6600-780c-862b-6d0ee755a40c');
INSERT INTO lost (id, at) VALUES (x'4b5987c7fd538a56bd9d442cb4accf85', 0);
