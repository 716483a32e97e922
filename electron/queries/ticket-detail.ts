import type { ClockView, TicketView } from '../../src/contract/views/ticket.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import { isAroundTheClock } from '../../src/domain/calendar/calendar.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import { ledger } from '../../src/domain/sla/ledger.ts'
import { readTicketClocks, type ReadTicketClock } from '../../src/domain/sla/nearest.ts'
import { ticketClocks } from '../../src/domain/sla/ticket-clocks.ts'
import { budgetMillis } from '../../src/domain/profile/plan.ts'
import { ticketStream } from '../../src/domain/sync/envelope.ts'
import { effectNow, type Ticket } from '../../src/domain/ticket/ticket.ts'
import { ruleAt, standingOf } from '../../src/domain/triage/rank.ts'
import type { ProfileVersion, TicketId } from '../../src/domain/value/id.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { readBodies, readStream } from '../store/event-log.ts'
import { loadTicket } from '../store/load-ticket.ts'
import type { Reader } from '../store/sql.ts'
import { agentNames } from './agent.ts'
import { correspondents } from './correspondents.ts'
import { filesIn } from './attachment-views.ts'
import { readClientFlags } from './client-flags.ts'
import { profileNames, type ProfileNames } from './profile-names.ts'
import { choicesOf, judgedIn } from './ticket-choices.ts'
import { timelineOf } from './timeline.ts'
import { type TicketReader, unseenBy } from './unseen.ts'

export interface TicketAsk {
  readonly ticket: TicketId
  readonly now: Instant
  readonly digest: Digest
  readonly profileOf: (version: ProfileVersion) => Profile
  /** For whom it is read; absent: nothing is told of what was seen. */
  readonly reader?: TicketReader
}

/** A ticket as its screen draws it; null where there is none. Throws `BrokenFact` where its log is not what was written. */
export function readTicketView(db: Reader, ask: TicketAsk): TicketView | null {
  const events = readStream(db, ask.digest, ticketStream(ask.ticket))
  const loaded = loadTicket(ask.ticket, events)
  if (!loaded) return null
  const { ticket } = loaded
  const profile = ask.profileOf(ticket.profileVersion)
  const agents = agentNames(db)
  const names = profileNames(profile, agents)
  const bodies = readBodies(db, ask.digest, events)
  const clocks = readTicketClocks(ticketClocks(ticket, profile), ask.now)
  const timeline = timelineOf({ events, bodies, ticket, names, filesOf: filesIn(db) })
  const header = headerOf(db, ticket, { names, profile })
  return {
    ...header,
    why: ruleAt(standingOf(ticket, profile, clocks), ask.now),
    clocks: clocks.map((clock) => clockView(clock, profile, ask.now)),
    timeline,
    newestMessage: ticket.newestMessage,
    replyTo: correspondents(timeline, ourAddresses(db, profile, ask), spokenTo(header)),
    readOnly: loaded.newer !== null,
    choices: choicesOf(profile, agents),
    judged: judgedIn(events),
    unseen: ask.reader ? unseenBy(events, ask.reader) : [],
    end: loaded.last,
    now: ask.now,
  }
}

type Header = Omit<
  TicketView,
  | 'why'
  | 'clocks'
  | 'timeline'
  | 'newestMessage'
  | 'replyTo'
  | 'readOnly'
  | 'choices'
  | 'judged'
  | 'unseen'
  | 'end'
  | 'now'
>

interface Described {
  readonly names: ProfileNames
  readonly profile: Profile
}

function headerOf(db: Reader, ticket: Ticket, { names, profile }: Described): Header {
  const effect = effectNow(ticket)
  const row = db.get<{
    subject: string
    client: string
  }>`
    SELECT t.subject, coalesce(nullif(c.name, ''), t.client) AS client
    FROM ticket t LEFT JOIN account c ON c.id = t.account WHERE t.id = ${ticket.id}`
  const severity = names.severity(ticket.severity)
  return {
    id: ticket.id,
    code: ticket.code,
    subject: row?.subject ?? '',
    client: row?.client ?? '',
    profile: names.profile,
    plan: names.plan(ticket.plan),
    channel: names.channel(ticket.channel),
    openedAt: ticket.openedAt,
    base: ticket.base,
    identity: ticket.identity,
    clientFlags: readClientFlags(db, ticket.id, profile),
    intake: { items: profile.rules.intake, provided: ticket.provided },
    spam: ticket.spam,
    sector: names.sector(ticket.sector),
    severity: severity ? { ...severity, provisional: ticket.provisional } : null,
    type: names.type(ticket.type),
    status: names.status(effect.status),
    phase: effect.phase,
    waitsFor: effect.waitsFor,
    responsible: ticket.responsible.map(names.agent),
    continues: ticket.continues ? continued(db, ticket.continues) : null,
    continuedBy: db.all<Link>`SELECT id, code FROM ticket WHERE continues = ${ticket.id} ORDER BY stream`,
  }
}

type Link = NonNullable<TicketView['continues']>

function continued(db: Reader, id: TicketId): TicketView['continues'] {
  const row = db.get<{ code: string }>`SELECT code FROM ticket WHERE id = ${id}`
  return row ? { id, code: row.code } : null
}

function clockView(
  { clock, spec, target, plan, reading }: ReadTicketClock,
  profile: Profile,
  now: Instant,
): ClockView {
  const budget = target?.budget ?? null
  const calendar = profile.calendars.find((each) => each.id === target?.calendar)
  return {
    clock,
    reading,
    target: budget && plan ? { ...budget, counted: budgetMillis(budget, plan.dayHours) } : null,
    calendar: calendar?.name ?? null,
    aroundTheClock: calendar ? isAroundTheClock(calendar) : true,
    ledger: ledger(spec, now),
  }
}

/** Whom one speaks to where nobody is written to; an empty name where nobody knows. */
const spokenTo = ({ channel, client }: Header): string | null => (channel.medium === 'email' ? null : client)

/** At which the team receives now, and did when the ticket was opened. */
function ourAddresses(db: Reader, pinned: Profile, { profileOf }: TicketAsk): readonly string[] {
  const row = db.get<{
    version: ProfileVersion
  }>`SELECT version FROM current_profile WHERE profile = ${pinned.id}`
  return [...pinned.addresses, ...(row ? profileOf(row.version).addresses : [])]
}
