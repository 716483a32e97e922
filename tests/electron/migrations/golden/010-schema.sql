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
CREATE INDEX event_of_stream ON event (stream, row);
CREATE INDEX blob_used ON blob_use (hash);
