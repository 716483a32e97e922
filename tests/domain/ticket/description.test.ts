import { describe, expect, test } from 'vitest'
import { SUBJECT_LIMIT } from '../../../src/domain/ticket/decide/description.ts'
import type {
  AccountId,
  ChannelId,
  ContactId,
  EventId,
  PlanId,
  StatusId,
} from '../../../src/domain/value/id.ts'
import { ANA, BETO, Desk, kindsOf, opening, reply, statusNow, thursday } from './samples.ts'

const LOJA = 'loja' as AccountId
const PREMIUM = 'PREMIUM' as PlanId
const queueing = {
  kind: 'queueReply',
  id: 'reply-1' as EventId,
  base: null,
  diagnosis: true,
  body: reply,
} as const

describe('who the client is', () => {
  test('AMB-09: a client found later brings his plan, and the ticket stays opened when it was', () => {
    const desk = new Desk('weconnect').open()
    const before = desk.ticket.openedAt
    desk.does(
      { kind: 'changeClient', account: LOJA, contact: null, plan: PREMIUM, client: 'Loja' },
      { at: '11:00' },
    )
    expect(desk.ticket).toMatchObject({ account: LOJA, plan: PREMIUM, openedAt: before })
  })

  test('a plan that the profile does not list is refused, and so is the client that it has already', () => {
    const desk = new Desk('weconnect').open()
    const change = { kind: 'changeClient', account: LOJA, contact: null, client: 'Loja' } as const
    const plan = 'ouro' as PlanId
    desk.refuses({ ...change, plan }, { kind: 'notInProfile', field: 'plan', value: plan })
    desk.does({ ...change, plan: PREMIUM })
    desk.refuses({ ...change, plan: PREMIUM }, { kind: 'unchanged', field: 'client' })
  })

  test('XT-02: a second channel confirms who writes, with its reason, and later words do not unsay it', () => {
    const desk = new Desk('xtech').open()
    desk.hears('m1', '10:00')
    expect(desk.ticket.identity).toBe('unidentified')
    const confirming = { kind: 'confirmIdentity', contact: null } as const
    desk.refuses({ ...confirming, reason: ' ' }, { kind: 'reasonRequired', field: 'identity' })
    desk.does({ ...confirming, reason: 'ligou do número do cadastro' })
    desk.hears('m2', '12:00')
    expect(desk.ticket.identity).toBe('identified')
    desk.refuses({ ...confirming, reason: 'outra vez' }, { kind: 'unchanged', field: 'identity' })
  })

  test('XT-02: without a confirmation the newest word of the client says how sure we are', () => {
    const desk = new Desk('xtech').open()
    desk.hears('m1', '10:00', { identity: 'identified' })
    expect(desk.ticket.identity).toBe('identified')
    desk.hears('m2', '11:00', { identity: 'addressOnly' })
    expect(desk.ticket.identity).toBe('addressOnly')
    desk.hears('m3', '12:00', { identity: 'identified', automatic: true })
    expect(desk.ticket.identity).toBe('addressOnly')
  })
})

describe('XT-02: whose the ticket turns out to be', () => {
  const naming = (account: AccountId | null, contact: string | null) =>
    ({
      kind: 'changeClient',
      account,
      contact: contact as ContactId | null,
      plan: null,
      client: 'X',
    }) as const
  const known = (): Desk => {
    const desk = new Desk('xtech').open()
    desk.does(naming(LOJA, 'ana'))
    desk.hears('m1', '10:00', { identity: 'identified' })
    return desk
  }

  test.each([
    ['another person', naming(LOJA, 'bia')],
    ['another client', naming('outra' as AccountId, null)],
    ['nobody in particular', naming(LOJA, null)],
  ])('XT-02: what proved one person proves nothing of %s', (_, change) => {
    const desk = known()
    desk.does(change)
    expect(desk.ticket.identity).toBe('unidentified')
  })

  test('XT-02: nor does a confirmation of the one before, also after later words', () => {
    const desk = new Desk('xtech').open()
    desk.does(naming(LOJA, null))
    desk.does({ kind: 'confirmIdentity', contact: null, reason: 'ligou do número do cadastro' })
    desk.does(naming('outra' as AccountId, null))
    expect(desk.ticket).toMatchObject({ identity: 'unidentified', identityConfirmed: false })
    desk.hears('m1', '12:00', { identity: 'addressOnly' })
    expect(desk.ticket.identity).toBe('addressOnly')
  })

  test('XT-02: the same person under an account that took his over is as sure as before', () => {
    const desk = known()
    desk.does(naming('outra' as AccountId, 'ana'))
    expect(desk.ticket.identity).toBe('identified')
  })

  test('XT-02: a name for who had none takes nothing back', () => {
    const desk = new Desk('xtech').open()
    desk.hears('m1', '10:00', { identity: 'identified' })
    desk.does(naming(LOJA, null))
    desk.does(naming(LOJA, 'ana'))
    expect(desk.ticket.identity).toBe('identified')
  })
})

describe('what the ticket says of itself', () => {
  test('a subject is trimmed, and neither empty nor endless', () => {
    const desk = new Desk('dype').open()
    desk.refuses({ kind: 'changeSubject', subject: ' \n' }, { kind: 'subjectMissing' })
    const long = 'a'.repeat(SUBJECT_LIMIT + 1)
    desk.refuses({ kind: 'changeSubject', subject: long }, { kind: 'textTooLong', limit: SUBJECT_LIMIT })
    const [draft] = desk.does({ kind: 'changeSubject', subject: ' Serviço parado ' })
    expect(draft?.body).toEqual({ subject: 'Serviço parado' })
  })

  test('AMB-06: a ticket moved to the base of homologation is there, and moving it there again says nothing', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'changeBase', base: 'homologation' })
    expect(desk.ticket.base).toBe('homologation')
    desk.refuses({ kind: 'changeBase', base: 'homologation' }, { kind: 'unchanged', field: 'base' })
  })

  test('WC-15: what was given of the intake is kept in the order of its list, and a stranger is refused', () => {
    const desk = new Desk('weconnect').open()
    const [first = '', second = ''] = desk.profile.rules.intake
    desk.does({ kind: 'checkIntake', provided: [second, first] })
    expect(desk.ticket.provided).toEqual([first, second])
    expect(desk.does({ kind: 'checkIntake', provided: [first, second] })).toEqual([])
    const stray = { kind: 'checkIntake', provided: ['CEP'] } as const
    desk.refuses(stray, { kind: 'notInProfile', field: 'intake', value: 'CEP' })
  })

  test('XT-06: what is there at the opening stands in its unit', () => {
    const desk = new Desk('xtech')
    const provided = desk.profile.rules.intake.slice(0, 2)
    const drafts = desk.does(opening(desk.profile, { provided }))
    expect(kindsOf(drafts)).toEqual(['ticketOpened', 'intakeChecked'])
    expect(desk.ticket.provided).toEqual(provided)
  })
})

describe('the channel by which a ticket begins', () => {
  const by = (desk: Desk, channel: string, channelReason?: string) =>
    opening(desk.profile, { channel: channel as ChannelId, ...(channelReason ? { channelReason } : {}) })

  test('WC-20: the telephone opens nothing at WeConnect, and says so', () => {
    const desk = new Desk('weconnect')
    const refusal = { kind: 'channelOpensNothing', channel: 'Telefone', opens: 'existingTicketOnly' } as const
    const decision = desk.decide(by(desk, 'telefone'), {})
    expect(decision).toMatchObject({ ok: false, refusal: { kind: refusal.kind, opens: refusal.opens } })
  })

  test('XT-13: by telephone only with the reason why neither channel serves, which stays with the ticket', () => {
    const desk = new Desk('xtech')
    desk.refuses(by(desk, 'telefone', '  '), { kind: 'reasonRequired', field: 'channel' })
    const [opened] = desk.does(by(desk, 'telefone', 'loja e internet fora do ar'))
    expect(opened?.body).toMatchObject({ channelReason: 'loja e internet fora do ar' })
    expect(desk.ticket.identity).toBe('unidentified')
  })

  test('DY-19: at Dype the telephone opens freely', () => {
    const desk = new Desk('dype')
    expect(kindsOf(desk.does(by(desk, 'telefone')))).toEqual(['ticketOpened'])
  })
})

describe('several in one', () => {
  test('an answer that takes the ticket and moves its status is one unit, decided step by step', () => {
    const desk = new Desk('weconnect').open()
    const status = desk.profile.statuses.find(({ waitsFor }) => waitsFor === 'client')?.status as StatusId
    const drafts = desk.does({
      kind: 'sequence',
      commands: [queueing, { kind: 'claimTicket' }, { kind: 'changeStatus', status }],
    })
    expect(kindsOf(drafts)).toEqual(['replyQueued', 'ticketClaimed', 'statusChanged', 'statusChanged'])
    expect(statusNow(desk)).toBe(status)
    expect(desk.ticket.responsible).toEqual([ANA])
  })

  test('DY-23: the first that is refused refuses them all', () => {
    const desk = new Desk('dype').open()
    desk.hears('m1', '10:00')
    const commands = [{ ...queueing, base: 'm1' as EventId }, { kind: 'closeTicket' }] as const
    desk.refuses({ kind: 'sequence', commands }, { kind: 'clientNotAnswered', code: 'A-1' })
    expect(desk.ticket.replies.size).toBe(0)
  })

  test('WC-02: a sequence lends nobody a right that he lacks', () => {
    const desk = new Desk('weconnect').open()
    const commands = [{ kind: 'claimTicket' }, { kind: 'assignTicket', agents: [ANA, BETO] }] as const
    const refusal = { kind: 'notAllowed', command: 'assignTicket', role: 'atendente' } as const
    desk.refuses({ kind: 'sequence', commands }, refusal, { role: 'atendente' })
  })
})

describe('what is taken back, sent on or no question at all', () => {
  test('a queued reply is withdrawn: it was never said, and the word before it is the newest again', () => {
    const desk = new Desk('weconnect').open()
    desk.hears('m1', '10:00')
    desk.does({ ...queueing, base: 'm1' as EventId })
    desk.does({ ...queueing, id: 'reply-2' as EventId, base: 'reply-1' as EventId })
    desk.does({ kind: 'withdrawReply', reply: 'reply-1' as EventId })
    expect(desk.ticket.newestMessage).toBe('reply-2')
    desk.does({ kind: 'withdrawReply', reply: 'reply-2' as EventId })
    expect(desk.ticket.newestMessage).toBe('m1')
    const again = { kind: 'withdrawReply', reply: 'reply-2' as EventId } as const
    desk.refuses(again, { kind: 'replyNotWaiting', reply: 'reply-2' })
    const late = {
      kind: 'confirmDelivery',
      reply: 'reply-2' as EventId,
      at: thursday('12:00'),
      by: 'outside',
    } as const
    desk.refuses(late, { kind: 'replyNotWaiting', reply: 'reply-2' }, { at: '12:00' })
  })

  test('AMB-04: what is sent on to somebody else stops no clock of the client, even as a diagnosis', () => {
    const desk = new Desk('weconnect').open()
    desk.hears('m1', '10:00')
    desk.does({ ...queueing, forward: true }, { at: '10:30' })
    desk.does(
      { kind: 'confirmDelivery', reply: 'reply-1' as EventId, at: thursday('11:00'), by: 'outside' },
      { at: '11:00' },
    )
    expect(desk.ticket).toMatchObject({
      firstResponseAt: null,
      diagnosisAt: null,
      lastPublicAt: null,
      newestMessage: 'm1',
    })
    expect(desk.ticket.unanswered?.message).toBe('m1')
    expect(desk.ticket.replies.get('reply-1' as EventId)?.state).toBe('delivered')
  })

  test('WC-34: spam closes without an answer, and anybody who works on tickets may bring it back', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'markSpam' }, { role: 'atendente' })
    expect(desk.ticket).toMatchObject({ spam: true })
    desk.does({ kind: 'reopenTicket' }, { role: 'atendente' })
    expect(desk.ticket).toMatchObject({ spam: false, closedAt: null })
  })

  test('spam ends without a word to anybody: what waited in the outbox is taken back', () => {
    const desk = new Desk('weconnect').open()
    desk.does(queueing)
    expect(kindsOf(desk.does({ kind: 'markSpam' }))).toEqual(['replyWithdrawn', 'ticketClosed'])
    expect([...desk.ticket.replies.values()].map(({ state }) => state)).toEqual(['withdrawn'])
  })

  test('a note names whom it calls, each once', () => {
    const desk = new Desk('dype').open()
    const [note] = desk.does({ kind: 'addNote', text: '@Beto, você vê?', mentions: [BETO, BETO] })
    expect(note?.payload).toEqual({ attachments: [], mentions: [BETO] })
  })
})
