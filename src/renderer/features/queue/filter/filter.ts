import type { QueueChoices } from '../../../../contract/views/queue-choices.ts'
import type { QueueFilter } from '../../../../contract/views/queue-filter.ts'

export type ListField = 'profile' | 'sector' | 'severity' | 'status' | 'owner' | 'channel'
export type FlagField = 'unanswered' | 'outbox'
export type Field = ListField | FlagField

/** In the order in which they stand in menus and chips. */
export const LIST_FIELDS: readonly ListField[] = [
  'owner',
  'status',
  'severity',
  'sector',
  'profile',
  'channel',
]
export const FLAG_FIELDS: readonly FlagField[] = ['unanswered', 'outbox']

export const NO_FILTER: QueueFilter = {
  profile: [],
  sector: [],
  severity: [],
  status: [],
  channel: [],
  owner: [],
  unanswered: false,
  outbox: false,
}

export const isFlag = (field: Field): field is FlagField => field === 'unanswered' || field === 'outbox'

/** Whether a field narrows anything. */
export const isUsed = (filter: QueueFilter, field: Field): boolean =>
  isFlag(field) ? filter[field] : filter[field].length > 0

export const usedFields = (filter: QueueFilter): readonly Field[] =>
  [...LIST_FIELDS, ...FLAG_FIELDS].filter((field) => isUsed(filter, field))

/** With a value that was not among them, or without one that was. */
export function toggled(filter: QueueFilter, field: ListField, value: string): QueueFilter {
  const before = filter[field]
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
  return { ...filter, [field]: after }
}

export const without = (filter: QueueFilter, field: Field): QueueFilter => ({
  ...filter,
  [field]: isFlag(field) ? false : [],
})

/** The same narrowing, in whatever order its values were chosen. */
export const isSame = (a: QueueFilter, b: QueueFilter): boolean =>
  FLAG_FIELDS.every((field) => a[field] === b[field]) &&
  LIST_FIELDS.every((field) => [...a[field]].sort().join('\n') === [...b[field]].sort().join('\n'))

/** Values that the profiles do not list (any more), by field: they are not asked for, and said to be left out. */
export type Ignored = Readonly<Partial<Record<ListField, readonly string[]>>>

/** The filter as far as it means something now. */
export function heeded(
  filter: QueueFilter,
  choices: QueueChoices,
): { readonly filter: QueueFilter; readonly ignored: Ignored } {
  let rest = filter
  let ignored: Ignored = {}
  for (const field of ['profile', 'owner', 'sector', 'severity', 'status', 'channel'] as const) {
    const listed = listedIn(rest, choices, field)
    const unknown = rest[field].filter((value) => !listed.has(value))
    if (unknown.length === 0) continue
    rest = { ...rest, [field]: rest[field].filter((value) => listed.has(value)) }
    ignored = { ...ignored, [field]: unknown }
  }
  return { filter: rest, ignored }
}

function listedIn(filter: QueueFilter, choices: QueueChoices, field: ListField): ReadonlySet<string> {
  if (field === 'profile') return new Set(choices.profiles.map(({ id }) => id))
  if (field === 'owner') return new Set(['me', 'nobody', ...choices.agents.map(({ id }) => id)])
  return new Set(teamsOf(filter, choices).flatMap((team) => team[field].map(({ id }) => id)))
}

/** The teams that the filter lets in. */
export const teamsOf = ({ profile }: QueueFilter, { profiles }: QueueChoices): QueueChoices['profiles'] =>
  profile.length === 0 ? profiles : profiles.filter(({ id }) => profile.includes(id))
