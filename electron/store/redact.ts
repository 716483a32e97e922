import type { EventId } from '../../src/domain/value/id.ts'
import { idBytes } from './id-bytes.ts'
import type { Writer } from './sql.ts'
import { oweRemains, removeFromSearch } from './views/search-removal.ts'
import { describes, writeTicketWords } from './views/ticket-words.ts'

/**
 * What a redaction takes out of this store: body and salt, blobs that nothing else uses, the words that views and
 * search copied, and the command as typed where it still waits in the outbox. `secure_delete` overwrites the pages;
 * the caller truncates the write-ahead log after the commit.
 */
export function redactContent(db: Writer, { events }: { readonly events: readonly EventId[] }): void {
  const words: string[] = []
  for (const event of events) {
    const id = idBytes(event)
    db.run`INSERT INTO redaction (id) VALUES (${id}) ON CONFLICT DO NOTHING`
    const found = db.get<{ row: number; unit: number; stream: number; kind: string }>`
      SELECT row, unit, stream, text ->> '$.kind' AS kind FROM event WHERE id = ${id}`
    if (!found) continue
    words.push(...removeFromSearch(db, found.row))
    db.run`DELETE FROM body WHERE event = ${found.row}`
    db.run`UPDATE outbox SET command = '' WHERE unit = ${found.unit}`
    if (describes(found.kind)) writeTicketWords(db, found.stream)
    if (found.kind === 'ticketOpened') db.run`UPDATE ticket SET sender = NULL WHERE stream = ${found.stream}`
    if (found.kind === 'messageReceived') dropSender(db, found)
    dropBlobs(db, found.row)
  }
  oweRemains(db, words)
}

/** The message that opened a ticket follows its opening in one unit. */
function dropSender(db: Writer, { row, unit, stream }: { row: number; unit: number; stream: number }): void {
  db.run`
    UPDATE ticket SET sender = NULL WHERE stream = ${stream}
      AND EXISTS (SELECT 1 FROM event WHERE row = ${row - 1} AND unit = ${unit} AND text ->> '$.kind' = 'ticketOpened')`
}

function dropBlobs(db: Writer, event: number): void {
  const used = db.all<{ hash: string }>`SELECT hash FROM blob_use WHERE event = ${event}`
  db.run`DELETE FROM blob_use WHERE event = ${event}`
  for (const { hash } of used) {
    db.run`DELETE FROM blob WHERE hash = ${hash} AND NOT EXISTS (SELECT 1 FROM blob_use WHERE hash = ${hash})`
  }
}
