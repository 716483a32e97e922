import type { QueueFilter, QueueScope } from '../../src/contract/views/queue-filter.ts'
import { counted } from '../store/views/counter.ts'
import type { Reader } from '../store/sql.ts'
import { ownerTotal, placeTotal, stateTotal } from '../store/views/totals.ts'
import { narrowing, peopleOf } from './queue-filter.ts'

export interface TotalAsk {
  readonly scope: QueueScope
  /** Tidy: each value once, `me` as an agent. */
  readonly filter: QueueFilter
  readonly agent: string
}

/**
 * How many tickets a list holds, out of the totals that are kept with the facts; null where none are kept for what is
 * asked, which then has to be counted.
 */
export function keptTotal(db: Reader, ask: TotalAsk): number | null {
  const names = namesOf(db, ask)
  return names && names.reduce((sum, name) => sum + counted(db, name), 0)
}

function namesOf(db: Reader, { scope, filter, agent }: TotalAsk): readonly string[] | null {
  const fields = [...narrowing(filter)]
  const only = (...allowed: readonly (keyof QueueFilter)[]): boolean =>
    fields.every((field) => allowed.includes(field))
  const teams = filter.profile.length > 0 ? filter.profile : [null]
  if (scope === 'mine') return fields.length === 0 ? [ownerTotal(agent)] : null
  if (only('profile')) return teams.map((team) => placeTotal(scope, team))
  if (only('profile', 'sector')) {
    const named = filter.profile.length > 0 ? filter.profile : allTeams(db)
    return named.flatMap((team) => filter.sector.map((sector) => placeTotal(scope, team, sector)))
  }
  if (scope !== 'open') return null
  const nobody = filter.owner.includes('nobody')
  if (only('owner')) return [...peopleOf(filter).map(ownerTotal), ...(nobody ? [stateTotal('unowned')] : [])]
  if (only('profile', 'owner') && peopleOf(filter).length === 0)
    return teams.map((team) => stateTotal('unowned', team))
  if (only('profile', 'unanswered')) return teams.map((team) => stateTotal('unanswered', team))
  if (only('profile', 'outbox')) return teams.map((team) => stateTotal('outbox', team))
  return null
}

/** The teams in which a sector has tickets in a phase. */
export const teamsWith = (db: Reader, scope: QueueScope, sector: string): readonly string[] =>
  scope === 'mine' ? [] : allTeams(db).filter((team) => counted(db, placeTotal(scope, team, sector)) > 0)

const allTeams = (db: Reader): readonly string[] =>
  db.all<{ profile: string }>`SELECT profile FROM current_profile`.map(({ profile }) => profile)
