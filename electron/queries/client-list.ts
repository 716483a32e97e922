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
  const hits = words ? { ...values, ...termValues(words), from: words.from, to: words.to } : values
  const source = sourceOf(words, ask.profile)
  const total = db.named<{ n: number }>(`SELECT count(*) AS n ${source}`, hits)[0]?.n ?? 0
  const rows = db.named<Row>(
    `SELECT ${COLUMNS} ${source} ORDER BY a.sort, a.stream LIMIT :limit OFFSET :offset`,
    hits,
  )
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
}

const COLUMNS = `a.id, a.name, a.profile, a.plan, a.cloud, a.add_ons AS addOns, a.domains, a.contacts,
  (SELECT value FROM counter WHERE name = 'account:' || a.id) AS openTickets`

/** From this length on a beginning is looked for among contacts too: shorter ones are begun by too many of them. */
const LONG_ENOUGH = 3

/** Own words by one look at each account; those of contacts by their index. */
function sourceOf(words: WordAsk | null, profile: string | null): string {
  const ofProfile = profile === null ? '(:profile IS NULL)' : 'a.profile = :profile'
  if (!words) return `FROM account a WHERE ${ofProfile}`
  const own = `SELECT a.stream FROM account a WHERE ${ofProfile} AND ${hasTerms('a.words', words)}`
  if (words.from.length < LONG_ENOUGH) return `FROM (${own}) hit JOIN account a ON a.stream = hit.stream`
  const byContact = `
    SELECT a.stream FROM contact_word w JOIN contact c ON c.id = w.contact JOIN account a ON a.id = c.account
    WHERE w.word >= :from AND w.word < :to AND ${hasTerms('c.words', words)} AND ${ofProfile}`
  return `FROM (${own} UNION ${byContact}) hit JOIN account a ON a.stream = hit.stream`
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
