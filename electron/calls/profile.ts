import { publishTexts } from '../../src/application/publish-texts.ts'
import type { ProfileId, ProfileVersion } from '../../src/domain/value/id.ts'
import { accept, refuse } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { profileEntry, profileView } from '../queries/profile-view.ts'
import { actorOf } from './me.ts'

export const profileHandlers = (
  console: Console,
): HandlersOf<'profile.list' | 'profile.read' | 'profile.publishTexts'> => ({
  'profile.list': () => accept(console.ports.store.currentProfiles().map(profileEntry)),
  'profile.read': ({ profile }) => {
    const { store, clock } = console.ports
    const current = store.currentProfile(profile as ProfileId)
    return current ? accept(profileView(current, clock.now())) : refuse({ kind: 'profileNotFound', profile })
  },
  'profile.publishTexts': ({ profile, base, ...texts }) => {
    const done = publishTexts(console.ports, {
      profile: profile as ProfileId,
      base: base as ProfileVersion,
      texts,
      actor: actorOf(console),
    })
    return done.ok ? accept({ version: done.value }) : done
  },
})
