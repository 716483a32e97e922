import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runTicketCommand } from '../../../src/application/run-ticket-command.ts'
import { seal } from '../../../src/application/seal.ts'
import { spaceOfProfile } from '../../../src/application/natural-id.ts'
import { type SealedUnit, ticketStream } from '../../../src/domain/sync/envelope.ts'
import type { EventId, ProfileId, TicketCode, TicketId } from '../../../src/domain/value/id.ts'
import { readStream } from '../../../electron/store/event-log.ts'
import { scrubbed } from '../../reliability/checked.ts'
import { nodeDigest } from '../../../electron/host/digest.ts'
import { readTicketView } from '../../../electron/queries/ticket-detail.ts'
import { type OpenedStore, openStore, removeFolder } from '../../reliability/opened.ts'

const XTECH = 'xtech' as ProfileId
const TICKET = '019caf00-0000-7000-8000-000000000001' as TicketId
const OTHER = '019caf00-0000-7000-8000-000000000002' as TicketId
const stream = ticketStream(TICKET)

let opened: OpenedStore
beforeEach(() => {
  opened = openStore()
})
afterEach(() => {
  opened.close()
  removeFolder(opened.folder.root)
})

function openTicket(id: TicketId = TICKET, at: OpenedStore = opened): readonly EventId[] {
  const { ports, actor } = at
  const result = runTicketCommand(ports, {
    ticket: id,
    actor,
    profile: XTECH,
    command: {
      kind: 'openTicket',
      code: `A-${ports.store.nextNumber('A')}` as TicketCode,
      at: ports.clock.now(),
      channel: at.profiles.find((profile) => profile.id === XTECH)!.mailChannel,
      account: null,
      contact: null,
      plan: null,
      severity: null,
      type: null,
      base: 'production',
      subject: 'Loja fora do ar',
      client: 'Ana',
      continues: null,
      opening: null,
      message: null,
    },
  })
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}

const note = (text: string, ticket: TicketId = TICKET, at: OpenedStore = opened) =>
  runTicketCommand(at.ports, { ticket, actor: at.actor, command: { kind: 'addNote', text } })

/** A unit with one fact of any kind and version, decided on `base`. */
function unitOn(base: EventId | null, fact = { kind: 'noteAdded', v: 1 }): SealedUnit {
  const { ports, actor } = opened
  return seal(ports, {
    space: spaceOfProfile(ports.digest, XTECH),
    stream,
    command: 'addNote',
    base,
    actor,
    profileVersion: null,
    drafts: [
      {
        ...fact,
        at: ports.clock.now(),
        payload: { attachments: [], secret: 'de amanhã' },
        body: { text: 'nota', attachmentNames: [] },
      },
    ],
  })
}

const put = (unit: SealedUnit): void =>
  opened.store.transact(() => opened.store.append({ unit, command: '', blobs: [] }))
const facts = (): number => opened.store.db.get<{ n: number }>`SELECT count(*) AS n FROM event`?.n ?? 0

describe('the door', () => {
  test('refuses a unit that was decided on another end of its stream than there is, and writes nothing of it', () => {
    const [first] = openTicket()
    note('uma')
    const before = [facts(), opened.told.length]
    expect(() => put(unitOn(first ?? null))).toThrow(/was decided on/)
    expect(() => put(unitOn(null))).toThrow(/was decided on/)
    expect([facts(), opened.told.length]).toEqual(before)
    put(unitOn(opened.store.endOf(stream)))
    expect(facts()).toBe((before[0] ?? 0) + 1)
  })

  test('takes a fact once: the same unit again is refused', () => {
    openTicket()
    const unit = unitOn(opened.store.endOf(stream))
    put(unit)
    expect(() => put(unit)).toThrow()
    expect(facts()).toBe(readStream(opened.store.db, nodeDigest, stream).length + factsElsewhere())
  })

  test('gives positions without a gap in each space, and a head that they make', () => {
    openTicket()
    openTicket(OTHER)
    note('uma')
    note('outra', OTHER)
    const { db } = opened.store
    const spaces = db.all<{ space: number; positions: string }>`
      SELECT s.space, group_concat(e.position ORDER BY e.position) AS positions
      FROM event e JOIN stream s ON s.row = e.stream GROUP BY s.space`
    for (const { positions } of spaces)
      expect(positions.split(',').map(Number)).toEqual(positions.split(',').map((_, at) => at + 1))
    expect(scrubbed(db)).toEqual([])
    expect(db.all`SELECT * FROM outbox`).toEqual([])
  })

  test('leaves units without a position in the outbox where a hub orders, with the command as it was given', () => {
    const team = openStore({ orderer: 'hub' })
    openTicket(TICKET, team)
    note('para o hub', TICKET, team)
    const { db } = team.store
    expect(db.all`SELECT row FROM event WHERE position IS NOT NULL OR received_at IS NOT NULL`).toEqual([])
    expect(db.all`SELECT position FROM space WHERE position <> 0`).toEqual([])
    const [waiting] = db.all<{ command: string }>`SELECT command FROM outbox ORDER BY unit DESC LIMIT 1`
    expect(JSON.parse(waiting?.command ?? '')).toEqual({ kind: 'addNote', text: 'para o hub' })
    expect(db.get`SELECT count(*) AS n FROM outbox`).toEqual(db.get`SELECT count(*) AS n FROM unit`)
    team.close()
    removeFolder(team.folder.root)
  })

  const factsElsewhere = (): number =>
    opened.store.db.get<{ n: number }>`
      SELECT count(*) AS n FROM event WHERE stream <> (SELECT row FROM stream WHERE name = ${stream})`?.n ?? 0
})

describe('a transaction', () => {
  test('undoes everything at a throw, and tells no change', () => {
    openTicket()
    const before = { facts: facts(), told: opened.told.length, number: opened.store.nextNumber('A') }
    expect(() =>
      opened.store.transact(() => {
        note('uma')
        openTicket(OTHER)
        expect(facts()).toBe(before.facts + 2)
        throw new Error('planted')
      }),
    ).toThrow('planted')
    expect({ facts: facts(), told: opened.told.length, number: opened.store.nextNumber('A') }).toEqual(before)
    expect(opened.store.ticket(OTHER)).toBeNull()
    expect(note('depois').ok).toBe(true)
  })

  test('takes nested ones into itself: they are one commit and one change', () => {
    openTicket()
    opened.told.length = 0
    const transact = <T>(work: () => T): T => opened.store.transact(work)
    transact(() => {
      transact(() => note('uma'))
      expect(opened.database.inTransaction).toBe(true)
      transact(() => transact(() => note('outra')))
      transact(() => openTicket(OTHER))
      expect(opened.told).toEqual([])
    })
    expect(opened.told).toEqual([[stream, ticketStream(OTHER)]])
  })

  test('tells what changed after its commit: who asks again then reads it', () => {
    const seen: unknown[] = []
    const watching = openStore()
    const told = watching.told
    told.push = (...streams) => {
      seen.push([watching.database.inTransaction, watching.store.ticket(TICKET) !== null, streams])
      return 0
    }
    openTicket(TICKET, watching)
    expect(seen).toEqual([[false, true, [[stream]]]])
    watching.close()
    removeFolder(watching.folder.root)
  })

  test('that appended nothing tells nothing', () => {
    opened.store.transact(() => opened.store.endOf(stream))
    expect(note('sem ticket').ok).toBe(false)
    expect(opened.told).toEqual([])
  })
})

describe('a fact of a newer version', () => {
  test.for([
    { kind: 'ticketTeleported', v: 1 },
    { kind: 'noteAdded', v: 2 },
    { kind: 'constructor', v: 1 },
  ])('is kept as it came, shown as such, and its ticket can be read but not written: $kind $v', (fact) => {
    openTicket()
    note('antes')
    const unit = unitOn(opened.store.endOf(stream), fact)
    put(unit)
    const stored = opened.store.db.get<{ text: string }>`SELECT text FROM event ORDER BY row DESC LIMIT 1`
    expect(stored?.text).toBe(unit.events[0]?.text)
    expect(note('depois')).toEqual({
      ok: false,
      refusal: { kind: 'streamFromNewerVersion', eventKind: fact.kind, version: fact.v },
    })
    const view = readTicketView(opened.store.db, {
      ticket: TICKET,
      now: opened.clock.at,
      digest: nodeDigest,
      profileOf: (version) => opened.store.profileOf(version),
    })
    expect(view?.readOnly).toBe(true)
    expect(view?.timeline.at(-1)).toMatchObject({ kind: 'newerVersion', name: fact.kind })
  })
})
