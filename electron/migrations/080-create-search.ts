import type { Database } from 'better-sqlite3'

/**
 * The search: one row a fact that holds words. `search_text` keeps no text but the index of it, since the words stand
 * in the bodies already; a row's number is when it happened (see `search-place.ts`), so newest first is the index's
 * own order. Which words stand in which column is enough for it (`detail=column`, a third less to write), and words of
 * up to three letters are found by their beginning as fast as whole ones. Texts come in folded, without diacritics and
 * with one space between words, so a word here is what stands between spaces and nothing else.
 *
 * `secure-delete` takes what is deleted out of the index at once instead of noting that it is gone.
 *
 * The facts that are here already are not read now, for opening a large store must not wait for that: `search_work`
 * says below which row of the log they are still owed.
 */
export function createSearch(db: Database): void {
  db.exec(`
    CREATE TABLE search_entry (
      row INTEGER PRIMARY KEY,
      event INTEGER NOT NULL UNIQUE REFERENCES event (row),
      stream INTEGER NOT NULL REFERENCES stream (row)
    ) STRICT;
    CREATE VIRTUAL TABLE search_text USING fts5(
      subject, text, sender, client, others, files, marks,
      content = '', columnsize = 0, detail = column, prefix = '1 2 3', tokenize = 'ascii'
    );
    INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);
    CREATE VIRTUAL TABLE search_word USING fts5vocab(search_text, instance);
    CREATE TABLE search_work (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO search_work (name, value) SELECT 'below', max(row) + 1 FROM event HAVING count(*) > 0;
  `)
}
