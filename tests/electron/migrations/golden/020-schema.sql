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
    ) STRICT;
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
CREATE INDEX event_of_stream ON event (stream, row);
CREATE INDEX blob_used ON blob_use (hash);
CREATE INDEX ticket_by_code ON ticket (code);
CREATE INDEX ticket_continued ON ticket (continues) WHERE continues IS NOT NULL;
CREATE INDEX queue_rule ON ticket (rule, rank_key, opened_at, stream, rank_risk_at, rank_breach_at)
      WHERE phase = 'open';
CREATE INDEX queue_breach ON ticket (rank_breach_at, opened_at, stream)
      WHERE phase = 'open' AND rank_breach_at IS NOT NULL;
CREATE INDEX queue_risk ON ticket (rank_risk_at, rank_breach_at, opened_at, stream)
      WHERE phase = 'open' AND rank_risk_at IS NOT NULL;
CREATE INDEX sector_rule ON ticket (profile, sector, rule, rank_key, opened_at, stream, rank_risk_at, rank_breach_at)
      WHERE phase = 'open';
CREATE INDEX sector_breach ON ticket (profile, sector, rank_breach_at, opened_at, stream)
      WHERE phase = 'open' AND rank_breach_at IS NOT NULL;
CREATE INDEX sector_risk ON ticket (profile, sector, rank_risk_at, rank_breach_at, opened_at, stream)
      WHERE phase = 'open' AND rank_risk_at IS NOT NULL;
CREATE INDEX ticket_of_owner ON ticket (owner, opened_at, stream) WHERE phase = 'open' AND owner IS NOT NULL;
CREATE INDEX ticket_settled ON ticket (phase, settled_at) WHERE phase <> 'open';
INSERT INTO space (row, id, position, head) VALUES (1, 'c036f490-638b-84de-bff1-aa920897ba6e', 4, x'29d514ce42c0002639b7bd926691f6e2225889d93ff55db65564c530af8860c4');
INSERT INTO space (row, id, position, head) VALUES (2, '13629d3e-e974-8b9b-9c3e-d0188fc180f0', 11, x'6b8c9d941dd7bb6d8d5b847eb84cd3d6b67dfca5e043d4b7559254893fab6a30');
INSERT INTO space (row, id, position, head) VALUES (3, 'ef8123a3-1d76-8c83-8cd7-6db22aab837c', 4, x'f632af61ce4c88c89ee1b553fcc53a81ad37168e9a37325c8fe23a11545ab7b3');
INSERT INTO redaction (id) VALUES (x'4b5987c7fd538a56bd9d442cb4accf85');
INSERT INTO ticket (stream, id, code, profile, profile_version, subject, client, channel, sector, severity, provisional, status, phase, waits_for, owner, opened_at, continues, settled_at, unanswered_at, queued_replies, clock, clock_state, due_at, risk_at, imminent_at, breach_at, rule, rank_key, rank_risk_at, rank_breach_at) VALUES (4, '6e9cee4d-92c8-8aa4-95d1-ef2f9d86d0fd', 'A-1', 'verde', '885a8c71788ad064e83f5bdd8f618808f76412aa38b4ec662f62ee7f8d65864b', 'Loja 0 fora do ar', 'Zoé', 'email', 'suporte', 'p3', 1, 'em-atendimento', 'open', 'team', '019cae6b-6600-780c-862b-6d0ee755a40c', 1772456400000, NULL, NULL, NULL, 0, 'firstResponse', 'unset', NULL, NULL, NULL, NULL, 7, 1772456400000, NULL, NULL);
INSERT INTO ticket (stream, id, code, profile, profile_version, subject, client, channel, sector, severity, provisional, status, phase, waits_for, owner, opened_at, continues, settled_at, unanswered_at, queued_replies, clock, clock_state, due_at, risk_at, imminent_at, breach_at, rule, rank_key, rank_risk_at, rank_breach_at) VALUES (5, '3bd3f5cb-62d2-80af-8aff-8db81e505f5a', 'A-2', 'azul', 'ca769c9a276af49070025ec265d45451a15b750aa1b7330ea3df002ef24b8d19', 'Loja 1 fora do ar', 'Zoé', 'email', 'suporte', 'p1', 0, 'novo', 'open', 'team', NULL, 1772460000000, NULL, NULL, 1772460000000, 1, 'firstResponse', 'unset', NULL, NULL, NULL, NULL, 1, 8640000000000000, NULL, NULL);
INSERT INTO ticket (stream, id, code, profile, profile_version, subject, client, channel, sector, severity, provisional, status, phase, waits_for, owner, opened_at, continues, settled_at, unanswered_at, queued_replies, clock, clock_state, due_at, risk_at, imminent_at, breach_at, rule, rank_key, rank_risk_at, rank_breach_at) VALUES (6, 'd10f7162-67d9-8080-915f-59ea4081c70b', 'A-3', 'verde', '885a8c71788ad064e83f5bdd8f618808f76412aa38b4ec662f62ee7f8d65864b', 'Loja 2 fora do ar', 'Zoé', 'email', 'suporte', 'p3', 1, 'encerrado', 'closed', 'client', NULL, 1772463600000, NULL, 1772468400000, 1772463600000, 0, 'firstResponse', 'unset', NULL, NULL, NULL, NULL, 7, 1772463600000, NULL, NULL);
INSERT INTO counter (name, value) VALUES ('code:A', 3);
INSERT INTO counter (name, value) VALUES ('phase:closed', 1);
INSERT INTO counter (name, value) VALUES ('phase:open', 2);
INSERT INTO counter (name, value) VALUES ('queuedReplies', 1);
INSERT INTO profile_version (version, profile, event) VALUES ('885a8c71788ad064e83f5bdd8f618808f76412aa38b4ec662f62ee7f8d65864b', 'verde', 3);
INSERT INTO profile_version (version, profile, event) VALUES ('9c8a981a971258bc73810df5daf436d2573ef6bd5362bc4e0c3092beb40e9376', 'azul', 20);
INSERT INTO profile_version (version, profile, event) VALUES ('ca769c9a276af49070025ec265d45451a15b750aa1b7330ea3df002ef24b8d19', 'azul', 4);
INSERT INTO current_profile (profile, version) VALUES ('azul', '9c8a981a971258bc73810df5daf436d2573ef6bd5362bc4e0c3092beb40e9376');
INSERT INTO current_profile (profile, version) VALUES ('verde', '885a8c71788ad064e83f5bdd8f618808f76412aa38b4ec662f62ee7f8d65864b');
INSERT INTO agent (id, name, role) VALUES ('019cae6b-6600-780c-862b-6d0ee755a40c', 'Bia', 'administrador');
INSERT INTO device (id, code, agent, signing_key) VALUES ('ab2fa21d-80b5-4b53-a41a-aa825d040991', 'A', '019cae6b-6600-780c-862b-6d0ee755a40c', '09d15896aec833fc29321a2a582a139abe6a5b2244658ad32406029015f5f217');
