import { agentOf } from '../../../src/domain/access/actor.ts'
import type { ProfileBodies, ProfilePayloads } from '../../../src/domain/profile/event.ts'
import type { Envelope } from '../../../src/domain/sync/envelope.ts'
import type { EventId, ProfileId } from '../../../src/domain/value/id.ts'
import type { Reader, Writer } from '../sql.ts'

/** A block whose address was removed stops nobody any more, and stands in no list. */
export function saveBlock(db: Writer, { id, at, actor, payload }: Envelope, body: unknown): void {
  const { profile } = payload as ProfilePayloads['senderBlocked']
  const address = (body as ProfileBodies['senderBlocked'] | null)?.address
  if (address === undefined) return
  db.run`
    INSERT INTO blocked_sender (id, profile, address, at, agent)
    VALUES (${id}, ${profile}, ${address}, ${at}, ${agentOf(actor)}) ON CONFLICT DO NOTHING`
}

export function dropBlock(db: Writer, { payload }: Envelope): void {
  const { block } = payload as ProfilePayloads['senderUnblocked']
  db.run`DELETE FROM blocked_sender WHERE id = ${block}`
}

/** The block in force of a sender, whose address is in lower case. */
export const blockOf = (db: Reader, profile: ProfileId, address: string): EventId | null =>
  db.get<{ id: EventId }>`
    SELECT id FROM blocked_sender WHERE profile = ${profile} AND address = ${address} LIMIT 1`?.id ?? null

export const profileOfBlock = (db: Reader, block: EventId): ProfileId | null =>
  db.get<{ profile: ProfileId }>`SELECT profile FROM blocked_sender WHERE id = ${block}`?.profile ?? null
