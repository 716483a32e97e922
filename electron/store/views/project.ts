import type { Account } from '../../../src/domain/account/account.ts'
import type { PeopleBodies, PeoplePayloads } from '../../../src/domain/people/event.ts'
import type { ProfilePayloads } from '../../../src/domain/profile/event.ts'
import type { Profile } from '../../../src/domain/profile/profile.ts'
import { accountOfStream, ticketOfStream } from '../../../src/domain/sync/envelope.ts'
import { nearestClock, readTicketClocks } from '../../../src/domain/sla/nearest.ts'
import { ticketClocks } from '../../../src/domain/sla/ticket-clocks.ts'
import type { TicketPayloads } from '../../../src/domain/ticket/event.ts'
import type { Ticket } from '../../../src/domain/ticket/ticket.ts'
import type { ProfileVersion } from '../../../src/domain/value/id.ts'
import type { Instant } from '../../../src/domain/value/instant.ts'
import type { AppendedUnit } from '../append.ts'
import { redactContent } from '../redact.ts'
import type { Writer } from '../sql.ts'
import { dropBlock, saveBlock } from './blocked-rows.ts'
import { saveClientRows } from './client-rows.ts'
import { saveTicketRow } from './ticket-row.ts'
import { redescribes, writeTicketWords } from './ticket-words.ts'

export interface Projecting {
  readonly now: Instant
  readonly loadTicket: (unit: AppendedUnit) => Ticket | null
  readonly loadAccount: (unit: AppendedUnit) => Account | null
  readonly profileOf: (version: ProfileVersion) => Profile
}

/** Facts ▸ rows of the views, in the transaction that appended them. */
export function projectUnit(db: Writer, unit: AppendedUnit, how: Projecting): void {
  for (const { row, event } of unit.events) {
    const { kind, payload } = event.envelope
    const body: unknown = event.body ? JSON.parse(event.body.text) : null
    if (kind === 'agentAdded') saveAgent(db, payload as PeoplePayloads['agentAdded'], body)
    if (kind === 'workspaceNamed') saveWorkspace(db, body as PeopleBodies['workspaceNamed'] | null)
    if (kind === 'deviceEnrolled') saveDevice(db, payload as PeoplePayloads['deviceEnrolled'])
    if (kind === 'profilePublished') saveProfile(db, row, payload as ProfilePayloads['profilePublished'])
    if (kind === 'senderBlocked') saveBlock(db, event.envelope, body)
    if (kind === 'senderUnblocked') dropBlock(db, event.envelope)
    if (kind === 'redacted') redactContent(db, payload as TicketPayloads['redacted'])
  }
  if (accountOfStream(unit.stream) !== null) {
    const account = how.loadAccount(unit)
    if (account) saveClientRows(db, unit, account)
  }
  if (ticketOfStream(unit.stream) === null) return
  const ticket = how.loadTicket(unit)
  if (!ticket) return
  const profile = how.profileOf(ticket.profileVersion)
  const clocks = readTicketClocks(ticketClocks(ticket, profile), how.now)
  saveTicketRow(db, { unit, ticket, profile, clocks, nearest: nearestClock(clocks) })
  if (unit.events.some(({ event }) => redescribes(event.envelope.kind))) writeTicketWords(db, unit.streamRow)
}

function saveAgent(db: Writer, { agent, role }: PeoplePayloads['agentAdded'], body: unknown): void {
  const name = (body as PeopleBodies['agentAdded'] | null)?.name ?? ''
  db.run`
    INSERT INTO agent (id, name, role) VALUES (${agent}, ${name}, ${role})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role`
}

function saveWorkspace(db: Writer, body: PeopleBodies['workspaceNamed'] | null): void {
  db.run`
    INSERT INTO workspace (row, name) VALUES (1, ${body?.name ?? ''})
    ON CONFLICT (row) DO UPDATE SET name = excluded.name`
}

function saveDevice(db: Writer, { device, code, agent, signingKey }: PeoplePayloads['deviceEnrolled']): void {
  db.run`
    INSERT INTO device (id, code, agent, signing_key) VALUES (${device}, ${code}, ${agent}, ${signingKey})
    ON CONFLICT (id) DO UPDATE SET code = excluded.code, agent = excluded.agent`
}

function saveProfile(
  db: Writer,
  row: number,
  { profile, version }: ProfilePayloads['profilePublished'],
): void {
  db.run`
    INSERT INTO profile_version (version, profile, event) VALUES (${version}, ${profile}, ${row})
    ON CONFLICT DO NOTHING`
  db.run`
    INSERT INTO current_profile (profile, version) VALUES (${profile}, ${version})
    ON CONFLICT (profile) DO UPDATE SET version = excluded.version`
}
