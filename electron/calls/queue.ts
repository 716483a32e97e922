import { accept } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { readQueue } from '../queries/queue.ts'
import { queueRowOf } from '../queries/queue-record.ts'
import { me } from './me.ts'

export const queueHandlers = (console: Console): HandlersOf<'queue.window'> => ({
  'queue.window': (query) => {
    const { store, clock } = console.ports
    const now = clock.now()
    const { total, records } = readQueue(store.db, { ...query, now, agent: me(console).id, sector: null })
    const rows = records.map((record) => queueRowOf(record, store.profileOf(record.profileVersion), now))
    return accept({ total, offset: query.offset, now, rows })
  },
})
