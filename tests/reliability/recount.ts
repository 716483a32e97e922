import type { OpenStore } from '../../electron/store/fact-store.ts'
import { ticketOfStream } from '../../src/domain/sync/envelope.ts'
import type { StreamName } from '../../src/domain/sync/envelope.ts'
import { effectNow } from '../../src/domain/ticket/ticket.ts'

type Counters = Readonly<Record<string, number>>

/** The totals that the store keeps, without those that came back to nothing. */
export function countersOf({ db }: OpenStore): Counters {
  const rows = db.all<{ name: string; value: number }>`SELECT name, value FROM counter`
  return tidy(rows.map(({ name, value }) => [name, value]))
}

/** The same totals counted anew: every ticket is folded from its log, and no view is asked. */
export function recounted(store: OpenStore): Counters {
  const counters = new Map<string, number>()
  const add = (name: string, by: number): void => void counters.set(name, (counters.get(name) ?? 0) + by)
  const streams = store.db.all<{ name: StreamName }>`SELECT name FROM stream`
  for (const { name } of streams) {
    const id = ticketOfStream(name)
    const ticket = id && store.ticket(id)?.ticket
    if (!ticket) continue
    const { phase } = effectNow(ticket)
    add(`phase:${phase}`, 1)
    add(`phase:${phase}/${ticket.profile}`, 1)
    add(`phase:${phase}/${ticket.profile}/${ticket.sector}`, 1)
    const queued = [...ticket.replies.values()].filter(({ state }) => state === 'queued').length
    add('queuedReplies', queued)
    const states = {
      unowned: ticket.responsible.length === 0,
      unanswered: ticket.unanswered !== null,
      outbox: queued > 0,
    }
    for (const [state, holds] of Object.entries(states)) {
      if (phase !== 'open' || !holds) continue
      add(state, 1)
      add(`${state}/${ticket.profile}`, 1)
    }
    if (phase === 'open' && ticket.responsible[0]) add(`owner:${ticket.responsible[0]}`, 1)
    if (phase === 'open' && ticket.account) add(`account:${store.clients.survivorOf(ticket.account)}`, 1)
    const [device, number] = ticket.code.split('-')
    const name_ = `code:${device}`
    counters.set(name_, Math.max(counters.get(name_) ?? 0, Number(number)))
  }
  return tidy([...counters])
}

const tidy = (entries: readonly (readonly [string, number])[]): Counters =>
  Object.fromEntries(entries.filter(([, value]) => value !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1)))
