import type { QueueFilter } from '../../src/contract/views/queue-filter.ts'
import type { SqlValue } from '../store/sql.ts'

/** Part of a WHERE, put together from this module's own constants; values by name. */
export interface Condition {
  /** Empty where nothing is narrowed. */
  readonly text: string
  readonly values: Readonly<Record<string, SqlValue>>
}

const LISTED = ['profile', 'sector', 'severity', 'status', 'channel'] as const

/** The filter with each value once, and `me` as the agent who asks. */
export function tidyFilter(filter: QueueFilter, agent: string): QueueFilter {
  const once = (values: readonly string[]): readonly string[] => [...new Set(values)]
  const owner = once(filter.owner.map((each) => (each === 'me' ? agent : each)))
  const lists = Object.fromEntries(LISTED.map((field) => [field, once(filter[field])]))
  return { ...filter, ...lists, owner }
}

/** What a tidy filter asks of a row of the view `ticket`. */
export function conditionOf(filter: QueueFilter): Condition {
  const parts: string[] = []
  const values: Record<string, SqlValue> = {}
  const oneOf = (field: string, wanted: readonly string[]): string => {
    values[field] = wanted.length === 1 ? (wanted[0] ?? null) : JSON.stringify(wanted)
    return wanted.length === 1
      ? `${field} = :${field}`
      : `${field} IN (SELECT value FROM json_each(:${field}))`
  }
  for (const field of LISTED) if (filter[field].length > 0) parts.push(oneOf(field, filter[field]))
  const people = peopleOf(filter)
  const owners = [
    ...(people.length > 0 ? [oneOf('owner', people)] : []),
    ...(filter.owner.includes('nobody') ? ['owner IS NULL'] : []),
  ]
  if (owners.length > 0) parts.push(`(${owners.join(' OR ')})`)
  if (filter.unanswered) parts.push('unanswered_at IS NOT NULL')
  if (filter.outbox) parts.push('queued_replies > 0')
  return { text: parts.map((part) => ` AND ${part}`).join(''), values }
}

/** The agents among the owners asked for. */
export const peopleOf = ({ owner }: QueueFilter): readonly string[] =>
  owner.filter((each) => each !== 'nobody')

/** The fields that narrow, in no order. */
export const narrowing = (filter: QueueFilter): ReadonlySet<keyof QueueFilter> =>
  new Set(
    (Object.keys(filter) as (keyof QueueFilter)[]).filter((field) => {
      const value = filter[field]
      return typeof value === 'boolean' ? value : value.length > 0
    }),
  )
