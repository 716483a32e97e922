import { describe, expect, test } from 'vitest'
import type { ChannelId, EventId, PlanId, SeverityId, TypeId } from '../../../src/domain/value/id.ts'
import { loaded, PROFILES } from '../../profiles/loaded.ts'
import { Desk, kindsOf, message, opening, thursday } from './samples.ts'

describe('a new ticket', () => {
  test.for(PROFILES)('XT-07: enters at the entrance and in the first status of %s', (name) => {
    const desk = new Desk(name).open()
    expect(desk.ticket.sector).toBe(desk.profile.entrance)
    expect(desk.ticket.statuses).toEqual([
      { from: thursday('09:00'), effect: expect.objectContaining({ status: 'novo', phase: 'open' }) },
    ])
    expect(desk.ticket.responsible).toEqual([])
  })

  test('XT-07: of Xtech enters the sector Suporte', () => {
    expect(new Desk('xtech').open().ticket.sector).toBe('suporte')
  })

  test.for([
    ['weconnect', 'normal'],
    ['wati', 'p3'],
    ['webmania', '48h'],
    ['dype', null],
    ['xtech', null],
  ] as const)('AMB-24: of %s carries the provisional severity %s', ([name, severity]) => {
    const { ticket } = new Desk(name).open()
    expect([ticket.severity, ticket.provisional]).toEqual([severity, true])
  })

  test('AMB-24: carries the severity that the client stated, still provisional', () => {
    const { ticket } = new Desk('weconnect').open({ severity: 'critica' as SeverityId })
    expect([ticket.severity, ticket.provisional]).toEqual(['critica', true])
  })

  test('WC-26: of a type that fixes the severity carries that one, whatever the client stated', () => {
    const desk = new Desk('weconnect').open({
      severity: 'critica' as SeverityId,
      type: 'duvida' as TypeId,
    })
    expect(desk.ticket.severity).toBe('normal')
  })

  test('WC-23: has the plan of its client, else the usual one of the profile', () => {
    expect(new Desk('weconnect').open().ticket.plan).toBe('STARTER')
    expect(new Desk('weconnect').open({ plan: 'PREMIUM' as PlanId }).ticket.plan).toBe('PREMIUM')
    expect(new Desk('dype').open().ticket.plan).toBeNull()
  })

  test('AMB-19: is as old as its message, and the message is in the same unit', () => {
    const desk = new Desk('wati')
    const mail = message('mail-1', '08:00')
    const command = opening(desk.profile, { at: mail.at, opening: 'opening-1' as EventId, message: mail })
    expect(kindsOf(desk.does(command, { at: '09:30' }))).toEqual(['ticketOpened', 'messageReceived'])
    expect(desk.facts.map(({ id }) => id)).toEqual(['opening-1', 'mail-1'])
    expect(desk.ticket.openedAt).toBe(thursday('08:00'))
    expect(desk.ticket.unanswered).toEqual({ message: 'mail-1', at: thursday('08:00') })
  })

  test('keeps words out of the payload: who and what stand in the body alone', () => {
    const [opened] = new Desk('wati').does(opening(loaded('wati')))
    expect(opened?.body).toEqual({ subject: 'Ajuda', client: 'Maria' })
    expect(JSON.stringify(opened?.payload)).not.toMatch(/Ajuda|Maria/)
  })

  test('DY-11: of a team with open types may bring a type of its own', () => {
    const type = 'implantacao' as TypeId
    expect(new Desk('dype').open({ type }).ticket.type).toBe('implantacao')
    const value = 'implantacao'
    const weconnect = new Desk('weconnect')
    weconnect.refuses(opening(weconnect.profile, { type }), { kind: 'notInProfile', field: 'type', value })
  })
})

describe('an opening is refused', () => {
  const desk = () => new Desk('weconnect')
  const asked = (change: Parameters<typeof opening>[1]) => opening(desk().profile, change)

  test.for([
    ['channel', { channel: 'fax' as ChannelId }, 'fax'],
    ['severity', { severity: 'p1' as SeverityId }, 'p1'],
    ['type', { type: 'bug' as TypeId }, 'bug'],
    ['plan', { plan: 'OURO' as PlanId }, 'OURO'],
  ] as const)('XT-07: where the profile lists no such %s', ([field, change, value]) => {
    desk().refuses(asked(change), { kind: 'notInProfile', field, value })
  })

  test('AMB-19: where it would lie in the future', () => {
    desk().refuses(asked({ at: thursday('09:01') }), { kind: 'instantInFuture' }, { at: '09:00' })
  })

  test('a second time', () => {
    desk().open().refuses(asked({}), { kind: 'alreadyOpened', code: 'A-1' })
  })
})
