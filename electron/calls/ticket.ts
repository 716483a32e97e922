import { actOnTicket } from '../../src/application/act-on-ticket.ts'
import type { AgentId, ProfileVersion, TicketId } from '../../src/domain/value/id.ts'
import { accept, refuse } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import { dropDraft } from '../local/drafts.ts'
import { verifySignature } from '../host/signer.ts'
import type { HandlersOf } from '../ipc/router.ts'
import { emptyNotes } from '../local/reminders.ts'
import { keepPanel, readPanel } from '../local/panel.ts'
import { readAudit } from '../queries/audit.ts'
import { readOthers } from '../queries/others.ts'
import { ticketOfCode } from '../queries/ticket-of-code.ts'
import { readTicketView } from '../queries/ticket-detail.ts'
import { readSeen, writeSeen } from '../local/seen.ts'
import { sentFiles } from '../local/sent-files.ts'
import { onceThereIsRoom } from '../refuse-when-full.ts'
import { actorOf, me } from './me.ts'

type Names =
  | 'ticket.read'
  | 'ticket.ofCode'
  | 'ticket.act'
  | 'ticket.seen'
  | 'ticket.others'
  | 'ticket.audit'
  | 'panel.read'
  | 'panel.keep'

export function ticketHandlers(console: Console): HandlersOf<Names> {
  const { local } = console.host
  const { store, clock, digest } = console.ports
  const profileOf = (version: ProfileVersion) => store.profileOf(version)
  const missing = (ticket: string) => refuse({ kind: 'ticketNotFound', ticket })
  return {
    'ticket.read': ({ ticket }) => {
      const reader = { agent: me(console).id as AgentId, seen: readSeen(local, ticket) }
      const ask = { ticket: ticket as TicketId, now: clock.now(), digest, profileOf, reader }
      const view = readTicketView(store.db, ask)
      return view ? accept(view) : missing(ticket)
    },
    'ticket.ofCode': ({ code }) => accept(ticketOfCode(store.db, code)),
    'ticket.act': ({ ticket, act }) => {
      const id = ticket as TicketId
      const files = sentFiles(console, id, act)
      if (!files.ok) return files
      const done = actOnTicket(console.ports, {
        ticket: id,
        act,
        actor: actorOf(console),
        files: files.value,
      })
      if (!done.ok) return done
      if (act.kind === 'redact') onceThereIsRoom(console, () => forgetWords(console, ticket))
      return accept({ events: done.value })
    },
    'ticket.seen': ({ ticket, event }) => {
      if (readSeen(local, ticket) !== event) writeSeen(local, ticket, event)
      return accept(null)
    },
    'ticket.others': ({ ticket }) => {
      const others = readOthers(store.db, ticket as TicketId, profileOf)
      return others ? accept(others) : missing(ticket)
    },
    'ticket.audit': ({ ticket }) => {
      const ask = { ticket: ticket as TicketId, now: clock.now(), digest, verify: verifySignature }
      const audit = readAudit(store.db, ask)
      return audit ? accept(audit) : missing(ticket)
    },
    'panel.read': () => accept(readPanel(local)),
    'panel.keep': (panel) => {
      keepPanel(local, panel)
      return accept(null)
    },
  }
}

/** What is kept beside the log may quote what was removed; so may what a window has read of it. */
function forgetWords({ host: { local }, tell }: Console, ticket: string): void {
  dropDraft(local, ticket)
  emptyNotes(local, ticket)
  tell([`draft:${ticket}`, 'reminders'])
}
