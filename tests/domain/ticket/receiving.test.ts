import { describe, expect, test } from 'vitest'
import type { StatusId } from '../../../src/domain/value/id.ts'
import { ticketClocks } from '../../../src/domain/sla/ticket-clocks.ts'
import { readClock } from '../../../src/domain/sla/clock.ts'
import { HOUR } from '../../../src/domain/value/instant.ts'
import { PROFILES } from '../../profiles/loaded.ts'
import { closedStatus, Desk, kindsOf, mailActor, message, opening, statusNow, thursday } from './samples.ts'

const waiting = (): Desk => {
  const desk = new Desk('weconnect').open()
  desk.does({ kind: 'changeStatus', status: 'aguardando-cliente' as StatusId }, { at: '10:00' })
  return desk
}

describe('AMB-21: a client writes in a status that waits for him', () => {
  test('and the message moves it to onClientReply at the received instant, in the same unit', () => {
    const desk = waiting()
    desk.now = thursday('16:00')
    const drafts = desk.hears('mail-2', '11:30')
    expect(kindsOf(drafts)).toEqual(['messageReceived', 'statusChanged'])
    expect(drafts[1]).toMatchObject({ at: thursday('11:30'), payload: { because: 'clientReply' } })
    expect(desk.ticket.statuses.at(-1)).toMatchObject({
      from: thursday('11:30'),
      effect: { status: desk.profile.onClientReply },
    })
  })

  test('and the pause ends when it was received, not when it was seen', () => {
    const desk = waiting()
    desk.now = thursday('16:00')
    desk.hears('mail-2', '11:30')
    const resolution = ticketClocks(desk.ticket, desk.profile).find(({ clock }) => clock === 'resolution')!
    // 09-10 and 11:30-13 and 14-16 of the working day.
    expect(readClock(resolution.spec, thursday('16:00')).consumed).toBe(4.5 * HOUR)
  })

  test('but an automatic reply moves nothing and answers nothing (RFC 3834)', () => {
    const desk = waiting()
    expect(kindsOf(desk.hears('mail-2', '11:30', { automatic: true }))).toEqual(['messageReceived'])
    expect(statusNow(desk)).toBe('aguardando-cliente')
    expect(desk.ticket.unanswered).toBeNull()
  })

  test.for(PROFILES)('in every status of %s that waits for the client, and in no other', (name) => {
    const { profile } = new Desk(name)
    for (const status of profile.statuses.filter(({ phase }) => phase === 'open')) {
      const desk = new Desk(profile).open()
      if (status.status !== profile.initialStatus)
        desk.does({ kind: 'changeStatus', status: status.status }, { at: '10:00' })
      desk.hears('mail-2', '11:00')
      expect(statusNow(desk)).toBe(status.waitsFor === 'client' ? profile.onClientReply : status.status)
    }
  })

  test('but a message older than the status arrives too late to move it', () => {
    const desk = waiting()
    desk.now = thursday('16:00')
    expect(kindsOf(desk.hears('mail-0', '09:30'))).toEqual(['messageReceived'])
    expect(statusNow(desk)).toBe('aguardando-cliente')
  })
})

describe('AMB-22: a client writes when we had ended', () => {
  const resolved = (): Desk => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'resolveTicket' }, { at: '10:00' })
    return desk
  }

  test('and the resolved ticket reopens', () => {
    const desk = resolved()
    expect(kindsOf(desk.hears('mail-2', '15:00'))).toEqual(['messageReceived', 'ticketReopened'])
    expect(desk.ticket).toMatchObject({ resolvedAt: null, closedAt: null })
    expect(statusNow(desk)).toBe('em-atendimento')
  })

  test('and the time in resolvido is a pause; the last resolution is judged', () => {
    const desk = resolved()
    desk.hears('mail-2', '15:00')
    desk.does({ kind: 'resolveTicket' }, { at: '16:00' })
    const resolution = ticketClocks(desk.ticket, desk.profile).find(({ clock }) => clock === 'resolution')!
    const reading = readClock(resolution.spec, thursday('18:00'))
    expect(reading).toMatchObject({ stoppedAt: thursday('16:00'), consumed: 2 * HOUR, state: 'met' })
  })

  test('but an automatic reply reopens nothing', () => {
    const desk = resolved()
    desk.hears('mail-2', '15:00', { automatic: true })
    expect(statusNow(desk)).toBe('resolvido')
  })

  test('WC-35: and a closed ticket refuses the word, which then opens a linked successor', () => {
    const desk = resolved()
    desk.does({ kind: 'closeTicket' }, { at: '11:00' })
    expect(statusNow(desk)).toBe(closedStatus(desk.profile))
    const late = message('mail-2', '15:00')
    desk.refuses(
      { kind: 'receiveMessage', message: late },
      { kind: 'ticketClosed', code: 'A-1' },
      { at: '15:00', actor: mailActor },
    )
    const next = new Desk('weconnect')
    next.does(opening(next.profile, { at: late.at, message: late, continues: desk.ticket.id }), {
      at: '15:00',
    })
    expect(next.ticket).toMatchObject({ continues: desk.ticket.id, openedAt: thursday('15:00') })
  })

  test('and an automatic reply to a closed ticket is kept on it', () => {
    const desk = resolved()
    desk.does({ kind: 'closeTicket' }, { at: '11:00' })
    expect(kindsOf(desk.hears('mail-2', '15:00', { automatic: true }))).toEqual(['messageReceived'])
  })

  test('a message of the future is refused', () => {
    const desk = resolved()
    desk.refuses(
      { kind: 'receiveMessage', message: message('mail-2', '15:00') },
      { kind: 'instantInFuture' },
      { at: '14:00', actor: mailActor },
    )
  })
})
