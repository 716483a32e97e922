import { mayPublishProfile } from '../domain/access/can.ts'
import { type Actor, agentOf } from '../domain/access/actor.ts'
import { pathOfText, type Texts, textFaults } from '../domain/profile/texts.ts'
import type { ProfileId, ProfileVersion } from '../domain/value/id.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import type { Ports } from './ports.ts'
import { publishProfile } from './publish-profile.ts'

export interface PublishTextsRequest {
  readonly profile: ProfileId
  /** The version that was edited. */
  readonly base: ProfileVersion
  readonly texts: Texts
  readonly actor: Actor
}

/**
 * Makes a team's templates and macros a new version of its profile; tickets keep the version under which they were
 * opened. Refusals: `notAllowed` below a manager, `profileNotFound`, `profileChanged` where another version came in
 * force meanwhile, `profileBroken` with the path of the first fault (DY-20).
 */
export function publishTexts(
  ports: Ports,
  { profile: id, base, texts, actor }: PublishTextsRequest,
): Result<ProfileVersion> {
  return ports.store.transact(() => {
    const agent = agentOf(actor)
    const role = agent === null ? null : ports.store.roleOf(agent)
    if (role === null || !mayPublishProfile(role))
      return refuse({ kind: 'notAllowed', command: 'publishProfile', role: role ?? '' })
    const current = ports.store.currentProfile(id)
    if (!current) return refuse({ kind: 'profileNotFound', profile: id })
    const { profile, version } = current
    if (version !== base) return refuse({ kind: 'profileChanged', profile: profile.name })
    for (const fault of textFaults(texts, profile))
      return refuse({ kind: 'profileBroken', path: pathOfText(fault), detail: fault.problem })
    const { templates, macros } = texts
    return accept(publishProfile(ports, { ...profile, templates, macros }, actor))
  })
}
