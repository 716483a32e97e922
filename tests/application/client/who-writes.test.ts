import { describe, expect, test } from 'vitest'
import { readQueue } from '../../../electron/queries/queue.ts'
import { queueRowOf } from '../../../electron/queries/queue-record.ts'
import { ticketClocks } from '../../../src/domain/sla/ticket-clocks.ts'
import { ADOPTED_AT_ONCE } from '../../../src/application/client/name-client.ts'
import { readTicketClocks } from '../../../src/domain/sla/nearest.ts'
import type { TicketId } from '../../../src/domain/value/id.ts'
import { clientDesk, type ClientDesk, done } from '../../electron/client-desk.ts'
import { loaded } from '../../profiles/loaded.ts'
import { NO_FILTER } from '../../support/no-filter.ts'

const rowsOf = ({ space }: ClientDesk) => {
  const { store, clock } = space.ports
  const now = clock.now()
  const ask = {
    scope: 'open',
    filter: NO_FILTER,
    sort: 'queue',
    offset: 0,
    limit: 50,
    now,
    agent: space.agent,
  } as const
  return readQueue(store.db, ask).records.map((each) =>
    queueRowOf(each, store.profileOf(each.profileVersion), now),
  )
}

const statesOf = (
  desk: ClientDesk,
  id: TicketId,
  profile: 'wati' | 'weconnect' | 'xtech' | 'webmania' | 'dype',
) =>
  readTicketClocks(ticketClocks(desk.ticket(id), loaded(profile)), desk.space.clock.now()).map(
    ({ clock, reading }) => `${clock} ${reading.state}`,
  )

describe('mail of a contact', () => {
  test('WA-12: opens with contact, account and plan, under the account’s name, and its plan passes the queue', () => {
    const desk = clientDesk()
    const account = desk.create('Ação Modas', { plan: 'BUSINESS+' })
    const contact = desk.add(account)
    const unknown = desk.mail('alguem@nada.example')
    const known = desk.mail('Zoe@AcaoModas.com.br')
    expect(desk.ticket(known)).toMatchObject({ account, contact, plan: 'BUSINESS+' })
    expect(desk.ticket(unknown)).toMatchObject({ account: null, contact: null, plan: 'PRO' })
    expect(rowsOf(desk).map(({ id, client, why }) => [id, client, why])).toEqual([
      [known, 'Ação Modas', 'plan'],
      [unknown, 'Quem Escreve', 'entry'],
    ])
  })

  test('WA-11: of an unknown sender opens without a client, and without a target where the usual plan names none', () => {
    const desk = clientDesk()
    const ticket = desk.mail('alguem@nada.example')
    expect(desk.card(ticket)).toMatchObject({ account: null, contact: null, sender: 'alguem@nada.example' })
    expect(statesOf(desk, ticket, 'wati')).toEqual(['firstResponse unset', 'resolution unset'])
  })

  test.each([
    ['webmania', 'UNICO'],
    ['wati', 'PRO'],
    ['dype', null],
    ['xtech', null],
    ['weconnect', 'STARTER'],
  ] as const)(
    'an unknown sender of %s has the plan that its profile gives to whom has none: %s',
    (profile, plan) => {
      const desk = clientDesk()
      expect(desk.ticket(desk.mail('alguem@nada.example', {}, profile)).plan).toBe(plan)
    },
  )

  test('XT-02: identifies him only where he is registered and our server vouched for it', () => {
    const identityOf = (identified: boolean, authenticity: 'verified' | 'absent' | 'failed'): string => {
      const desk = clientDesk()
      desk.add(desk.create('Ação', {}, 'xtech'), { identified })
      return desk.ticket(desk.mail('zoe@acaomodas.com.br', { authenticity }, 'xtech')).identity
    }
    expect(identityOf(true, 'verified')).toBe('identified')
    expect(identityOf(true, 'absent')).toBe('addressOnly')
    expect(identityOf(true, 'failed')).toBe('addressOnly')
    expect(identityOf(false, 'verified')).toBe('unidentified')
  })

  test('XT-02: an answer on a thread is judged by its own sender', () => {
    const desk = clientDesk()
    desk.add(desk.create('Ação', {}, 'xtech'), { identified: true })
    const first = desk.mail('alguem@nada.example', {}, 'xtech')
    const references = ['carta-0@cliente.example']
    expect(desk.mail('zoe@acaomodas.com.br', { references, authenticity: 'verified' }, 'xtech')).toBe(first)
    expect(desk.ticket(first)).toMatchObject({ identity: 'identified', account: null })
  })

  test('XT-02: a proved sender of another client is nobody on this one’s thread', () => {
    const desk = clientDesk()
    const mine = desk.create('Ação', {}, 'xtech')
    desk.add(mine, { identified: true })
    desk.add(mine, { identified: true, name: 'Bia', addresses: ['bia@acaomodas.com.br'] })
    desk.add(desk.create('Beta', {}, 'xtech'), { identified: true, addresses: ['beto@beta.com.br'] })
    const ticket = desk.mail('zoe@acaomodas.com.br', { authenticity: 'verified' }, 'xtech')
    const writes = (from: string): unknown => {
      const answer = { references: ['carta-0@cliente.example'], authenticity: 'verified' } as const
      expect(desk.mail(from, answer, 'xtech')).toBe(ticket)
      return desk.ticket(ticket).identity
    }
    expect(writes('beto@beta.com.br')).toBe('unidentified')
    expect(writes('bia@acaomodas.com.br')).toBe('identified')
  })

  test('by domain names the account and never a contact, where the domain is one account’s alone', () => {
    const desk = clientDesk()
    const account = desk.create('Ação', { domains: ['acao.com.br'], plan: 'BUSINESS+' })
    desk.create('Beta', { domains: ['grupo.com.br'] })
    desk.create('Gama', { domains: ['grupo.com.br'] })
    expect(desk.ticket(desk.mail('nova@ACAO.com.br'))).toMatchObject({
      account,
      contact: null,
      plan: 'BUSINESS+',
      identity: 'unidentified',
    })
    expect(desk.ticket(desk.mail('nova@grupo.com.br')).account).toBeNull()
    expect(desk.ticket(desk.mail('nova@filial.acao.com.br')).account).toBeNull()
    expect(desk.ticket(desk.mail('nova@acao.com.br', {}, 'xtech')).account).toBeNull()
  })

  test('WC-18: the ticket’s client says whether who writes is trained', () => {
    const desk = clientDesk()
    desk.add(desk.create('RH', {}, 'weconnect'), { trained: false, approver: true })
    const ticket = desk.mail('zoe@acaomodas.com.br', {}, 'weconnect')
    expect(desk.card(ticket).contact).toMatchObject({ name: 'Zoé Álvares', trained: false, approver: true })
  })
})

describe('a client that is named later', () => {
  test('WA-12: takes two hundred tickets at once, and the rest when he is asked again', () => {
    const desk = clientDesk()
    const machine = 'alarme@acaomodas.com.br'
    for (let at = 0; at < ADOPTED_AT_ONCE + 3; at++) desk.mail(machine)
    const account = desk.create('Ação')
    const contact = desk.add(account, { addresses: [machine] })
    const given = () => done(desk.act({ kind: 'adopt', account, contact })).tickets
    expect([given(), given(), given()]).toEqual([ADOPTED_AT_ONCE, 3, 0])
  })

  test('WA-12, AMB-09: takes his open tickets along, with the plan and its targets from the opening', () => {
    const desk = clientDesk()
    const tickets = [desk.mail('zoe@acaomodas.com.br'), desk.mail('zoe@acaomodas.com.br')] as const
    desk.space.acts(desk.mail('zoe@acaomodas.com.br'), { kind: 'close' })
    const other = desk.mail('rui@nada.example')
    expect(desk.card(tickets[0]).alike).toBe(1)
    const account = desk.create('Ação', { plan: 'BUSINESS+' })
    const contact = desk.add(account)
    expect(done(desk.act({ kind: 'adopt', account, contact })).tickets).toBe(2)
    for (const id of tickets) expect(desk.ticket(id)).toMatchObject({ account, contact, plan: 'BUSINESS+' })
    expect(desk.ticket(other).account).toBeNull()
    expect(statesOf(desk, tickets[0], 'wati')[0]).toBe('firstResponse running')
    expect(desk.read(account).openTickets).toBe(2)
    expect(done(desk.act({ kind: 'adopt', account, contact })).tickets).toBe(0)
  })

  test('of one ticket may be anybody of the same profile', () => {
    const desk = clientDesk()
    const ticket = desk.mail('rui@nada.example')
    const [account, stranger] = [desk.create('Ação'), desk.create('Outra', {}, 'xtech')]
    const contact = desk.add(account)
    done(desk.act({ kind: 'name', ticket, account, contact }))
    expect(desk.card(ticket)).toMatchObject({ account: { id: account }, contact: { id: contact } })
    expect(desk.ticket(ticket).plan).toBe('PRO')
    const refusalOf = (each: Parameters<ClientDesk['act']>[0]) => {
      const answer = desk.act(each)
      return !answer.ok && 'refusal' in answer ? answer.refusal.kind : null
    }
    expect(refusalOf({ kind: 'name', ticket, account: stranger, contact: null })).toBe('profilesDiffer')
    expect(refusalOf({ kind: 'name', ticket, account, contact: stranger })).toBe('contactNotFound')
    expect(refusalOf({ kind: 'name', ticket, account: contact, contact: null })).toBe('accountNotFound')
    expect(refusalOf({ kind: 'name', ticket, account, contact })).toBe('unchanged')
  })
})

describe('tickets of what was merged', () => {
  test('stand under the survivor, their own facts as they were', () => {
    const desk = clientDesk()
    const [one, two] = [desk.create('Ação'), desk.create('Ação Modas')]
    const [zoe, rui] = [desk.add(two), desk.add(two, { name: 'Rui', addresses: ['rui@acao.com.br'] })]
    const ticket = desk.mail('zoe@acaomodas.com.br')
    done(desk.act({ kind: 'mergeContact', account: two, contact: zoe, into: rui }))
    done(desk.act({ kind: 'mergeAccount', account: two, into: one }))
    const later = desk.mail('zoe@acaomodas.com.br')
    expect(desk.ticket(ticket)).toMatchObject({ account: two, contact: zoe })
    expect(desk.ticket(later)).toMatchObject({ account: one, contact: rui })
    for (const id of [ticket, later])
      expect(desk.card(id)).toMatchObject({ account: { id: one }, contact: { id: rui, name: 'Rui' } })
    expect(desk.read(one).openTickets).toBe(2)
    expect(rowsOf(desk).map(({ client }) => client)).toEqual(['Ação', 'Ação'])
  })
})
