import type { ProfileChoices, QueueChoices } from '../../src/contract/views/queue-choices.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { Reader } from '../store/sql.ts'
import { agentNames } from './agent.ts'

/** What the filters may choose from: all that the present profiles list, and everyone who works here. */
export function queueChoices(db: Reader, profiles: readonly Profile[], me: string): QueueChoices {
  const agents = [...agentNames(db)].map(([id, name]) => ({ id, name }))
  return { profiles: profiles.map(choicesOf), agents, me }
}

const choicesOf = (profile: Profile): ProfileChoices => ({
  id: profile.id,
  name: profile.name,
  assumedHours: profile.calendars.some((calendar) => calendar.assumed),
  sector: profile.sectors.map(({ id, name }) => ({ id, name })),
  severity: profile.severities.map(({ id, name, order }) => ({ id, name, order })),
  status: profile.statuses.map(({ status, name, phase, waitsFor }) => ({
    id: status,
    name,
    phase,
    waitsFor,
  })),
  channel: profile.channels.map(({ id, name, medium }) => ({ id, name, medium })),
})
