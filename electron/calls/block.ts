import { blockSender, unblockSender } from '../../src/application/block-sender.ts'
import type { EventId, ProfileId } from '../../src/domain/value/id.ts'
import { accept } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { blockedSenders } from '../queries/blocked-senders.ts'
import { actorOf } from './me.ts'

export const blockHandlers = (console: Console): HandlersOf<'block.list' | 'block.add' | 'block.remove'> => ({
  'block.list': () => {
    const { store } = console.ports
    const nameOf = (id: string) => store.currentProfile(id as ProfileId)?.profile.name ?? id
    return accept(blockedSenders(store.db, nameOf))
  },
  'block.add': ({ profile, address }) => {
    const actor = actorOf(console)
    const done = blockSender(console.ports, { profile: profile as ProfileId, address, actor })
    return done.ok ? accept({ id: done.value }) : done
  },
  'block.remove': ({ id }) => unblockSender(console.ports, id as EventId, actorOf(console)),
})
