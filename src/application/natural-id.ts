import type { EventId, ProfileId, SpaceId, TicketId } from '../domain/value/id.ts'
import { uuidV8 } from '../domain/value/id.ts'
import type { Digest } from '../domain/sync/digest.ts'

/**
 * Ids of facts that have a key of their own: the same mail imported on two desktops is one fact, and the ticket
 * that it opens is one ticket. The key is sha-256(space, kind, key); a zero byte parts the three.
 */
const naturalId = (digest: Digest, space: SpaceId, kind: string, key: string): string =>
  uuidV8(digest.sha256(space, '\0', kind, '\0', key))

export const messageEventId = (digest: Digest, space: SpaceId, key: string): EventId =>
  naturalId(digest, space, 'message', key) as EventId

export const noteEventId = (digest: Digest, space: SpaceId, key: string): EventId =>
  naturalId(digest, space, 'note', key) as EventId

export const openingEventId = (digest: Digest, space: SpaceId, key: string): EventId =>
  naturalId(digest, space, 'opening', key) as EventId

export const openedTicketId = (digest: Digest, space: SpaceId, key: string): TicketId =>
  naturalId(digest, space, 'ticket', key) as TicketId

/** The space of a team is named by its profile, so that workspaces made apart agree on it when they join. */
export const spaceOfProfile = (digest: Digest, profile: ProfileId): SpaceId =>
  uuidV8(digest.sha256('plantao/space/1', '\0', profile)) as SpaceId

/** Who works here and with which profiles: one space that every device of a workspace reads. */
export const configurationSpace = (digest: Digest): SpaceId =>
  uuidV8(digest.sha256('plantao/space/1', '\0')) as SpaceId
