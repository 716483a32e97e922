import type { StatusId } from '../value/id.ts'
import type { Phase, Status } from './status.ts'
import type { Profile } from './profile.ts'

/** A status that the profile's own schema has shown to exist; throws where it does not. */
export function statusOf(profile: Profile, id: StatusId): Status {
  const status = profile.statuses.find((each) => each.status === id)
  if (!status) throw new Error(`profile ${profile.id} has no status ${id}`)
  return status
}

/** The first status of a phase: each profile has one for "resolved" and one for "closed". */
export function statusOfPhase(profile: Profile, phase: Phase): Status {
  const status = profile.statuses.find((each) => each.phase === phase)
  if (!status) throw new Error(`profile ${profile.id} has no status of phase ${phase}`)
  return status
}
