import type { ProfileChoices, QueueChoices } from '../../../../contract/views/queue-choices.ts'
import type { QueueFilter } from '../../../../contract/views/queue-filter.ts'
import type { ChannelView } from '../../../../contract/views/queue.ts'
import type { Progress } from '../../../ui/badge.tsx'
import { type ListField, teamsOf } from './filter.ts'

/** A value that a field offers, with what its mark is drawn from. */
export interface FilterOption {
  readonly id: string
  /** Empty for `me` and `nobody`, which the catalogs name. */
  readonly name: string
  readonly order?: number
  readonly progress?: Progress
  readonly medium?: ChannelView['medium']
  readonly assumedHours?: boolean
}

/**
 * What a field offers among the teams that the filter lets in. One id is one value, whatever the teams call it: it
 * goes by the name that most of them give it, else by the shortest.
 */
export function optionsOf(
  field: ListField,
  filter: QueueFilter,
  choices: QueueChoices,
): readonly FilterOption[] {
  if (field === 'profile') return choices.profiles
  if (field === 'owner') return ownersOf(choices)
  const teams = teamsOf(filter, choices)
  const byId = new Map<string, FilterOption[]>()
  for (const team of teams)
    for (const value of valuesOf(team, field)) byId.set(value.id, [...(byId.get(value.id) ?? []), value])
  return [...byId.values()].flatMap((same) => merged(same))
}

function ownersOf({ agents, me }: QueueChoices): readonly FilterOption[] {
  const others = agents.filter(({ id }) => id !== me)
  return [{ id: 'me', name: '' }, { id: 'nobody', name: '' }, ...others]
}

function valuesOf(team: ProfileChoices, field: Exclude<ListField, 'profile' | 'owner'>) {
  if (field !== 'status') return team[field] as readonly FilterOption[]
  return team.status.map(({ id, name, phase, waitsFor }): FilterOption => ({
    id,
    name,
    progress: phase === 'open' ? waitsFor : phase,
  }))
}

function merged(same: readonly FilterOption[]): readonly FilterOption[] {
  const [first] = same
  if (first === undefined) return []
  const times = (name: string): number => same.filter((each) => each.name === name).length
  const [best = first] = same.toSorted(
    (a, b) => times(b.name) - times(a.name) || a.name.length - b.name.length,
  )
  return [{ ...first, name: best.name }]
}
