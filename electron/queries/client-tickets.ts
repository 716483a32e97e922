import type { ClientTickets } from '../../src/contract/views/client.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { AccountId, ProfileVersion } from '../../src/domain/value/id.ts'
import type { Reader } from '../store/sql.ts'
import { OTHER_COLUMNS, otherOf, type OtherRow } from './others.ts'

export interface ClientTicketsAsk {
  readonly account: AccountId
  readonly limit: number
  readonly profileOf: (version: ProfileVersion) => Profile
}

/** The tickets of a client: open ones before the rest, the newest first. */
export function readClientTickets(
  db: Reader,
  { account, limit, profileOf }: ClientTicketsAsk,
): ClientTickets {
  const rows = db.named<OtherRow>(
    `SELECT ${OTHER_COLUMNS} FROM ticket WHERE account = :account
     ORDER BY phase = 'open' DESC, opened_at DESC, stream DESC LIMIT :limit`,
    { account, limit },
  )
  const total = db.get<{ n: number }>`SELECT count(*) AS n FROM ticket WHERE account = ${account}`?.n ?? 0
  return { total, rows: rows.map((row) => otherOf(row, profileOf)) }
}
