import { describe, expect, test } from 'vitest'
import { readClock } from '../../../src/domain/sla/clock.ts'
import { nearestClock, readTicketClocks } from '../../../src/domain/sla/nearest.ts'
import { ticketClocks } from '../../../src/domain/sla/ticket-clocks.ts'
import type { PlanId, SeverityId, StatusId } from '../../../src/domain/value/id.ts'
import { HOUR, type Instant } from '../../../src/domain/value/instant.ts'
import { PROFILES } from '../../profiles/loaded.ts'
import { Desk, monday, thursday } from '../ticket/samples.ts'

const premium = { plan: 'PREMIUM' as PlanId, severity: 'critica' as SeverityId }
const clockOf = (desk: Desk, clock: string) =>
  ticketClocks(desk.ticket, desk.profile).find((each) => each.clock === clock)!
const readingOf = (desk: Desk, clock: string, now: Instant) => readClock(clockOf(desk, clock).spec, now)
const move = (desk: Desk, status: string, at: Instant) =>
  desk.does({ kind: 'changeStatus', status: status as StatusId }, { at })

describe('the clocks of a ticket', () => {
  test('WC-28: of PREMIUM/Crítica promise a diagnosis in 6 h and a solution in 8 h', () => {
    const desk = new Desk('weconnect').open(premium, '11:00')
    const clocks = ticketClocks(desk.ticket, desk.profile)
    expect(clocks.map(({ clock, spec }) => [clock, (spec.budget ?? 0) / HOUR])).toEqual([
      ['diagnosis', 6],
      ['resolution', 8],
    ])
    expect(readingOf(desk, 'diagnosis', desk.now).dueAt).toBe(thursday('18:00'))
    expect(readingOf(desk, 'resolution', desk.now).dueAt).toBe(monday('11:00'))
  })

  test('WA-06 AMB-24: of Business+/P1 promise an answer in 30 min and a solution in 4 h, provisional', () => {
    const desk = new Desk('wati').open({ plan: 'BUSINESS+' as PlanId, severity: 'p1' as SeverityId })
    const clocks = ticketClocks(desk.ticket, desk.profile)
    expect(clocks.map(({ clock, spec }) => [clock, (spec.budget ?? 0) / HOUR, spec.provisional])).toEqual([
      ['firstResponse', 0.5, true],
      ['resolution', 4, true],
    ])
  })

  test('WA-11: of plan Pro have no target, and say so instead of a wrong deadline', () => {
    const desk = new Desk('wati').open({ plan: 'PRO' as PlanId })
    const clocks = readTicketClocks(ticketClocks(desk.ticket, desk.profile), thursday('18:00'))
    expect(clocks.map(({ clock, target, reading }) => [clock, target, reading.state, reading.dueAt])).toEqual(
      [
        ['firstResponse', null, 'unset', null],
        ['resolution', null, 'unset', null],
      ],
    )
  })

  test('AMB-06 WC-27: of the homologation base have no target', () => {
    const desk = new Desk('weconnect').open({ ...premium, base: 'homologation' })
    expect(readingOf(desk, 'resolution', thursday('10:00'))).toMatchObject({ state: 'unset', dueAt: null })
  })

  test('AMB-06: of another team do not ask for the base', () => {
    const desk = new Desk('webmania').open({ base: 'homologation' })
    expect(clockOf(desk, 'resolution').spec.budget).toBe(48 * HOUR)
  })

  test.for(['dype', 'xtech'] as const)('XT-14: %s promises nothing and has none', (name) => {
    expect(ticketClocks(new Desk(name).open().ticket, new Desk(name).profile)).toEqual([])
  })
})

describe('WC-32: a pause', () => {
  const PAUSING = ['aguardando-cliente', 'serv-assessoria', 'com-proposta', 'servicos']

  test('is made by exactly four statuses of WeConnect, for both deadlines', () => {
    const desk = new Desk('weconnect')
    const paused = desk.profile.statuses
      .filter(({ phase, status }) => phase === 'open' && status !== 'novo')
      .filter(({ status }) => {
        const one = new Desk(desk.profile).open(premium)
        move(one, status, thursday('10:00'))
        const states = readTicketClocks(ticketClocks(one.ticket, one.profile), thursday('11:00'))
        const consumed = states.map(({ reading }) => reading.consumed / HOUR)
        expect(new Set(consumed).size).toBe(1)
        return consumed[0] === 1
      })
    expect(paused.map(({ status }) => status)).toEqual(PAUSING)
  })

  test.for(PROFILES.filter((name) => name !== 'weconnect'))('is made by no status of %s', (name) => {
    expect(new Desk(name).profile.statuses.filter(({ pauses }) => pauses)).toEqual([])
  })

  test('moves the deadline by its working time', () => {
    const desk = new Desk('weconnect').open(premium)
    move(desk, 'aguardando-cliente', thursday('12:00'))
    move(desk, 'em-atendimento', thursday('15:00'))
    // 12-13 and 14-15 did not count: 6 h of diagnosis end at 18:00 instead of 16:00.
    expect(readingOf(desk, 'diagnosis', thursday('15:00')).dueAt).toBe(thursday('18:00'))
  })

  test('has no deadline while it lasts', () => {
    const desk = new Desk('weconnect').open(premium)
    move(desk, 'servicos', thursday('12:00'))
    expect(readingOf(desk, 'diagnosis', thursday('15:00'))).toMatchObject({ state: 'paused', dueAt: null })
  })
})

describe('AMB-04: what stops a clock', () => {
  test('a diagnosis is a reply marked as one; an unmarked reply is none', () => {
    const desk = new Desk('weconnect').open(premium)
    desk.answers('09:30')
    expect(readingOf(desk, 'diagnosis', thursday('10:00')).state).toBe('running')
    desk.answers('10:30', true)
    expect(readingOf(desk, 'diagnosis', thursday('11:00'))).toMatchObject({
      state: 'met',
      stoppedAt: thursday('10:30'),
    })
  })

  test('where the profile says "reply", any public reply is the diagnosis', () => {
    const { profile } = new Desk('weconnect')
    const desk = new Desk({ ...profile, rules: { ...profile.rules, diagnosisStopsAt: 'reply' } })
    desk.open(premium).answers('09:30')
    expect(readingOf(desk, 'diagnosis', thursday('10:00')).stoppedAt).toBe(thursday('09:30'))
  })

  test('a first response is what its channel took; an automatic word of the client is none', () => {
    const desk = new Desk('wati').open({ plan: 'BUSINESS+' as PlanId })
    desk.hears('mail-2', '09:10', { automatic: true })
    expect(clockOf(desk, 'firstResponse').spec.stoppedAt).toBeNull()
    desk.answers('09:20')
    expect(clockOf(desk, 'firstResponse').spec.stoppedAt).toBe(thursday('09:20'))
  })

  test('a solution is a diagnosis too, and closing ends all of them', () => {
    const desk = new Desk('weconnect').open(premium)
    desk.does({ kind: 'resolveTicket' }, { at: '10:00' })
    expect(clockOf(desk, 'diagnosis').spec.stoppedAt).toBe(thursday('10:00'))
    const wati = new Desk('wati').open({ plan: 'BUSINESS+' as PlanId })
    wati.does({ kind: 'closeTicket' }, { at: '10:00' })
    expect(clockOf(wati, 'firstResponse').spec.stoppedAt).toBe(thursday('10:00'))
  })

  test('AMB-22: a resolution that was reopened is none any more', () => {
    const desk = new Desk('weconnect').open(premium)
    desk.does({ kind: 'resolveTicket' }, { at: '10:00' })
    desk.does({ kind: 'reopenTicket' }, { at: '11:00' })
    expect(clockOf(desk, 'resolution').spec.stoppedAt).toBeNull()
    expect(readingOf(desk, 'resolution', thursday('12:00')).consumed).toBe(2 * HOUR)
  })
})

describe('the clock that a queue counts down', () => {
  const nearest = (desk: Desk, now: Instant) =>
    nearestClock(readTicketClocks(ticketClocks(desk.ticket, desk.profile), now))

  test('is the open promise that is due first', () => {
    const desk = new Desk('weconnect').open(premium)
    expect(nearest(desk, thursday('10:00'))?.clock).toBe('diagnosis')
    desk.answers('10:00', true)
    expect(nearest(desk, thursday('10:30'))?.clock).toBe('resolution')
  })

  test('is a paused one where none runs, and the kept one at the end', () => {
    const desk = new Desk('weconnect').open(premium)
    desk.answers('09:30', true)
    move(desk, 'servicos', thursday('10:00'))
    expect(nearest(desk, thursday('10:30'))).toMatchObject({
      clock: 'resolution',
      reading: { state: 'paused' },
    })
    desk.does({ kind: 'resolveTicket' }, { at: '11:00' })
    expect(nearest(desk, thursday('12:00'))).toMatchObject({ clock: 'resolution', reading: { state: 'met' } })
  })

  test('is none where the team promises nothing', () => {
    expect(nearest(new Desk('xtech').open(), thursday('10:00'))).toBeNull()
  })
})
