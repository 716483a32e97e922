import { QUEUE_RULES, type QueueRule } from '../profile/rules.ts'
import type { Profile } from '../profile/profile.ts'
import type { ReadTicketClock } from '../sla/nearest.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Instant } from '../value/instant.ts'

/**
 * A ticket's place in the queue, without the time of day: the rule that holds whatever the clock says, and the
 * instants from which a rule of time wins over it. Read at an instant it is the reason shown on the row (AMB-18).
 */
export interface Standing {
  readonly rule: QueueRule
  /** Inside its rule the smaller comes first: what is due, or for `entry` the opening (XT-04). */
  readonly key: Instant
  readonly breachAt: Instant | null
  readonly riskAt: Instant | null
}

/** Number of a rule: the smaller wins. */
export const ruleNumber = (rule: QueueRule): number => QUEUE_RULES.indexOf(rule)

const BREACHED = ruleNumber('breached')
const FOR_EVER = 8.64e15 as Instant

/**
 * Where a ticket stands under its profile's rules. Its turn by `entry` is its opening, whatever triage, moves and
 * releases there were (XT-04); only a named rule lifts it over that.
 */
export function standingOf(ticket: Ticket, profile: Profile, clocks: readonly ReadTicketClock[]): Standing {
  const listed = profile.rules.queue
  const rule = listed.find((each) => holds(each, ticket, profile)) ?? 'entry'
  const open = clocks.map(({ reading }) => reading).filter(({ stoppedAt }) => stoppedAt === null)
  const outranked = ruleNumber(rule) < BREACHED
  const due = soonest(open.map(({ dueAt }) => dueAt))
  return {
    rule,
    key: rule === 'entry' ? ticket.openedAt : (due ?? FOR_EVER),
    breachAt:
      !outranked && listed.includes('breached') ? soonest(open.map(({ breachAt }) => breachAt)) : null,
    riskAt: !outranked && listed.includes('atRisk') ? soonest(open.map(({ riskAt }) => riskAt)) : null,
  }
}

/** The rule by which it stands there at `now`. */
export function ruleAt(standing: Standing, now: Instant): QueueRule {
  if (standing.breachAt !== null && standing.breachAt <= now) return 'breached'
  if (standing.riskAt !== null && standing.riskAt <= now) return 'atRisk'
  return standing.rule
}

/** Whether a rule that time does not change holds. A pin, an escalation and the conversion flag are facts to come. */
function holds(rule: QueueRule, ticket: Ticket, profile: Profile): boolean {
  switch (rule) {
    case 'critical':
      return profile.severities.some((each) => each.id === ticket.severity && each.critical)
    case 'plan':
      return ticket.plan !== null && ticket.plan === topPlan(profile)
    case 'entry':
      return true
    case 'pin':
    case 'escalated':
    case 'breached':
    case 'atRisk':
    case 'conversion':
      return false
  }
}

function topPlan(profile: Profile): Ticket['plan'] {
  const [first, second] = profile.plans.toSorted((a, b) => b.level - a.level)
  return first && second && first.level > second.level ? first.id : null
}

const soonest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce((least, each) => (each !== null && (least === null || each < least) ? each : least), null)
