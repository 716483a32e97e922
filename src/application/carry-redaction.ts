import { accountOfStream, type Envelope, ticketOfStream } from '../domain/sync/envelope.ts'
import type { TicketPayloads } from '../domain/ticket/event.ts'
import type { EventId } from '../domain/value/id.ts'
import type { Ports } from './ports.ts'
import { seal } from './seal.ts'

/**
 * Tells a redaction anew in a log that lost it, by its own author and instant, so that what is missing there says who
 * removed it and when (R-REDACT). Nothing happens where the log knows none of the facts, or tells it already.
 */
export function carryRedaction(ports: Ports, { stream, space, kind, v, ...told }: Envelope): void {
  ports.store.transact(() => {
    const standing = standingOf(ports, stream)
    if (!standing) return
    const { events, basis } = told.payload as TicketPayloads['redacted']
    const lost = events.filter((id) => ports.store.knows(id) && !standing.redacted.has(id))
    if (lost.length === 0) return
    const unit = seal(ports, {
      space,
      stream,
      command: 'redactEvents',
      base: standing.last,
      actor: told.actor,
      profileVersion: told.profileVersion ?? null,
      drafts: [{ kind, v, at: told.at, payload: { events: lost, basis } }],
    })
    ports.store.append({
      unit,
      command: JSON.stringify({ kind: 'redactEvents', events: lost, basis }),
      blobs: [],
    })
  })
}

interface Standing {
  readonly last: EventId
  readonly redacted: ReadonlySet<EventId>
}

function standingOf({ store }: Ports, stream: Envelope['stream']): Standing | null {
  const [ticket, account] = [ticketOfStream(stream), accountOfStream(stream)]
  if (ticket) {
    const loaded = store.ticket(ticket)
    return loaded && { last: loaded.last, redacted: loaded.ticket.redacted }
  }
  const loaded = account && store.account(account)
  return loaded && { last: loaded.last, redacted: loaded.account.redacted }
}
