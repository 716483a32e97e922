import type { FoundTicket, SearchAnswer, SearchHit, SearchNames } from '../../src/contract/views/search.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import { marked } from '../../src/domain/search/marks.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import type { ProfileVersion } from '../../src/domain/value/id.ts'
import type { Reader } from '../store/sql.ts'
import { instantOfRow } from '../store/views/search-place.ts'
import { owedRows } from '../store/views/search-work.ts'
import { queueRowOf, type QueueRecord, readRecords } from './queue-record.ts'
import { type Candidate, type Candidates, candidatesOf, NO_ROW } from './search-candidates.ts'
import { hitOf, holdsPhrases, readFact, tellsMore } from './search-hit.ts'
import { listOf, planOf, type SearchAsker, type SearchPlan } from './search-plan.ts'

export interface SearchAsk extends SearchAsker {
  readonly phrase: string
  /** `next` of the answer that it continues. */
  readonly from: number | null
  /** Tickets at most. */
  readonly limit: number
  readonly digest: Digest
  readonly profileOf: (version: ProfileVersion) => Profile
}

/** Facts that one answer looks at, and bodies that it reads: so it never takes long, and older ones are asked for. */
const MOST_LOOKED_AT = 20_000
const MOST_READ = 600
const FIRST_LOOK = 64
const LARGEST_LOOK = 4_096
const HITS_OF_A_TICKET = 3

/** The newest tickets in whose facts a phrase is found, newest first; costs the same however many there are. */
export function search(db: Reader, ask: SearchAsk): SearchAnswer {
  const plan = planOf(ask.phrase, ask)
  const found = asksNothing(plan) ? NOTHING : collect(db, ask, plan)
  return {
    tickets: ticketsOf(db, { ask, plan, found: found.byStream }),
    next: found.next,
    reached: found.next === null ? null : instantOfRow(found.next),
    problems: plan.problems,
    owed: owedPercent(db),
  }
}

/** The names that may stand behind the operators, each once. */
export function searchNames({ profiles, agents }: Pick<SearchAsker, 'profiles' | 'agents'>): SearchNames {
  const names = (field: 'sector' | 'status' | 'severity'): readonly string[] => [
    ...new Set(profiles.flatMap((profile) => listOf(profile, field).map(({ name }) => name))),
  ]
  return {
    sectors: names('sector'),
    statuses: names('status'),
    severities: names('severity'),
    agents: [...new Set(agents.values())],
  }
}

/** What was found of a ticket: when it was found last, and the facts that say more than its head. */
interface Finding {
  readonly at: number | null
  readonly hits: SearchHit[]
}

interface Found {
  /** In the order in which the tickets are shown. */
  readonly byStream: ReadonlyMap<number, Finding>
  readonly next: number | null
}

const NOTHING: Found = { byStream: new Map(), next: null }

const asksNothing = ({ texts, clients, row, since, before }: SearchPlan): boolean =>
  texts.length + clients.length + Object.keys(row).length === 0 && since === null && before === null

function collect(db: Reader, ask: SearchAsk, plan: SearchPlan): Found {
  const byStream = new Map<number, Finding>()
  if (ask.from === null)
    for (const stream of streamsOfCode(db, ask)) byStream.set(stream, { at: null, hits: [] })
  const candidates = candidatesOf(db, plan)
  if (!candidates) return { byStream, next: null }
  let read = 0
  const next = walk(candidates, ask.from ?? NO_ROW, ({ event, stream }) => {
    const known = byStream.get(stream)
    if (!known && byStream.size === ask.limit) return 'full'
    if (!known && !isTicket(db, stream)) return 'go on'
    if (known?.hits.length === HITS_OF_A_TICKET) return 'go on'
    if (read++ === MOST_READ) return 'full'
    const fact = readFact(db, ask.digest, event)
    if (!fact || !holdsPhrases(fact, plan.phrases)) return 'go on'
    const finding = known ?? { at: fact.envelope.at, hits: [] }
    const hit = hitOf(fact, plan.wanted, ask.agents)
    if (tellsMore(hit, plan.wanted)) finding.hits.push(hit)
    byStream.set(stream, finding)
    return 'go on'
  })
  return { byStream, next }
}

/** A stream whose opening is of a newer version has no row yet. */
const isTicket = (db: Reader, stream: number): boolean =>
  db.get`SELECT 1 FROM ticket WHERE stream = ${stream}` !== undefined

/** Gives each fitting candidate to `take` until it is full; answers from where to go on, null at the end. */
function walk(
  candidates: Candidates,
  from: number,
  take: (candidate: Candidate) => 'go on' | 'full',
): number | null {
  let below = from
  let look = FIRST_LOOK
  for (let looked = 0; looked < MOST_LOOKED_AT; looked += look) {
    look = looked === 0 ? FIRST_LOOK : Math.min(look * 4, LARGEST_LOOK)
    const slice = candidates(below, look)
    for (const candidate of slice) {
      if (candidate.fits === 1 && take(candidate) === 'full') return candidate.row + 1
      below = candidate.row
    }
    if (slice.length < look) return null
  }
  return below
}

const CODE = /^\[?([a-z]\d{0,2}-\d{1,9})\]?$/i

/** A code that is typed whole is that ticket, whatever else has its letters. */
function streamsOfCode(db: Reader, { phrase, limit }: SearchAsk): readonly number[] {
  const code = CODE.exec(phrase.trim())?.[1]?.toUpperCase()
  if (code === undefined) return []
  return db.all<{
    stream: number
  }>`SELECT stream FROM ticket WHERE code = ${code} ORDER BY stream DESC LIMIT ${limit}`.map(
    ({ stream }) => stream,
  )
}

interface Showing {
  readonly ask: SearchAsk
  readonly plan: SearchPlan
  readonly found: Found['byStream']
}

function ticketsOf(db: Reader, { ask, plan, found }: Showing): readonly FoundTicket[] {
  const records = readRecords(db, [...found.keys()])
  return Array.from(found.values(), ({ at, hits }, place): FoundTicket => {
    const record: QueueRecord = records[place]!
    return {
      ticket: queueRowOf(record, ask.profileOf(record.profileVersion), ask.now),
      subject: marked(record.subject, plan.wanted),
      client: marked(record.client, plan.wanted),
      at: at ?? record.openedAt,
      hits,
    }
  })
}

function owedPercent(db: Reader): number {
  const owed = owedRows(db)
  if (owed === 0) return 0
  const last = db.get<{ row: number }>`SELECT row FROM event ORDER BY row DESC LIMIT 1`?.row ?? owed
  return Math.ceil((owed / Math.max(last, 1)) * 100)
}
