import { actOnTicket } from '../../src/application/act-on-ticket.ts'
import type { ProfileVersion, TicketId } from '../../src/domain/value/id.ts'
import { accept, refuse } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import { saveDraft } from '../drafts.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { readTicketView } from '../queries/ticket-detail.ts'
import { actorOf } from './me.ts'

export const ticketHandlers = (console: Console): HandlersOf<'ticket.read' | 'ticket.act'> => ({
  'ticket.read': ({ ticket }) => {
    const { store, clock, digest } = console.ports
    const profileOf = (version: ProfileVersion) => store.profileOf(version)
    const ask = { ticket: ticket as TicketId, now: clock.now(), digest, profileOf }
    const view = readTicketView(store.db, ask)
    return view ? accept(view) : refuse({ kind: 'ticketNotFound', ticket })
  },
  'ticket.act': ({ ticket, act }) => {
    const done = actOnTicket(console.ports, { ticket: ticket as TicketId, act, actor: actorOf(console) })
    if (!done.ok) return done
    if (act.kind === 'redact') saveDraft(console.host.local, ticket, null)
    return accept({ events: done.value })
  },
})
