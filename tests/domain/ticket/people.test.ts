import { describe, expect, test } from 'vitest'
import { ownerOf } from '../../../src/domain/ticket/ticket.ts'
import type { StatusId } from '../../../src/domain/value/id.ts'
import { PROFILES } from '../../profiles/loaded.ts'
import { agentActor, ANA, BETO, Desk, kindsOf, statusNow } from './samples.ts'

const asBeto = { actor: agentActor(BETO), role: 'atendente' as const }

describe('who is responsible', () => {
  test.for(PROFILES)('"Assumir" of a new ticket of %s makes the owner and begins the work', (name) => {
    const desk = new Desk(name).open()
    expect(kindsOf(desk.does({ kind: 'claimTicket' }))).toEqual(['ticketClaimed', 'statusChanged'])
    expect(ownerOf(desk.ticket)).toBe(ANA)
    expect(statusNow(desk)).toBe(desk.profile.workingStatus)
  })

  test('"Assumir" of a ticket that is in another status leaves it there', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'changeStatus', status: 'em-analise' as StatusId })
    expect(kindsOf(desk.does({ kind: 'claimTicket' }))).toEqual(['ticketClaimed'])
    expect(statusNow(desk)).toBe('em-analise')
  })

  test('WM-10: a second one takes the ownership and the first stays responsible', () => {
    const desk = new Desk('webmania').open()
    desk.does({ kind: 'claimTicket' })
    desk.does({ kind: 'claimTicket' }, asBeto)
    expect(desk.ticket.responsible).toEqual([BETO, ANA])
  })

  test('WM-10: several are assigned at once, the owner first, each once', () => {
    const desk = new Desk('webmania').open()
    desk.does({ kind: 'assignTicket', agents: [BETO, ANA, BETO] })
    expect(desk.ticket.responsible).toEqual([BETO, ANA])
  })

  test('XT-10: an owner keeps the ticket over the client’s later replies', () => {
    const desk = new Desk('xtech').open()
    desk.does({ kind: 'claimTicket' })
    desk.answers('10:00')
    desk.hears('mail-2', '11:00')
    expect(ownerOf(desk.ticket)).toBe(ANA)
  })

  test('giving it back leaves the others, and nobody where there was one', () => {
    const desk = new Desk('webmania').open()
    desk.does({ kind: 'assignTicket', agents: [ANA, BETO] })
    desk.does({ kind: 'releaseTicket' })
    expect(ownerOf(desk.ticket)).toBe(BETO)
    desk.does({ kind: 'releaseTicket' }, asBeto)
    expect(ownerOf(desk.ticket)).toBeNull()
  })

  test('is refused to the owner again, to nobody, to one who has it not, and on a closed ticket', () => {
    const desk = new Desk('webmania').open()
    desk.refuses({ kind: 'assignTicket', agents: [] }, { kind: 'nobodyResponsible' })
    desk.refuses({ kind: 'releaseTicket' }, { kind: 'notResponsible', agent: ANA })
    desk.does({ kind: 'claimTicket' })
    desk.refuses({ kind: 'claimTicket' }, { kind: 'alreadyResponsible', agent: ANA })
    desk.does({ kind: 'closeTicket' })
    desk.refuses({ kind: 'claimTicket' }, { kind: 'ticketClosed', code: 'A-1' }, asBeto)
    desk.refuses({ kind: 'assignTicket', agents: [BETO] }, { kind: 'ticketClosed', code: 'A-1' })
  })
})
