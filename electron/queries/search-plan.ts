import type { Wanted } from '../../src/domain/search/marks.ts'
import { foldedWords } from '../../src/domain/search/fold.ts'
import { namedBy } from '../../src/domain/search/named.ts'
import { phaseNamed } from '../../src/domain/search/phase-name.ts'
import {
  parsePhrase,
  type PhraseProblem,
  type SearchFilter,
  type SearchTerm,
} from '../../src/domain/search/phrase.ts'
import { dayInZone, startOfDay } from '../../src/domain/search/zone-day.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { authorMark, FILES_MARK } from '../store/views/search-rows.ts'

/** Who asks, when and where: what `mim`, `ontem` and a sector's name mean. */
export interface SearchAsker {
  readonly now: Instant
  readonly zone: string
  readonly agent: string
  readonly agents: ReadonlyMap<string, string>
  readonly profiles: readonly Profile[]
}

/** What the words of a fact must be: all of these in one column, or in any where it names none. */
export interface TextCondition {
  readonly columns: readonly ('sender' | 'client')[]
  readonly words: readonly Wanted[]
  /** Marks of which one will do instead. */
  readonly marks: readonly string[]
}

/** Values of a ticket's row of which one must stand there. Sector, status and severity go with their team. */
export interface RowConditions {
  sector?: readonly string[]
  status?: readonly string[]
  severity?: readonly string[]
  /** Empty text: nobody. */
  owner?: readonly string[]
}

/** A phrase as the store answers it. */
export interface SearchPlan {
  /** All of them must hold, and of each list one. */
  readonly texts: readonly (readonly TextCondition[])[]
  readonly clients: readonly TextCondition[]
  readonly row: Readonly<RowConditions>
  /** Words that must stand side by side: quoted ones, and those of an address, a code, a date. */
  readonly phrases: readonly (readonly Wanted[])[]
  readonly since: Instant | null
  readonly before: Instant | null
  /** What is marked in a text. */
  readonly wanted: readonly Wanted[]
  readonly problems: readonly PhraseProblem[]
}

/** Reads a phrase for who asks. What a name cannot mean is told, and that condition is left out. */
export function planOf(text: string, asker: SearchAsker): SearchPlan {
  // Only an operator asks which day it is, and to know that costs more than all the rest.
  const today = text.includes(':') ? dayInZone(asker.zone, asker.now) : 0
  const { terms, filters, problems } = parsePhrase(text, today)
  const row: RowConditions = {}
  const unknown = filters.flatMap((filter) => narrowRow(row, filter, asker))
  const senders = filters.flatMap((filter) => (filter.kind === 'from' ? [senderOf(filter, asker)] : []))
  const wanted = terms.flatMap(wantedOf)
  return {
    texts: [
      ...terms.map((term) => [{ columns: [], words: wantedOf(term), marks: [] }]),
      ...(senders.length > 0 ? [senders] : []),
      ...(filters.some(({ kind }) => kind === 'attachment') ? [[marked(FILES_MARK)]] : []),
    ],
    clients: filters.flatMap((filter) =>
      filter.kind === 'client' ? [named(filter.value, ['sender', 'client'])] : [],
    ),
    row,
    phrases: terms.map(wantedOf).filter((words) => words.length > 1),
    ...boundsOf(filters, asker.zone),
    wanted,
    problems: [...problems, ...unknown],
  }
}

/** The last part of an unquoted term is the beginning of a word. */
const wantedOf = ({ words, exact }: SearchTerm): readonly Wanted[] =>
  words.map((word, at) => ({ word, exact: exact || at < words.length - 1 }))

const marked = (...marks: readonly string[]): TextCondition => ({ columns: [], words: [], marks })

const named = (value: string, columns: TextCondition['columns']): TextCondition => ({
  columns,
  words: foldedWords(value).map((word) => ({ word, exact: false })),
  marks: [],
})

/** A colleague's words carry his mark and no name, for names change. */
function senderOf({ who }: Extract<SearchFilter, { who: unknown }>, asker: SearchAsker): TextCondition {
  if (typeof who === 'string') return marked(authorMark(asker.agent))
  const colleagues = namedBy(who.name, agentsOf(asker)).map(({ id }) => authorMark(id))
  return { ...named(who.name, ['sender']), marks: colleagues }
}

/** Adds what a filter asks of the ticket's row; answers what it cannot mean. */
function narrowRow(row: RowConditions, filter: SearchFilter, asker: SearchAsker): readonly PhraseProblem[] {
  switch (filter.kind) {
    case 'sector':
    case 'status':
    case 'severity': {
      const values = [...valuesOf(filter.kind, filter.value, asker), ...phasesOf(filter)]
      return widen(row, filter.kind, values, filter.value)
    }
    case 'owner': {
      if (filter.who === 'me') return widen(row, 'owner', [asker.agent], '')
      if (filter.who === 'nobody') return widen(row, 'owner', [''], '')
      const found = namedBy(filter.who.name, agentsOf(asker)).map(({ id }) => id)
      return widen(row, 'owner', found, filter.who.name)
    }
    default:
      return []
  }
}

function widen(
  row: RowConditions,
  operator: keyof RowConditions,
  values: readonly string[],
  typed: string,
): readonly PhraseProblem[] {
  if (values.length === 0) return [{ kind: 'valueUnknown', operator, value: typed }]
  row[operator] = [...(row[operator] ?? []), ...values]
  return []
}

function valuesOf(
  field: 'sector' | 'status' | 'severity',
  typed: string,
  { profiles }: SearchAsker,
): readonly string[] {
  return namedBy(
    typed,
    profiles.flatMap((profile) =>
      listOf(profile, field).map(({ id, name }) => ({ id, name, team: profile.id })),
    ),
  ).map(({ id, team }) => `${team}/${id}`)
}

/** What a team's profile lists under a field. */
export function listOf(
  { sectors, statuses, severities }: Profile,
  field: 'sector' | 'status' | 'severity',
): readonly { readonly id: string; readonly name: string }[] {
  if (field === 'sector') return sectors
  return field === 'severity' ? severities : statuses.map(({ status, name }) => ({ id: status, name }))
}

function phasesOf(filter: Extract<SearchFilter, { value: string }>): readonly string[] {
  const phase = filter.kind === 'status' ? phaseNamed(filter.value) : null
  return phase === null ? [] : [phase]
}

const agentsOf = ({ agents }: SearchAsker) => Array.from(agents, ([id, name]) => ({ id, name }))

/** Several days narrow to the stretch that all of them allow. */
function boundsOf(filters: readonly SearchFilter[], zone: string): Pick<SearchPlan, 'since' | 'before'> {
  const starts = (kind: 'since' | 'before'): readonly number[] =>
    filters.flatMap((filter) => (filter.kind === kind ? [startOfDay(zone, filter.day)] : []))
  const [since, before] = [starts('since'), starts('before')]
  return {
    since: since.length > 0 ? (Math.max(...since) as Instant) : null,
    before: before.length > 0 ? (Math.min(...before) as Instant) : null,
  }
}
