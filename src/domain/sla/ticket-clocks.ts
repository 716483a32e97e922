import { compileTimeline } from '../calendar/timeline.ts'
import { budgetMillis, type Plan, targetOf, type Target, type TargetClock } from '../profile/plan.ts'
import type { Profile } from '../profile/profile.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Instant } from '../value/instant.ts'
import type { ClockSpec, Pause } from './clock.ts'

const TARGET_CLOCKS: readonly TargetClock[] = ['firstResponse', 'diagnosis', 'resolution']

/** One clock of a ticket's plan, with the promise that it runs against. */
export interface TicketClock {
  readonly clock: TargetClock
  readonly spec: ClockSpec
  /** Null: "sem meta definida". */
  readonly target: Target | null
  readonly plan: Plan | null
}

/**
 * The clocks that the ticket's plan promises, read from the fold alone. All start at the opening, whatever was
 * reclassified since (AMB-09, AMB-19). A profile whose plans promise nothing has none (XT-14); a plan without a
 * number, a client without a plan, or a base without promise (AMB-06) has them without a target (WA-11).
 */
export function ticketClocks(ticket: Ticket, profile: Profile): readonly TicketClock[] {
  const plan = profile.plans.find((each) => each.id === ticket.plan) ?? null
  const offered = (plan ? [plan] : profile.plans).flatMap((each) => each.targets)
  const promised = TARGET_CLOCKS.filter((clock) => offered.some((target) => target.clock === clock))
  const pauses = pausesOf(ticket)
  return promised.map((clock) => clockOf({ ticket, profile, plan, clock, pauses }))
}

/** Stretches in which the contract's clocks stand still: pausing statuses (WC-32), and "resolvido" (AMB-22). */
export function pausesOf(ticket: Ticket): readonly Pause[] {
  return ticket.statuses.flatMap(({ from, effect }, at) => {
    if (!effect.pauses && effect.phase === 'open') return []
    const to = ticket.statuses[at + 1]?.from ?? null
    return from === to ? [] : [{ from, to, cause: effect.status, waitsFor: effect.waitsFor }]
  })
}

interface Wanted {
  readonly ticket: Ticket
  readonly profile: Profile
  readonly plan: Plan | null
  readonly clock: TargetClock
  readonly pauses: readonly Pause[]
}

function clockOf({ ticket, profile, plan, clock, pauses }: Wanted): TicketClock {
  const covered = ticket.base === 'production' || !profile.rules.productionOnly
  const target = covered && plan && ticket.severity ? targetOf(plan, ticket.severity, clock) : null
  const calendar = profile.calendars.find((each) => each.id === target?.calendar)
  const spec: ClockSpec = {
    clock,
    start: ticket.openedAt,
    stoppedAt: stopOf(ticket, profile, clock),
    budget: target?.budget && plan ? budgetMillis(target.budget, plan.dayHours) : null,
    pauses,
    timeline: calendar ? compileTimeline(calendar) : null,
    provisional: ticket.provisional,
  }
  return { clock, spec, target: target?.budget ? target : null, plan }
}

/** What keeps each promise. A solution is a diagnosis too; a closed ticket runs no clock. */
function stopOf(ticket: Ticket, profile: Profile, clock: TargetClock): Instant | null {
  switch (clock) {
    case 'firstResponse':
      return ticket.firstResponseAt ?? ticket.closedAt
    case 'diagnosis':
      return (
        (profile.rules.diagnosisStopsAt === 'reply' ? ticket.firstResponseAt : ticket.diagnosisAt) ??
        ticket.resolvedAt
      )
    case 'resolution':
      return ticket.resolvedAt
  }
}
