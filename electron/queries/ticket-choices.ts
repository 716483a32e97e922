import type { Named } from '../../src/contract/views/named.ts'
import type { TicketChoices, TicketView } from '../../src/contract/views/ticket.ts'
import type { Profile } from '../../src/domain/profile/profile.ts'
import type { TicketFact } from '../../src/domain/ticket/event.ts'
import type { StoredEvent } from '../store/event-log.ts'
import { factOf, isKnown } from '../store/load-ticket.ts'

/** What a ticket's profile and workspace list, for editing in place. */
export const choicesOf = (profile: Profile, agents: ReadonlyMap<string, string>): TicketChoices => ({
  statuses: profile.statuses
    .filter(({ status }) => status !== profile.onSilence)
    .map(({ status, name, phase, waitsFor }) => ({ id: status, name, phase, waitsFor })),
  sectors: profile.sectors.map(nameOnly),
  severities: profile.severities.map(nameOnly),
  types: profile.types.map(nameOnly),
  matrix: profile.matrix && {
    urgencies: profile.matrix.urgencies,
    complexities: profile.matrix.complexities,
    cells: profile.matrix.cells,
    assumed: profile.matrix.assumed,
  },
  agents: [...agents].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name)),
  changeNeedsReason: profile.rules.changeNeedsReason,
})

/** Urgency and complexity as they were judged last (WM-02); null before that. */
export function judgedIn(events: readonly StoredEvent[]): TicketView['judged'] {
  for (const { envelope } of events.toReversed()) {
    if (envelope.kind !== 'ticketTriaged' || !isKnown(envelope)) continue
    const { payload } = factOf(envelope) as Extract<TicketFact, { kind: 'ticketTriaged' }>
    const { urgency, complexity } = payload
    if (urgency !== null && complexity !== null) return { urgency, complexity }
  }
  return null
}

const nameOnly = ({ id, name }: Named): Named => ({ id, name })
