import type { Digest } from '../../src/domain/sync/digest.ts'
import { ticketStream } from '../../src/domain/sync/envelope.ts'
import type { Address, MessageBody, ReplyBody } from '../../src/domain/ticket/message.ts'
import type { EventId, TicketId } from '../../src/domain/value/id.ts'
import { readBodies, readEvent, readStream } from './event-log.ts'
import type { Reader } from './sql.ts'

/** The words of a message that came in, or null where the log lacks it or they were removed. */
export function messageBody(db: Reader, digest: Digest, event: EventId): MessageBody | null {
  const found = readEvent(db, digest, event)
  return found?.event.envelope.kind === 'messageReceived' ? (found.body as MessageBody | null) : null
}

/** Every address that wrote or was written to on a ticket, in lower case. */
export function participantsOf(db: Reader, digest: Digest, ticket: TicketId): ReadonlySet<string> {
  const events = readStream(db, digest, ticketStream(ticket))
  const bodies = readBodies(db, digest, events)
  const addresses = events.flatMap(({ row, envelope }): readonly Address[] => {
    const body = bodies.get(row)
    if (!body) return []
    if (envelope.kind === 'messageReceived') return written(body as MessageBody)
    return envelope.kind === 'replyQueued' ? [...(body as ReplyBody).to, ...(body as ReplyBody).cc] : []
  })
  // Who spoke by telephone or in a chat may have none.
  return new Set(addresses.map(({ address }) => address.toLowerCase()).filter((address) => address !== ''))
}

const written = ({ from, to, cc }: MessageBody): readonly Address[] => [...(from ? [from] : []), ...to, ...cc]

/** The ticket that continues a closed one (AMB-22), the newest where there are several; null where none does. */
export const successorOf = (db: Reader, ticket: TicketId): TicketId | null =>
  db.get<{ id: TicketId }>`SELECT id FROM ticket WHERE continues = ${ticket} ORDER BY stream DESC LIMIT 1`
    ?.id ?? null
