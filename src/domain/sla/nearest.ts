import type { Instant } from '../value/instant.ts'
import { type Reading, readClock } from './clock.ts'
import type { TicketClock } from './ticket-clocks.ts'

/** A clock with its reading. */
export interface ReadTicketClock extends TicketClock {
  readonly reading: Reading
}

export const readTicketClocks = (clocks: readonly TicketClock[], now: Instant): readonly ReadTicketClock[] =>
  clocks.map((clock) => ({ ...clock, reading: readClock(clock.spec, now) }))

const OPEN: readonly Reading['state'][] = ['running', 'breached']

/**
 * The clock that a queue counts down: of the open promises the one due first, else one that is paused, else the
 * last one that was kept or broken, else one without target; null where the ticket has no clock.
 */
export function nearestClock(clocks: readonly ReadTicketClock[]): ReadTicketClock | null {
  const due = clocks
    .filter(({ reading }) => OPEN.includes(reading.state))
    .toSorted((a, b) => (a.reading.dueAt ?? Infinity) - (b.reading.dueAt ?? Infinity))
  return (
    due[0] ??
    clocks.find(({ reading }) => reading.state === 'paused') ??
    clocks.findLast(({ reading }) => reading.state === 'late' || reading.state === 'met') ??
    clocks[0] ??
    null
  )
}
