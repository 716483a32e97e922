import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actOnTicket } from '../src/application/act-on-ticket.ts'
import type { WorkspaceView } from '../src/contract/views.ts'
import type { Actor } from '../src/domain/access/actor.ts'
import type { AgentId, ProfileVersion, TicketId } from '../src/domain/value/id.ts'
import { accept, refuse } from '../src/domain/value/result.ts'
import type { Console } from './console.ts'
import { appRoot } from './host/app-root.ts'
import { readDraft, saveDraft } from './drafts.ts'
import type { Handlers } from './ipc/router.ts'
import { agentOfDevice, type AgentRecord } from './queries/agent.ts'
import { readQueue } from './queries/queue.ts'
import { queueRowOf } from './queries/queue-record.ts'
import { readTicketView } from './queries/ticket-detail.ts'
import { counted } from './store/views/counter.ts'
import { ownerTotal, placeTotal } from './store/views/totals.ts'
import { addSamples } from './samples/add-samples.ts'

/** What the window may ask, answered by this console. */
export function callsOf(console: Console): Handlers {
  const { ports } = console
  const { db } = ports.store
  return {
    'workspace.read': () => accept(workspaceView(console)),
    'workspace.addSamples': () => accept({ opened: addSamples(console) }),
    'queue.window': (query) => {
      const now = ports.clock.now()
      const { total, records } = readQueue(db, { ...query, now, agent: me(console).id, sector: null })
      const rows = records.map((record) =>
        queueRowOf(record, ports.store.profileOf(record.profileVersion), now),
      )
      return accept({ total, offset: query.offset, now, rows })
    },
    'ticket.read': ({ ticket }) => {
      const profileOf = (version: ProfileVersion) => ports.store.profileOf(version)
      const { digest } = ports
      const view = readTicketView(db, {
        ticket: ticket as TicketId,
        now: ports.clock.now(),
        digest,
        profileOf,
      })
      return view ? accept(view) : refuse({ kind: 'ticketNotFound', ticket })
    },
    'draft.read': ({ ticket }) => accept(readDraft(console.host.local, ticket)),
    'draft.save': ({ ticket, draft }) => {
      saveDraft(console.host.local, ticket, draft)
      return accept(null)
    },
    'ticket.act': ({ ticket, act }) => {
      const actor: Actor = { agent: me(console).id as AgentId, device: ports.signer.device }
      const done = actOnTicket(ports, { ticket: ticket as TicketId, act, actor })
      if (!done.ok) return done
      if (act.kind === 'redact') saveDraft(console.host.local, ticket, null)
      return accept({ events: done.value })
    },
  }
}

/** The agent at this device; the roots found the workspace before any call can come. */
function me({ ports }: Console): AgentRecord {
  const agent = agentOfDevice(ports.store.db, ports.signer.device)
  if (!agent) throw new Error('no agent was enrolled on this device')
  return agent
}

function workspaceView(console: Console): WorkspaceView {
  const { store } = console.ports
  const agent = me(console)
  return {
    agent: { id: agent.id, name: agent.name, role: agent.role },
    profiles: store.currentProfiles().map(({ profile }) => ({
      id: profile.id,
      name: profile.name,
      assumedHours: profile.calendars.some((calendar) => calendar.assumed),
    })),
    counts: {
      open: counted(store.db, placeTotal('open')),
      mine: counted(store.db, ownerTotal(agent.id)),
      resolved: counted(store.db, placeTotal('resolved')),
      closed: counted(store.db, placeTotal('closed')),
    },
    outbox: counted(store.db, 'queuedReplies'),
    samples: console.host.local.read('samples') !== null,
    warnings: [
      ...(console.damaged ? (['damagedFacts'] as const) : []),
      ...(console.host.keysGuarded ? [] : (['signingKeyInFile'] as const)),
    ],
    appVersion: VERSION,
  }
}

const VERSION: string = (
  JSON.parse(readFileSync(join(appRoot(), 'package.json'), 'utf8')) as { version: string }
).version
