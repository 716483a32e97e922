import type { Profile } from '../../../src/domain/profile/profile.ts'
import type { QueueRule } from '../../../src/domain/profile/rules.ts'
import { nearestClock, readTicketClocks, type ReadTicketClock } from '../../../src/domain/sla/nearest.ts'
import type { QueueAsk } from '../../../electron/queries/queue.ts'
import type { RandomStore } from './store.ts'
import { readClock, type Reading } from '../../../src/domain/sla/clock.ts'
import { ticketClocks } from '../../../src/domain/sla/ticket-clocks.ts'
import { effectNow, ownerOf, statusSince, type Ticket } from '../../../src/domain/ticket/ticket.ts'
import type { Instant } from '../../../src/domain/value/instant.ts'

/** The queue written a second time, without a stored row: every clock is read at the very `now`. */
export interface Standing {
  readonly ticket: Ticket
  /** Place of its stream in the log: the last tie-break. */
  readonly stream: number
  readonly why: QueueRule
  readonly readings: readonly Reading[]
  /** Its clocks at its last fact. */
  readonly written: readonly ReadTicketClock[]
}

const ORDER: readonly QueueRule[] = [
  'pin',
  'critical',
  'escalated',
  'breached',
  'atRisk',
  'conversion',
  'plan',
  'entry',
]

export function standing(
  { ticket, stream }: { ticket: Ticket; stream: number },
  profile: Profile,
  now: Instant,
  touchedAt: Instant = now,
): Standing {
  const readings = ticketClocks(ticket, profile).map(({ spec }) => readClock(spec, now))
  const open = readings.filter(({ stoppedAt }) => stoppedAt === null)
  const reached = (at: Instant | null): boolean => at !== null && at <= now
  const holds: Readonly<Record<QueueRule, boolean>> = {
    pin: false,
    critical: profile.severities.find(({ id }) => id === ticket.severity)?.critical ?? false,
    escalated: false,
    breached: open.some(({ breachAt }) => reached(breachAt)),
    atRisk: open.some(({ riskAt }) => reached(riskAt)),
    conversion: false,
    plan: ticket.plan === 'BUSINESS+',
    entry: true,
  }
  const why = profile.rules.queue.find((rule) => holds[rule]) ?? 'entry'
  const written = readTicketClocks(ticketClocks(ticket, profile), touchedAt)
  return { ticket, stream, why, readings, written }
}

/** Rule, then what is due (for a breach or a risk, what is broken) first, then the opening, then the log. */
export const byRank = (a: Standing, b: Standing): number =>
  ORDER.indexOf(a.why) - ORDER.indexOf(b.why) ||
  keyOf(a) - keyOf(b) ||
  a.ticket.openedAt - b.ticket.openedAt ||
  a.stream - b.stream

function keyOf({ why, ticket, readings }: Standing): number {
  if (why === 'entry') return ticket.openedAt
  const timed = why === 'breached' || why === 'atRisk'
  return soonest(
    readings
      .filter(({ stoppedAt }) => stoppedAt === null)
      .map((reading) => (timed ? reading.breachAt : reading.dueAt)),
  )
}

const LAST = 8.64e15
const soonest = (instants: readonly (Instant | null)[]): number =>
  instants.reduce<number>((least, at) => Math.min(least, at ?? LAST), LAST)

/** Mine: who waits for my answer first and longest, then what is due first. */
export const byMine = (a: Standing, b: Standing): number =>
  Number(a.ticket.unanswered === null) - Number(b.ticket.unanswered === null) ||
  (a.ticket.unanswered?.at ?? 0) - (b.ticket.unanswered?.at ?? 0) ||
  dueOf(a) - dueOf(b) ||
  a.ticket.openedAt - b.ticket.openedAt ||
  a.stream - b.stream

const dueOf = ({ readings }: Standing): number =>
  soonest(readings.filter(({ stoppedAt }) => stoppedAt === null).map(({ dueAt }) => dueAt))

/** What ended last stands first. */
export const byEnd = (a: Standing, b: Standing): number =>
  statusSince(b.ticket) - statusSince(a.ticket) || b.stream - a.stream

export const phaseOf = ({ ticket }: Standing): string => effectNow(ticket).phase
export const ownedBy = ({ ticket }: Standing): string | null => ownerOf(ticket)

/** Every ticket of a store, read afresh at `now`. */
export function standingsOf(store: RandomStore, now: Instant): readonly Standing[] {
  return store.tickets.map((id, stream) => {
    const ticket = store.ports.store.ticket(id)?.ticket
    if (!ticket) throw new Error(`no ticket ${id}`)
    return standing(
      { ticket, stream },
      store.ports.store.profileOf(ticket.profileVersion),
      now,
      store.touchedAt.get(id),
    )
  })
}

type Asked = Pick<QueueAsk, 'filter' | 'scope' | 'sort' | 'agent'>

/** Whether a filter lets a ticket through. */
export function passes(standing: Standing, { filter, agent }: Asked): boolean {
  const { ticket } = standing
  const among = (wanted: readonly string[], value: string | null): boolean =>
    wanted.length === 0 || (value !== null && wanted.includes(value))
  const owner = ownedBy(standing)
  const names = owner === null ? ['nobody'] : owner === agent ? ['me', owner] : [owner]
  return (
    among(filter.profile, ticket.profile) &&
    among(filter.sector, ticket.sector) &&
    among(filter.severity, ticket.severity) &&
    among(filter.status, effectNow(ticket).status) &&
    among(filter.channel, ticket.channel) &&
    (filter.owner.length === 0 || names.some((name) => filter.owner.includes(name))) &&
    (!filter.unanswered || ticket.unanswered !== null) &&
    (!filter.outbox || [...ticket.replies.values()].some(({ state }) => state === 'queued'))
  )
}

/** The order of a list, as its sort says. */
export function inOrder({ scope, sort }: Asked): (a: Standing, b: Standing) => number {
  const opened = (a: Standing, b: Standing): number =>
    a.ticket.openedAt - b.ticket.openedAt || a.stream - b.stream
  const word = ({ ticket }: Standing): number => ticket.lastClient?.at ?? -1
  switch (sort) {
    case 'newest':
      return (a, b) => opened(b, a)
    case 'oldest':
      return opened
    case 'clientWord':
      return (a, b) => word(b) - word(a) || opened(b, a)
    case 'due':
      return (a, b) => promiseOf(a) - promiseOf(b) || opened(a, b)
    case 'queue':
      return scope === 'open' ? byRank : scope === 'mine' ? byMine : byEnd
  }
}

/** When the nearest open promise is due, as it was when the row was written. */
function promiseOf({ written }: Standing): number {
  const nearest = nearestClock(written)
  const open = nearest?.reading.state === 'running' || nearest?.reading.state === 'breached'
  return open ? (nearest.reading.dueAt ?? LAST) : LAST
}
