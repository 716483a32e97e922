import { describe, expect, test } from 'vitest'
import { ROLES } from '../../../src/domain/access/role.ts'
import type { StatusId } from '../../../src/domain/value/id.ts'
import { loaded, PROFILES } from '../../profiles/loaded.ts'
import { closedStatus, Desk, kindsOf, statusNow, thursday } from './samples.ts'

const to = (status: string) => ({ kind: 'changeStatus', status: status as StatusId }) as const
const CLOSED = { kind: 'ticketClosed', code: 'A-1' } as const

const closed = (name: Parameters<typeof loaded>[0]): Desk => {
  const desk = new Desk(name).open()
  desk.answers('10:00')
  desk.does({ kind: 'closeTicket' }, { at: '11:00' })
  return desk
}

describe('a status', () => {
  test.for(PROFILES)('WC-32: of %s takes its effect on the clocks along in the fact', (name) => {
    const { statuses, onSilence } = loaded(name)
    for (const { name: _, clientText: __, ...effect } of statuses) {
      if (effect.status === onSilence) continue
      const desk = new Desk(name).open()
      desk.answers('09:30')
      if (effect.status !== 'novo') desk.does(to(effect.status), { at: '10:00' })
      expect(desk.ticket.statuses.at(-1)?.effect).toEqual(effect)
    }
  })

  test('WC-33: the status that silence sets is no agent’s', () => {
    const desk = new Desk('weconnect').open()
    const status = loaded('weconnect').onSilence!
    desk.refuses(to(status), { kind: 'notAllowed', command: 'changeStatus', role: 'administrador' })
  })

  test('of the phase "resolved" or "closed" is decided as resolving and closing', () => {
    const desk = new Desk('weconnect').open()
    expect(kindsOf(desk.does(to('resolvido'), { at: '10:00' }))).toEqual(['ticketResolved'])
    expect(desk.ticket.resolvedAt).toBe(thursday('10:00'))
    expect(kindsOf(desk.does(to('em-analise'), { at: '11:00' }))).toEqual(['ticketReopened'])
    expect(desk.ticket.resolvedAt).toBeNull()
    expect(kindsOf(desk.does(to('encerrado'), { at: '12:00' }))).toEqual(['ticketClosed'])
    expect(desk.ticket).toMatchObject({ resolvedAt: thursday('12:00'), closedAt: thursday('12:00') })
  })

  test('is refused where the profile has none such, where it is that already, and after the end', () => {
    const desk = new Desk('weconnect').open()
    desk.refuses(to('pausado'), { kind: 'notInProfile', field: 'status', value: 'pausado' })
    desk.refuses(to('novo'), { kind: 'unchanged', field: 'status' })
    desk.does({ kind: 'closeTicket' })
    desk.refuses(to('em-analise'), CLOSED)
  })
})

describe('resolving and closing', () => {
  test('the resolution counts from the first one before the closing', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'resolveTicket' }, { at: '10:00' })
    desk.does({ kind: 'closeTicket' }, { at: '15:00' })
    expect(desk.ticket).toMatchObject({ resolvedAt: thursday('10:00'), closedAt: thursday('15:00') })
  })

  test('are refused twice', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'resolveTicket' })
    desk.refuses({ kind: 'resolveTicket' }, { kind: 'alreadyResolved', code: 'A-1' })
    desk.does({ kind: 'closeTicket' })
    desk.refuses({ kind: 'closeTicket' }, CLOSED)
    desk.refuses({ kind: 'resolveTicket' }, CLOSED)
  })

  test('DY-23: Dype closes only after the client was answered, by whichever way', () => {
    const desk = new Desk('dype').open()
    const unanswered = { kind: 'clientNotAnswered', code: 'A-1' } as const
    desk.refuses({ kind: 'closeTicket' }, unanswered)
    desk.refuses(to('virou-planejamento'), unanswered)
    desk.does({ kind: 'resolveTicket' })
    desk.answers('10:00')
    desk.does({ kind: 'closeTicket' })
    expect(statusNow(desk)).toBe('encerrado')
  })

  test('DY-23: a reply that only waits in the outbox is no answer', () => {
    const desk = new Desk('dype').open()
    const id = desk.answers('10:00')
    const queuedOnly = new Desk('dype').open()
    queuedOnly.facts.push(...desk.facts.filter((fact) => fact.id === id))
    queuedOnly.refuses({ kind: 'closeTicket' }, { kind: 'clientNotAnswered', code: 'A-1' })
  })

  test('DY-23: a word of the client after the answer is answered before closing from work, not after resolving', () => {
    const desk = new Desk('dype').open()
    desk.answers('10:00')
    desk.hears('mais', '11:00')
    desk.refuses({ kind: 'closeTicket' }, { kind: 'clientNotAnswered', code: 'A-1' })
    desk.does({ kind: 'resolveTicket' })
    desk.does({ kind: 'closeTicket' })
  })

  test.for(PROFILES.filter((name) => name !== 'dype'))('DY-23: %s closes without that', (name) => {
    const desk = new Desk(name).open()
    desk.does({ kind: 'closeTicket' })
    expect(statusNow(desk)).toBe(closedStatus(desk.profile))
  })

  test('WC-33: who closed, an agent or the console by itself, is in the fact', () => {
    const [byAgent] = new Desk('weconnect').open().does({ kind: 'closeTicket' })
    expect(byAgent).toMatchObject({ payload: { how: 'agent' } })
    const actor = { system: 'timer', device: 'device-1' } as Parameters<Desk['decide']>[1]['actor']
    const [byTimer] = new Desk('weconnect').open().does({ kind: 'closeTicket' }, { actor: actor! })
    expect(byTimer).toMatchObject({ payload: { how: 'automatic' } })
  })
})

describe('reopening', () => {
  test.for(ROLES)('AMB-07: a closed ticket of WeConnect reopens for a gestor only; asked by %s', (role) => {
    const desk = closed('weconnect')
    if (role === 'gestor' || role === 'administrador') {
      expect(kindsOf(desk.does({ kind: 'reopenTicket' }, { role }))).toEqual(['ticketReopened'])
      expect(desk.ticket).toMatchObject({ resolvedAt: null, closedAt: null })
    } else {
      desk.refuses({ kind: 'reopenTicket' }, { kind: 'reopenOnlyByManager', code: 'A-1' }, { role })
    }
  })

  test.for(PROFILES.filter((name) => name !== 'weconnect'))(
    'AMB-07: of %s, whose profile says nothing of it, anyone at work reopens',
    (name) => {
      const desk = closed(name)
      desk.does({ kind: 'reopenTicket' }, { role: 'atendente' })
      expect(statusNow(desk)).toBe(desk.profile.workingStatus)
    },
  )

  test('WC-34: a resolved one of WeConnect reopens for anyone at work', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'resolveTicket' })
    desk.does({ kind: 'reopenTicket' }, { role: 'atendente' })
    expect(statusNow(desk)).toBe('em-atendimento')
  })

  test('is refused where nothing ended', () => {
    new Desk('weconnect').open().refuses({ kind: 'reopenTicket' }, { kind: 'notResolved', code: 'A-1' })
  })
})
