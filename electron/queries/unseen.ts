import { agentOf } from '../../src/domain/access/actor.ts'
import type { AgentId, EventId } from '../../src/domain/value/id.ts'
import type { StoredEvent } from '../store/event-log.ts'

/** Who reads, and the last fact of the ticket that was shown here; null: it was never open here. */
export interface TicketReader {
  readonly agent: AgentId
  readonly seen: EventId | null
}

const WRITTEN = ['messageReceived', 'replyQueued', 'noteAdded']

/**
 * What others wrote after the last fact that was shown here, in the order of the log: a mail that comes late is new
 * however old it is. Nothing of a ticket that is open here for the first time, where all of it is new.
 */
export function unseenBy(events: readonly StoredEvent[], { agent, seen }: TicketReader): readonly EventId[] {
  const last = events.findIndex(({ envelope }) => envelope.id === seen)
  if (last < 0) return []
  return events
    .slice(last + 1)
    .filter(({ envelope }) => WRITTEN.includes(envelope.kind) && agentOf(envelope.actor) !== agent)
    .map(({ envelope }) => envelope.id)
}
