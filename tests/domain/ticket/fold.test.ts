import { describe, expect, test } from 'vitest'
import { effectOf } from '../../../src/domain/profile/status.ts'
import { statusOf } from '../../../src/domain/profile/find.ts'
import { TICKET_KIND_VERSIONS, type TicketFact } from '../../../src/domain/ticket/event.ts'
import { foldFact, foldTicket } from '../../../src/domain/ticket/fold.ts'
import type { StatusId, TicketId } from '../../../src/domain/value/id.ts'
import type { Instant } from '../../../src/domain/value/instant.ts'
import { Desk, thursday } from './samples.ts'

const ID = 'ticket-1' as TicketId
const changed = (desk: Desk, status: string, at: Instant): TicketFact =>
  desk.factOf({
    kind: 'statusChanged',
    at,
    payload: { effect: effectOf(statusOf(desk.profile, status as StatusId)), because: 'agent' },
  })

describe('the fold of a ticket', () => {
  test('of no facts is no ticket', () => {
    expect(foldTicket(ID, [])).toBeNull()
  })

  test('throws where a stream does not begin with its opening', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'claimTicket' })
    expect(() => foldTicket(ID, desk.facts.slice(1))).toThrow('begins with ticketClaimed')
  })

  test('throws where a ticket is opened twice', () => {
    const { facts } = new Desk('weconnect').open()
    expect(() => foldTicket(ID, [...facts, ...facts])).toThrow('opened twice')
  })

  test('throws at the delivery of a reply that nobody queued', () => {
    const desk = new Desk('weconnect').open()
    const reply = desk.answers('10:00')
    const facts = desk.facts.filter(({ id }) => id !== reply)
    expect(() => foldTicket(ID, facts)).toThrow('unknown reply')
  })

  test('knows a version of each of its twenty-five kinds of fact', () => {
    const kinds = Object.keys(TICKET_KIND_VERSIONS)
    expect(kinds).toHaveLength(25)
    expect(Object.values(TICKET_KIND_VERSIONS).every((version) => version >= 1)).toBe(true)
  })

  test('WC-32: a late change of status takes effect at the previous one’s instant, not before it', () => {
    const desk = new Desk('weconnect').open()
    desk.facts.push(changed(desk, 'aguardando-cliente', thursday('12:00')))
    desk.facts.push(changed(desk, 'em-analise', thursday('10:00')))
    expect(desk.ticket.statuses.map(({ from, effect }) => [effect.status, from])).toEqual([
      ['novo', thursday('09:00')],
      ['aguardando-cliente', thursday('12:00')],
      ['em-analise', thursday('12:00')],
    ])
  })

  test('AMB-22: a late resolution counts from its effect', () => {
    const desk = new Desk('weconnect').open()
    desk.facts.push(changed(desk, 'em-analise', thursday('12:00')))
    const effect = effectOf(statusOf(desk.profile, 'resolvido' as StatusId))
    desk.facts.push(desk.factOf({ kind: 'ticketResolved', at: thursday('10:00'), payload: { effect } }))
    expect(desk.ticket.resolvedAt).toBe(thursday('12:00'))
  })

  test('a later reply moves neither the first response nor the diagnosis', () => {
    const desk = new Desk('weconnect').open()
    desk.answers('10:00', true)
    desk.answers('11:00', true)
    expect(desk.ticket).toMatchObject({
      firstResponseAt: thursday('10:00'),
      diagnosisAt: thursday('10:00'),
      lastPublicAt: thursday('11:00'),
    })
  })

  test('changes no earlier state: a step answers a new ticket', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'claimTicket' })
    desk.answers('10:00')
    desk.does({ kind: 'resolveTicket' })
    const states = desk.facts.map((_, at) => foldTicket(ID, desk.facts.slice(0, at + 1)))
    const copies = structuredClone(states)
    for (const [at, state] of states.entries()) {
      const next = desk.facts[at + 1]
      if (next) foldFact(ID, state, next)
    }
    expect(states).toEqual(copies)
  })
})
