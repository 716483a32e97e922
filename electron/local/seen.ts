import type { EventId } from '../../src/domain/value/id.ts'
import type { LocalStore } from '../store/local.ts'

/** How far a ticket was read at this console: local, no fact, and no word of what was read. */
export const readSeen = (local: LocalStore, ticket: string): EventId | null =>
  local.read(nameOf(ticket)) as EventId | null

export const writeSeen = (local: LocalStore, ticket: string, event: string): void =>
  local.write(nameOf(ticket), event)

const nameOf = (ticket: string): string => `seen:${ticket}`
