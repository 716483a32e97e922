import type { ProfileVersion, TicketId } from '../../src/domain/value/id.ts'
import { accept, refuse } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { readQueue } from '../queries/queue.ts'
import { queueChoices } from '../queries/queue-choices.ts'
import { queueRowOf } from '../queries/queue-record.ts'
import { readTicketView } from '../queries/ticket-detail.ts'
import { previewOf } from '../queries/ticket-preview.ts'
import { me } from './me.ts'

export const queueHandlers = (
  console: Console,
): HandlersOf<'queue.window' | 'queue.choices' | 'queue.preview'> => ({
  'queue.window': (query) => {
    const { store, clock } = console.ports
    const now = clock.now()
    const { total, records } = readQueue(store.db, { ...query, now, agent: me(console).id })
    const rows = records.map((record) => queueRowOf(record, store.profileOf(record.profileVersion), now))
    return accept({ total, offset: query.offset, now, rows })
  },
  'queue.choices': () => {
    const { store } = console.ports
    const profiles = store.currentProfiles().map(({ profile }) => profile)
    return accept(queueChoices(store.db, profiles, me(console).id))
  },
  'queue.preview': ({ ticket }) => {
    const { store, clock, digest } = console.ports
    const profileOf = (version: ProfileVersion) => store.profileOf(version)
    const view = readTicketView(store.db, { ticket: ticket as TicketId, now: clock.now(), digest, profileOf })
    return view ? accept(previewOf(view)) : refuse({ kind: 'ticketNotFound', ticket })
  },
})
