import { describe, expect, test } from 'vitest'
import type { AgentId, EventId, ProfileId, TicketId } from '../../src/domain/value/id.ts'
import { readEvent, readStream } from '../../electron/store/event-log.ts'
import { ticketStream } from '../../src/domain/sync/envelope.ts'
import { publishProfile } from '../../src/application/publish-profile.ts'
import { opening } from '../domain/ticket/samples.ts'
import { NOW, type Workspace, workspace } from '../electron/workspace.ts'
import { loaded, valueOf } from '../profiles/loaded.ts'

const TICKET = '00000000-0000-8000-8000-000000000001' as TicketId
const OTHER = '00000000-0000-8000-8000-000000000002' as TicketId
const weconnect = 'weconnect' as ProfileId

const opens = (space: Workspace, ticket = TICKET) =>
  valueOf(space.runs(ticket, opening(loaded('weconnect'), { at: NOW }), { profile: weconnect }))

describe('the one way to change a ticket', () => {
  test('M-03: load, decide, seal and append: the answer names the facts that now stand in the log', () => {
    const space = workspace()
    const [opened] = opens(space)
    const added = valueOf(space.runs(TICKET, { kind: 'claimTicket' }))
    const { store, digest } = space.ports
    const events = readStream(store.db, digest, ticketStream(TICKET)).map(({ envelope }) => envelope)
    expect(events.map(({ id }) => id)).toEqual([opened, ...added])
    expect(events.map(({ kind }) => kind)).toEqual(['ticketOpened', 'ticketClaimed', 'statusChanged'])
    expect(events.map(({ base }) => base)).toEqual([null, opened, opened])
    expect(new Set(events.map(({ unit }) => unit)).size).toBe(2)
    expect(store.ticket(TICKET)?.last).toBe(added.at(-1))
  })

  test('a refusal leaves the log as it was', () => {
    const space = workspace()
    const [opened] = opens(space)
    expect(space.runs(TICKET, { kind: 'releaseTicket' })).toMatchObject({
      refusal: { kind: 'notResponsible' },
    })
    expect(space.ports.store.endOf(ticketStream(TICKET))).toBe(opened)
  })

  test('judges a ticket by the rules that were pinned at its opening', () => {
    const space = workspace()
    opens(space)
    const stricter = {
      ...loaded('weconnect'),
      rules: { ...loaded('weconnect').rules, closeNeedsReply: true },
    }
    space.clock.set((NOW + 1000) as typeof NOW)
    publishProfile(space.ports, stricter, space.me)
    opens(space, OTHER)
    expect(space.runs(OTHER, { kind: 'closeTicket' })).toMatchObject({
      refusal: { kind: 'clientNotAnswered' },
    })
    expect(space.runs(TICKET, { kind: 'closeTicket' })).toMatchObject({ ok: true })
  })

  test('WC-02: an agent who stands in no list of this workspace may nothing', () => {
    const space = workspace()
    opens(space)
    const stranger = { agent: 'nobody' as AgentId, device: space.ports.signer.device }
    expect(space.runs(TICKET, { kind: 'claimTicket' }, { actor: stranger })).toMatchObject({
      refusal: { kind: 'notAllowed' },
    })
  })

  test('is refused for a ticket that is not there and for a team that is not here', () => {
    const space = workspace()
    expect(space.runs(TICKET, { kind: 'claimTicket' })).toEqual({
      ok: false,
      refusal: { kind: 'ticketNotFound', ticket: TICKET },
    })
    const nowhere = space.runs(TICKET, opening(loaded('weconnect')), { profile: 'acme' as ProfileId })
    expect(nowhere).toEqual({ ok: false, refusal: { kind: 'profileNotFound', profile: 'acme' } })
  })

  test('WM-06: redacts facts of its own ticket only, never another’s or a profile', () => {
    const space = workspace()
    const [mine] = opens(space)
    const [others] = opens(space, OTHER)
    const { db } = space.ports.store
    const profile = db.get<{ id: EventId }>`
      SELECT e.text ->> '$.id' AS id FROM event e WHERE e.text ->> '$.kind' = 'profilePublished' LIMIT 1`
    const redact = (...events: (EventId | undefined)[]) =>
      space.acts(TICKET, { kind: 'redact', events: events.map(String), basis: 'titular' })
    for (const foreign of [others, profile?.id])
      expect(redact(mine, foreign)).toEqual({ ok: false, refusal: { kind: 'nothingToRedact' } })
    expect(redact(mine)).toMatchObject({ ok: true })
    const { digest } = space.ports
    expect(readEvent(db, digest, mine!)?.body).toBeNull()
    expect(readEvent(db, digest, others!)?.body).not.toBeNull()
  })
})
