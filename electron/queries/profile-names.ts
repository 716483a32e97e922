import type { ChannelView } from '../../src/contract/views/queue.ts'
import type { Named } from '../../src/contract/views/named.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'

/** Names by id out of one version of a profile; an id that it does not list shows itself. */
export interface ProfileNames {
  readonly profile: Named
  readonly agent: (id: string) => Named
  readonly channel: (id: string) => ChannelView
  readonly sector: (id: string) => Named
  readonly status: (id: string) => Named
  readonly type: (id: string | null) => Named | null
  readonly plan: (id: string | null) => Named | null
  readonly severity: (id: string | null) => (Named & { readonly order: number }) | null
}

export function profileNames(profile: Profile, agents: ReadonlyMap<string, string>): ProfileNames {
  const among =
    (list: readonly Named[]) =>
    (id: string): Named => ({ id, name: list.find((each) => each.id === id)?.name ?? id })
  const optional =
    (list: readonly Named[]) =>
    (id: string | null): Named | null =>
      id === null ? null : among(list)(id)
  const severities = optional(profile.severities)
  return {
    profile: { id: profile.id, name: profile.name },
    agent: (id) => ({ id, name: agents.get(id) ?? id }),
    channel: (id) => channelOf(profile, id),
    sector: among(profile.sectors),
    status: among(profile.statuses.map(({ status, name }) => ({ id: status, name }))),
    type: optional(profile.types),
    plan: optional(profile.plans),
    severity: (id) => {
      const named = severities(id)
      const order = profile.severities.find((each) => each.id === id)?.order ?? 0
      return named ? { ...named, order } : null
    },
  }
}

/** A channel with its medium; one that the profile does not list counts as mail, by which all else comes. */
export function channelOf(profile: Profile, id: string): ChannelView {
  const channel = profile.channels.find((each) => each.id === id)
  return { id, name: channel?.name ?? id, medium: channel?.medium ?? 'email' }
}
