import type { Named } from '../../src/contract/views/named.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'

/** The name of an id out of a profile's list; one that it does not list shows itself. */
export const named = (list: readonly Named[] | undefined, id: string): Named => ({
  id,
  name: list?.find((each) => each.id === id)?.name ?? id,
})

export const namedPlan = (profile: Profile | undefined, plan: string | null): Named | null =>
  plan === null ? null : named(profile?.plans, plan)
