import type { OtherTicket, OtherTickets } from '../../src/contract/views/others.ts'
import type { Phase, WaitsFor } from '../../src/domain/profile/status.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { ProfileVersion, TicketId } from '../../src/domain/value/id.ts'
import type { Reader } from '../store/sql.ts'

/** How many are told by name. */
const SHOWN = 8

/**
 * Other tickets of the same contact; where he is not known, of the same account; else of the address that opened it,
 * in the same team. Null where there is no such ticket.
 */
export function readOthers(
  db: Reader,
  ticket: TicketId,
  profileOf: (version: ProfileVersion) => Profile,
): OtherTickets | null {
  const from = db.get<Origin>`SELECT stream, profile, contact, account, sender FROM ticket WHERE id = ${ticket}`
  if (!from) return null
  const by = waysOf(from)
  if (by === null) return { by, total: 0, rows: [] }
  const rows = rowsOf(db, from, by)
  return { by, total: totalOf(db, from, by), rows: rows.map((row) => otherOf(row, profileOf)) }
}

interface Origin {
  readonly stream: number
  readonly profile: string
  readonly contact: string | null
  readonly account: string | null
  readonly sender: string | null
}

type Way = NonNullable<OtherTickets['by']>

function waysOf({ contact, account, sender }: Origin): Way | null {
  if (contact !== null) return 'contact'
  if (account !== null) return 'account'
  return sender === null ? null : 'sender'
}

/** One index leads to each. */
const WHERE: Readonly<Record<Way, string>> = {
  contact: 'contact = :contact AND stream <> :stream',
  account: 'account = :account AND stream <> :stream',
  sender: 'profile = :profile AND sender = :sender AND stream <> :stream',
}

/** What is told of a ticket in passing, as SQLite gives it. */
export interface OtherRow {
  readonly id: string
  readonly code: string
  readonly subject: string
  readonly status: string
  readonly phase: Phase
  readonly waits_for: WaitsFor
  readonly opened_at: number
  readonly profile_version: ProfileVersion
}

export const OTHER_COLUMNS = 'id, code, subject, status, phase, waits_for, opened_at, profile_version'

const rowsOf = (db: Reader, from: Origin, by: Way): readonly OtherRow[] =>
  db.named<OtherRow>(
    `SELECT ${OTHER_COLUMNS} FROM ticket
     WHERE ${WHERE[by]} ORDER BY opened_at DESC, stream DESC LIMIT ${SHOWN}`,
    valuesOf(from, by),
  )

const totalOf = (db: Reader, from: Origin, by: Way): number =>
  db.named<{ n: number }>(`SELECT count(*) AS n FROM ticket WHERE ${WHERE[by]}`, valuesOf(from, by))[0]?.n ??
  0

function valuesOf({ stream, profile, ...from }: Origin, by: Way): Record<string, string | number> {
  const value = { stream, [by]: from[by] ?? '' }
  return by === 'sender' ? { ...value, profile } : value
}

export function otherOf(row: OtherRow, profileOf: (version: ProfileVersion) => Profile): OtherTicket {
  const status = profileOf(row.profile_version).statuses.find((each) => each.status === row.status)
  return {
    id: row.id,
    code: row.code,
    subject: row.subject,
    status: { id: row.status, name: status?.name ?? row.status },
    phase: row.phase,
    waitsFor: row.waits_for,
    openedAt: row.opened_at,
  }
}
