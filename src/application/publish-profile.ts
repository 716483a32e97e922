import type { Actor } from '../domain/access/actor.ts'
import type { ProfileBodies } from '../domain/profile/event.ts'
import type { Profile } from '../domain/profile/profile.ts'
import { profileStream } from '../domain/sync/envelope.ts'
import type { ProfileVersion } from '../domain/value/id.ts'
import { configurationSpace } from './natural-id.ts'
import { canonicalProfile } from './load-profile.ts'
import type { Ports } from './ports.ts'
import { toHex } from '../domain/value/hex.ts'
import { seal } from './seal.ts'

/**
 * Makes a profile's present text a version of the workspace, named by its content. Publishing the version that
 * is in force already changes nothing.
 */
export function publishProfile(ports: Ports, profile: Profile, actor: Actor): ProfileVersion {
  const text = canonicalProfile(profile)
  const version = toHex(ports.digest.sha256(text)) as ProfileVersion
  return ports.store.transact(() => {
    if (ports.store.currentProfile(profile.id)?.version === version) return version
    const stream = profileStream(profile.id)
    const unit = seal(ports, {
      space: configurationSpace(ports.digest),
      stream,
      command: 'publishProfile',
      base: ports.store.endOf(stream),
      actor,
      profileVersion: null,
      drafts: [
        {
          kind: 'profilePublished',
          v: 1,
          at: ports.clock.now(),
          payload: { profile: profile.id, version },
          body: { text } satisfies ProfileBodies['profilePublished'],
        },
      ],
    })
    ports.store.append({ unit, command: 'publishProfile', blobs: [] })
    return version
  })
}
