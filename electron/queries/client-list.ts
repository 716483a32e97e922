import type { AccountRow } from '../../src/contract/views/client.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { Reader } from '../store/sql.ts'
import { named, namedPlan } from './client-names.ts'
import { hasTerms, termValues, type WordAsk, wordAsk } from './client-words.ts'

export interface ClientListAsk {
  readonly profile: string | null
  /** Beginnings of words of names, domains and addresses; empty: all. */
  readonly text: string
  readonly offset: number
  readonly limit: number
}

export interface ClientList {
  readonly total: number
  readonly rows: readonly AccountRow[]
}

/** Clients by name, without regard to case and diacritics. `profiles`: those in force. */
export function readClientList(db: Reader, ask: ClientListAsk, profiles: readonly Profile[]): ClientList {
  const words = wordAsk(ask.text)
  const values = { profile: ask.profile, offset: ask.offset, limit: ask.limit }
  const rows = words
    ? db.named<Row>(hitsOf(words), { ...values, ...termValues(words), from: words.from, to: words.to })
    : db.named<Row>(ask.profile === null ? ALL : OF_PROFILE, values)
  const total =
    rows[0]?.total ?? (ask.offset > 0 ? readClientList(db, { ...ask, offset: 0 }, profiles).total : 0)
  return { total, rows: rows.map((row) => rowOf(row, profiles)) }
}

interface Row {
  readonly id: string
  readonly name: string
  readonly profile: string
  readonly plan: string | null
  readonly cloud: number
  readonly addOns: string
  readonly domains: string
  readonly contacts: number
  readonly openTickets: number | null
  readonly total: number
}

const COLUMNS = `a.id, a.name, a.profile, a.plan, a.cloud, a.add_ons AS addOns, a.domains, a.contacts,
  (SELECT value FROM counter WHERE name = 'account:' || a.id) AS openTickets`

const PAGE = 'ORDER BY a.sort, a.stream LIMIT :limit OFFSET :offset'
const ALL = `SELECT ${COLUMNS}, (SELECT count(*) FROM account) AS total FROM account a WHERE :profile IS NULL ${PAGE}`
const OF_PROFILE = `SELECT ${COLUMNS}, (SELECT count(*) FROM account WHERE profile = :profile) AS total
  FROM account a WHERE a.profile = :profile ${PAGE}`

/** From this length on a beginning is looked for among contacts too: shorter ones are begun by too many of them. */
const LONG_ENOUGH = 3

/** Own words by one look at each account, in an index that holds them; those of contacts by their own index. */
function hitsOf(words: WordAsk): string {
  const own = `SELECT stream FROM account INDEXED BY account_by_name WHERE ${hasTerms('words', words)}`
  const candidates = `SELECT w.account AS stream FROM contact_word w`
  const range = `w.word >= :from AND w.word < :to`
  const byContact =
    words.terms.length === 1
      ? `${candidates} WHERE ${range}`
      : `${candidates} CROSS JOIN contact c ON c.id = w.contact WHERE ${range} AND ${hasTerms('c.words', words)}`
  const streams = words.from.length < LONG_ENOUGH ? own : `${own} UNION ${byContact}`
  return `WITH hit AS MATERIALIZED (
      SELECT a.stream FROM (${streams}) found CROSS JOIN account a ON a.stream = found.stream
      WHERE :profile IS NULL OR a.profile = :profile)
    SELECT ${COLUMNS}, (SELECT count(*) FROM hit) AS total FROM hit CROSS JOIN account a ON a.stream = hit.stream ${PAGE}`
}

function rowOf(row: Row, profiles: readonly Profile[]): AccountRow {
  const profile = profiles.find(({ id }) => id === row.profile)
  const addOns = JSON.parse(row.addOns) as string[]
  return {
    id: row.id,
    name: row.name,
    profile: { id: row.profile, name: profile?.name ?? row.profile },
    plan: namedPlan(profile, row.plan),
    cloud: row.cloud === 1,
    addOns: addOns.map((id) => named(profile?.addOns, id).name),
    domains: JSON.parse(row.domains) as string[],
    contacts: row.contacts,
    openTickets: row.openTickets ?? 0,
  }
}
