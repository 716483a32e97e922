import { ticketStream } from '../../src/domain/sync/envelope.ts'
import type { TicketId } from '../../src/domain/value/id.ts'
import { isBytes } from '../store/event-log.ts'
import type { Reader } from '../store/sql.ts'

/** The bytes of a file that a fact of this ticket still holds; null where none does, or it was removed. */
export function readTicketBlob(db: Reader, ticket: TicketId, hash: string): Uint8Array | null {
  const found = db.get<{ bytes: unknown }>`
    SELECT b.bytes FROM blob b WHERE b.hash = ${hash} AND EXISTS (
      SELECT 1 FROM blob_use u JOIN event e ON e.row = u.event JOIN stream s ON s.row = e.stream
      WHERE u.hash = b.hash AND s.name = ${ticketStream(ticket)})`
  return isBytes(found?.bytes) ? found.bytes : null
}
