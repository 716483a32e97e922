import type { QueueChoices } from '../../../../contract/views/queue-choices.ts'
import type { QueueFilter } from '../../../../contract/views/queue-filter.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { Gravity, Initials, ProgressMark } from '../../../ui/badge.tsx'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import type { Choice, ChoiceGroup } from '../../../ui/overlay/choice-menu.tsx'
import { MEDIUM_ICONS } from '../row/medium-icons.ts'
import { type Field, FLAG_FIELDS, type ListField } from './filter.ts'
import { type FilterOption, optionsOf } from './options.ts'

const ICONS: Readonly<Record<ListField, IconName>> = {
  owner: 'mine',
  status: 'status',
  severity: 'gauge',
  sector: 'sector',
  profile: 'team',
  channel: 'mail',
}

export interface Narrowing {
  readonly filter: QueueFilter
  readonly choices: QueueChoices
  readonly say: Say
  readonly onChange: (filter: QueueFilter) => void
}

/** A field with its values, for a menu; null where the teams list none. */
export function groupOf(field: ListField, { filter, choices, say, onChange }: Narrowing): ChoiceGroup | null {
  const options = optionsOf(field, filter, choices)
  if (options.length === 0 || (field === 'profile' && options.length === 1)) return null
  return {
    id: field,
    label: say(`filter.${field}`),
    icon: ICONS[field],
    options: options.map((option) => choiceOf(field, option, say)),
    chosen: filter[field],
    onChange: (chosen) => onChange({ ...filter, [field]: chosen }),
  }
}

/** What is only on or off, as one group. */
export function flagsOf({ filter, say, onChange }: Narrowing): ChoiceGroup {
  return {
    id: 'flags',
    label: say('filter.flags'),
    icon: 'filter',
    options: FLAG_FIELDS.map((id) => ({
      id,
      label: say(`filter.${id}`),
      mark: <Icon name={id === 'outbox' ? 'outbox' : 'dot'} />,
    })),
    chosen: FLAG_FIELDS.filter((field) => filter[field]),
    onChange: (chosen) =>
      onChange({ ...filter, unanswered: chosen.includes('unanswered'), outbox: chosen.includes('outbox') }),
  }
}

/** The values of a field in words: two by name, the others by number. */
export function valuesInWords(
  field: ListField,
  { filter, choices, say }: Omit<Narrowing, 'onChange'>,
): string {
  const options = optionsOf(field, filter, choices)
  const names = filter[field].map((id) => {
    const option = options.find((each) => each.id === id)
    return option === undefined ? id : choiceOf(field, option, say).label
  })
  const [first = '', second, ...rest] = names
  if (second === undefined) return first
  return rest.length === 0
    ? say('filter.two', { first, second })
    : say('filter.more', { first, second, count: rest.length })
}

export const fieldInWords = (field: Field, say: Say): string => say(`filter.${field}`)

function choiceOf(field: ListField, option: FilterOption, say: Say): Choice {
  return { id: option.id, label: labelOf(field, option, say), mark: markOf(field, option) }
}

function labelOf(field: ListField, { id, name, assumedHours }: FilterOption, say: Say): string {
  if (field === 'owner' && (id === 'me' || id === 'nobody')) return say(`filter.owner.${id}`)
  if (field === 'profile' && assumedHours === true) return say('filter.profile.assumedHours', { name })
  return name
}

function markOf(field: ListField, option: FilterOption) {
  const { id, name, order, progress, medium } = option
  if (order !== undefined) return <Gravity order={order} provisional={false} />
  if (progress !== undefined) return <ProgressMark progress={progress} />
  if (medium !== undefined) return <Icon name={MEDIUM_ICONS[medium]} size={0.8125} />
  if (field === 'owner' && id !== 'me' && id !== 'nobody') return <Initials name={name} />
  return undefined
}
