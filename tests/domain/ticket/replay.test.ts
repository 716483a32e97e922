import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../src/domain/ticket/decide/decide.ts'
import { ticketClocks } from '../../../src/domain/sla/ticket-clocks.ts'
import { TICKET_KIND_VERSIONS, type TicketFact, type TicketKind } from '../../../src/domain/ticket/event.ts'
import { foldFact, foldTicket } from '../../../src/domain/ticket/fold.ts'
import type { Ticket } from '../../../src/domain/ticket/ticket.ts'
import type { ProfileVersion, TicketId } from '../../../src/domain/value/id.ts'
import { after, millis, MINUTE } from '../../../src/domain/value/instant.ts'
import type { RefusalKind } from '../../../src/domain/value/refusal.ts'
import { seeded } from '../seeded.ts'
import { loaded, PROFILES } from '../../profiles/loaded.ts'
import { Chance, type Move, moveBy, openingBy } from './chance.ts'
import { mailActor, thursday } from './samples.ts'

const ID = 'ticket-1' as TicketId
const HISTORIES = 10_000
const MOVES = 14

interface History {
  readonly facts: readonly TicketFact[]
  /** The state that was folded step by step while the commands came. */
  readonly stepped: Ticket
  readonly refused: readonly RefusalKind[]
  /** Facts whose text, read again, is another value. */
  readonly lost: readonly unknown[]
}

const profiles = PROFILES.map(loaded)

function historyOf(seed: number): History {
  const chance = new Chance(seeded(seed))
  const profile = chance.of(profiles)
  const facts: TicketFact[] = []
  const refused: RefusalKind[] = []
  const lost: unknown[] = []
  let now = thursday('09:00')
  let ticket: Ticket | null = null
  for (let at = 0; at <= MOVES; at++) {
    const move: Move = ticket
      ? moveBy(chance, profile, ticket, now)
      : { command: openingBy(chance, profile, now), actor: mailActor, role: null }
    const { command, actor, role } = move
    const profileVersion = 'v1' as ProfileVersion
    const decision = decide(ticket, command, { now, actor, role, profile, profileVersion })
    if (!decision.ok) refused.push(decision.refusal.kind)
    for (const draft of decision.ok ? decision.value : []) {
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(draft)), draft)) lost.push(draft)
      const { kind, payload, at: when } = draft
      const fact = { kind, payload, at: when, actor, id: draft.id ?? chance.id() } as TicketFact
      facts.push(fact)
      ticket = foldFact(ID, ticket, fact)
    }
    now = after(now, millis(chance.below(300) * MINUTE))
  }
  if (!ticket) throw new Error('no history begins without an opening')
  return { facts, stepped: ticket, refused, lost }
}

describe('ten thousand random histories', () => {
  const kinds = new Set<TicketKind>()
  const refusals = new Set<RefusalKind>()
  const faults: string[] = []
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const { facts, stepped, refused, lost } = historyOf(seed)
    for (const { kind } of facts) kinds.add(kind)
    for (const kind of refused) refusals.add(kind)
    if (!isDeepStrictEqual(foldTicket(ID, facts), stepped)) faults.push(`${seed}: replay`)
    if (lost.length > 0) faults.push(`${seed}: JSON ${JSON.stringify(lost[0])}`)
    faults.push(...brokenRulesOf(stepped).map((rule) => `${seed}: ${rule}`))
  }

  test('reach every kind of fact and most refusals of a ticket', () => {
    expect([...kinds].toSorted()).toEqual(Object.keys(TICKET_KIND_VERSIONS).toSorted())
    expect(refusals.size).toBeGreaterThanOrEqual(17)
  })

  test('fold to the same ticket at once as step by step, of facts that survive being written down', () => {
    expect(faults.filter((fault) => !fault.includes('rule'))).toEqual([])
  })

  test('AMB-19 AMB-22 WC-32: keep the rules of a ticket in every state that they end in', () => {
    expect(faults.filter((fault) => fault.includes('rule'))).toEqual([])
  })
})

/** What must hold of any ticket, whatever happened to it. */
function brokenRulesOf(ticket: Ticket): readonly string[] {
  const profile = profiles.find(({ id }) => id === ticket.profile) ?? profiles[0]
  const present = ticket.statuses.at(-1)
  const rules: Readonly<Record<string, boolean>> = {
    'a status begins where the one before ends': ticket.statuses.every(
      ({ from }, at) => at === 0 || (ticket.statuses[at - 1]?.from ?? from) <= from,
    ),
    'resolved or closed says since when': (present?.effect.phase === 'open') === (ticket.resolvedAt === null),
    'only a closed one has an end': (present?.effect.phase === 'closed') === (ticket.closedAt !== null),
    'each is responsible once': new Set(ticket.responsible).size === ticket.responsible.length,
    'a fixed severity is the type’s': fixedSeverityHolds(ticket),
    'what waits for an answer is younger than the last answer':
      ticket.unanswered === null ||
      ticket.lastPublicAt === null ||
      ticket.unanswered.at > ticket.lastPublicAt,
    'clocks start at the opening': profile
      ? ticketClocks(ticket, profile).every(({ spec }) => spec.start === ticket.openedAt)
      : false,
  }
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [`rule: ${rule}`]))
}

function fixedSeverityHolds(ticket: Ticket): boolean {
  const type = profiles.find(({ id }) => id === ticket.profile)?.types.find(({ id }) => id === ticket.type)
  return !type?.fixedSeverity || type.fixedSeverity === ticket.severity
}
