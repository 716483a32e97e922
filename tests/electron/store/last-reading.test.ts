import { expect, test } from 'vitest'
import type { AppendedUnit } from '../../../electron/store/append.ts'
import { readStream } from '../../../electron/store/event-log.ts'
import { lastReading } from '../../../electron/store/last-reading.ts'
import { loadTicket } from '../../../electron/store/load-ticket.ts'
import type { LoadedTicket } from '../../../src/application/ports.ts'
import { type StreamName, ticketStream } from '../../../src/domain/sync/envelope.ts'
import type { EventId, ProfileId, TicketId } from '../../../src/domain/value/id.ts'
import { Chance, openingBy } from '../../domain/ticket/chance.ts'
import { seeded } from '../../domain/seeded.ts'
import { loaded, valueOf } from '../../profiles/loaded.ts'
import { type Workspace, workspace } from '../workspace.ts'

const ONE = '00000000-0000-8000-9000-000000000001' as TicketId
const OTHER = '00000000-0000-8000-9000-000000000002' as TicketId

test('the fold goes on from the last reading, and is the ticket as its log gives it', () => {
  const { readings, upTo, unitAfter, whole } = setUp(ONE)
  upTo(ONE, 2)
  const after = readings.reading.ticketAfter(unitAfter(ONE, 2), whole(ONE).ids[1]!)
  expect(after).toEqual(whole(ONE).ticket)
  expect(readings.count).toBe(1)
})

test('a ticket is read anew where the last reading ended elsewhere, was of another one, or was forgotten', () => {
  const { readings, upTo, unitAfter, whole } = setUp(ONE, OTHER)
  const last = whole(ONE).ids[1]!
  const again = (): number => {
    const before = readings.count
    expect(readings.reading.ticketAfter(unitAfter(ONE, 2), last)).toEqual(whole(ONE).ticket)
    return readings.count - before
  }

  upTo(ONE, 1)
  expect(again()).toBe(1)
  upTo(OTHER, 2)
  expect(again()).toBe(1)
  upTo(ONE, 2)
  readings.reading.forget()
  expect(again()).toBe(1)
  upTo(ONE, 2)
  expect(again()).toBe(0)
  expect(again()).toBe(1)
})

test('a stream that is about no ticket has none', () => {
  const { readings } = setUp(ONE)
  const unit: AppendedUnit = { stream: 'people' as StreamName, streamRow: 1, events: [] }
  expect(readings.reading.ticketAfter(unit, null)).toBeNull()
})

/** Tickets of three facts and more, and a reading of them that can be made to end early. */
function setUp(...tickets: readonly TicketId[]) {
  const space = workspace()
  const chance = new Chance(seeded(7))
  for (const ticket of tickets) opened(space, ticket, chance)
  const { db } = space.ports.store
  const factsOf = (id: TicketId) => readStream(db, space.ports.digest, ticketStream(id))
  let length = Infinity
  const readings = {
    count: 0,
    reading: lastReading((id): LoadedTicket | null => {
      readings.count++
      return loadTicket(id, factsOf(id).slice(0, length))
    }),
  }
  return {
    readings,
    upTo: (id: TicketId, facts: number): void => {
      length = facts
      readings.reading.ticket(id)
      length = Infinity
    },
    unitAfter: (id: TicketId, facts: number): AppendedUnit => {
      const following = factsOf(id).slice(facts)
      const text = (row: number): string =>
        db.get<{ text: string }>`SELECT text FROM event WHERE row = ${row}`!.text
      const events = following.map(({ row, envelope }) => ({
        row,
        event: { envelope, text: text(row), hash: new Uint8Array(32), body: null },
      }))
      return { stream: ticketStream(id), streamRow: 1, events }
    },
    whole: (id: TicketId) => ({
      ticket: loadTicket(id, factsOf(id))?.ticket,
      ids: factsOf(id).map(({ envelope }): EventId => envelope.id),
    }),
  }
}

function opened(space: Workspace, id: TicketId, chance: Chance): void {
  const profile = loaded('weconnect')
  const opening = openingBy(chance, profile, space.clock.now())
  valueOf(space.runs(id, opening, { profile: profile.id as ProfileId }))
  valueOf(space.acts(id, { kind: 'claim' }))
  valueOf(space.acts(id, { kind: 'note', text: 'uma anotação' }))
  valueOf(space.acts(id, { kind: 'status', status: 'aguardando-cliente' }))
}
