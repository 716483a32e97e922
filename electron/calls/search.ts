import type { ProfileVersion } from '../../src/domain/value/id.ts'
import { accept } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { agentNames } from '../queries/agent.ts'
import { search, searchNames } from '../queries/search.ts'
import { indexAnew, isBrokenIndex } from '../store/views/search-work.ts'
import { me } from './me.ts'

export const searchHandlers = (console: Console): HandlersOf<'search.find' | 'search.names'> => ({
  'search.find': (asked) => {
    const { store, clock, digest } = console.ports
    const profileOf = (version: ProfileVersion) => store.profileOf(version)
    const asker = { now: clock.now(), zone: machineZone(), agent: me(console).id, ...lists(console) }
    const ask = { ...asked, ...asker, digest, profileOf }
    try {
      return accept(search(store.db, ask))
    } catch (cause) {
      if (!isBrokenIndex(cause)) throw cause
      store.transact(() => indexAnew(store.db))
      console.tell(['queue'])
      return accept(search(store.db, ask))
    }
  },
  'search.names': () => accept(searchNames(lists(console))),
})

const lists = ({ ports }: Console) => ({
  profiles: ports.store.currentProfiles().map(({ profile }) => profile),
  agents: agentNames(ports.store.db),
})

/** Where the person at this console reads the clock. */
const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
