import type { Reader, SqlValue } from '../store/sql.ts'
import { rowAt } from '../store/views/search-place.ts'
import { OPENING_MARK } from '../store/views/search-rows.ts'
import { hasTerms, termValues, type WordAsk, wordAsk } from './client-words.ts'
import { matchOf } from './search-match.ts'
import type { RowConditions, SearchPlan, TextCondition } from './search-plan.ts'

/** A fact that the index offers; `fits`: its ticket is one that was asked for. */
export interface Candidate {
  readonly row: number
  readonly event: number
  readonly stream: number
  readonly fits: 0 | 1
}

/** The facts that an index offers for a plan, newest first, some at a time. */
export type Candidates = (below: number, most: number) => readonly Candidate[]

/** Facts from which a client's tickets are known: more than a client writes, and no more work than that. */
const MOST_OF_CLIENTS = 5_000

/** Where a search begins that has no other bound. */
export const NO_ROW = Number.MAX_SAFE_INTEGER

/** Null where nothing can be found: a word with which no text has a word begin. */
export function candidatesOf(db: Reader, plan: SearchPlan): Candidates | null {
  const match = matchOf(db, plan.texts.length > 0 ? plan.texts : ANY_TICKET)
  const clients = plan.clients.length > 0 ? streamsOf(db, plan.clients) : null
  if (match === null || clients?.length === 0) return null
  const text = statementOf(plan.row, clients !== null)
  const values = {
    match,
    since: plan.since === null ? 0 : rowAt(plan.since),
    clients: JSON.stringify(clients),
    ...Object.fromEntries(FIELDS.map((field) => [field, JSON.stringify(plan.row[field] ?? [])])),
  }
  const ceiling = plan.before === null ? NO_ROW : rowAt(plan.before)
  return (below, most) =>
    db.named<Candidate>(text, { ...values, below: Math.min(below, ceiling), most } satisfies Named)
}

type Named = Readonly<Record<string, SqlValue>>

/** Without a word each ticket is met at its opening. */
const ANY_TICKET: readonly (readonly TextCondition[])[] = [
  [{ columns: [], words: [], marks: [OPENING_MARK] }],
]

const FIELDS = ['sector', 'status', 'severity', 'owner'] as const satisfies readonly (keyof RowConditions)[]

const listed = (field: string): string => `IN (SELECT value FROM json_each(:${field}))`

const CONDITIONS: Readonly<Record<(typeof FIELDS)[number], string>> = {
  sector: `t.profile || '/' || t.sector ${listed('sector')}`,
  severity: `t.profile || '/' || t.severity ${listed('severity')}`,
  status: `(t.profile || '/' || t.status ${listed('status')} OR t.phase ${listed('status')})`,
  owner: `coalesce(t.owner, '') ${listed('owner')}`,
}

/**
 * The index is read first and alone, as far as was asked, and the tickets of what it gave are looked at after it. It
 * takes a bound that is bound as a whole number; any other it reads past, row by row.
 */
function statementOf(row: Readonly<RowConditions>, ofClients: boolean): string {
  const conditions = [
    ...FIELDS.filter((field) => row[field] !== undefined).map((field) => CONDITIONS[field]),
    ...(ofClients ? [`t.stream ${listed('clients')}`] : []),
  ]
  return `
    SELECT m.row, e.event, e.stream, ${conditions.length > 0 ? `coalesce(${conditions.join(' AND ')}, 0)` : 'e.row IS NOT NULL'} AS fits
    FROM (
      SELECT rowid AS row FROM search_text
      WHERE search_text MATCH :match AND rowid >= CAST(:since AS INTEGER) AND rowid < CAST(:below AS INTEGER)
      ORDER BY rowid DESC LIMIT :most
    ) m LEFT JOIN search_entry e ON e.row = m.row
      ${conditions.length > 0 ? 'LEFT JOIN ticket t ON t.stream = e.stream' : ''}`
}

/** Tickets of which some fact names the client, and those of accounts and contacts that are called so. */
function streamsOf(db: Reader, clients: readonly TextCondition[]): readonly number[] {
  const named = clients.flatMap(({ words }) => {
    const ask = wordAsk(words.map(({ word }) => word).join(' '))
    return ask ? [...ofAccounts(db, ask), ...ofContacts(db, ask)] : []
  })
  return [...new Set([...streamsNaming(db, clients), ...named])]
}

interface StreamRow {
  readonly stream: number
}
const streamOf = ({ stream }: StreamRow): number => stream

function streamsNaming(db: Reader, clients: readonly TextCondition[]): readonly number[] {
  const match = matchOf(db, [clients])
  if (match === null) return []
  const rows = db.all<StreamRow>`
    SELECT DISTINCT e.stream FROM (
      SELECT rowid AS row FROM search_text WHERE search_text MATCH ${match} ORDER BY rowid DESC LIMIT ${MOST_OF_CLIENTS}
    ) m JOIN search_entry e ON e.row = m.row`
  return rows.map(streamOf)
}

const ofAccounts = (db: Reader, ask: WordAsk): readonly number[] =>
  db
    .named<StreamRow>(
      `SELECT t.stream FROM account a JOIN ticket t ON t.account = a.id
       WHERE ${hasTerms('a.words', ask)} LIMIT ${MOST_OF_CLIENTS}`,
      termValues(ask),
    )
    .map(streamOf)

const ofContacts = (db: Reader, ask: WordAsk): readonly number[] =>
  db
    .named<StreamRow>(
      `SELECT t.stream FROM (
         SELECT DISTINCT contact FROM contact_word WHERE word >= :from AND word < :to LIMIT ${MOST_OF_CLIENTS}
       ) w JOIN contact c ON c.id = w.contact JOIN ticket t ON t.contact = c.id
       WHERE ${hasTerms('c.words', ask)} LIMIT ${MOST_OF_CLIENTS}`,
      { from: ask.from, to: ask.to, ...termValues(ask) },
    )
    .map(streamOf)
