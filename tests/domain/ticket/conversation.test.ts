import { describe, expect, test } from 'vitest'
import { TEXT_LIMIT } from '../../../src/domain/ticket/decide/conversation.ts'
import type { EventId } from '../../../src/domain/value/id.ts'
import { type Command, Desk, kindsOf, mailActor, reply, thursday } from './samples.ts'

const queueing = (change: Partial<Command<'queueReply'>> = {}): Command<'queueReply'> => ({
  kind: 'queueReply',
  id: 'reply-1' as EventId,
  base: null,
  diagnosis: false,
  body: reply,
  ...change,
})
const confirming = (change: Partial<Command<'confirmDelivery'>> = {}): Command<'confirmDelivery'> => ({
  kind: 'confirmDelivery',
  reply: 'reply-1' as EventId,
  at: thursday('10:30'),
  by: 'channel',
  ...change,
})
const failing = (permanent: boolean): Command<'failDelivery'> => ({
  kind: 'failDelivery',
  reply: 'reply-1' as EventId,
  permanent,
  detail: '550 user unknown',
})
const bounce = (permanent: boolean): Command<'recordBounce'> => ({
  kind: 'recordBounce',
  id: 'bounce-1' as EventId,
  at: thursday('11:00'),
  reply: 'reply-1' as EventId,
  permanent,
  detail: '550 user unknown',
  raw: null,
})
const asMail = { at: '12:00', actor: mailActor }

const queued = (): Desk => {
  const desk = new Desk('weconnect').open()
  desk.does(queueing(), { at: '10:00' })
  return desk
}
const delivered = (): Desk => {
  const desk = queued()
  desk.does(confirming(), asMail)
  return desk
}
const stateOf = (desk: Desk) => desk.ticket.replies.get('reply-1' as EventId)?.state

describe('a reply', () => {
  test('AMB-04: queued is not yet delivered, and stops nothing', () => {
    const desk = queued()
    expect(stateOf(desk)).toBe('queued')
    expect(desk.ticket).toMatchObject({ firstResponseAt: null, lastPublicAt: null })
  })

  test('AMB-04: stops the first response when its channel took it', () => {
    const desk = delivered()
    expect(stateOf(desk)).toBe('delivered')
    expect(desk.ticket).toMatchObject({ firstResponseAt: thursday('10:30'), newestMessage: 'reply-1' })
  })

  test('has its text in the body and none of it in the payload', () => {
    const [draft] = new Desk('weconnect').open().does(queueing())
    expect(draft).toMatchObject({ id: 'reply-1', body: { text: reply.text, to: reply.to } })
    expect(JSON.stringify(draft?.payload)).not.toContain('análise')
  })

  test('answers the client: nothing stays unanswered', () => {
    const desk = new Desk('weconnect').open()
    desk.hears('mail-2', '09:30')
    expect(desk.ticket.unanswered).toEqual({ message: 'mail-2', at: thursday('09:30') })
    desk.answers('10:00')
    expect(desk.ticket.unanswered).toBeNull()
  })

  test('that is told late answers only what came before it', () => {
    const desk = queued()
    desk.hears('mail-2', '10:15')
    desk.hears('mail-3', '11:30')
    desk.does(confirming({ by: 'outside' }), { at: '12:00' })
    expect(desk.ticket.unanswered).toEqual({ message: 'mail-3', at: thursday('11:30') })
  })

  test('answers an older message that arrives after it', () => {
    const desk = delivered()
    desk.hears('mail-2', '10:00')
    expect(desk.ticket.unanswered).toBeNull()
  })

  test('is refused where somebody wrote meanwhile', () => {
    const desk = new Desk('weconnect').open()
    desk.hears('mail-2', '09:30')
    desk.refuses(queueing(), { kind: 'changedWhileWriting', code: 'A-1' })
    desk.does(queueing({ base: 'mail-2' as EventId }))
  })

  test('is refused without recipient, without text and with a text that is a file', () => {
    const desk = new Desk('weconnect').open()
    const body = (change: Partial<typeof reply>) => queueing({ body: { ...reply, ...change } })
    desk.refuses(body({ to: [] }), { kind: 'recipientMissing' })
    desk.refuses(body({ text: ' \n\t' }), { kind: 'textMissing' })
    desk.refuses(body({ text: 'x'.repeat(TEXT_LIMIT + 1) }), { kind: 'textTooLong', limit: TEXT_LIMIT })
    desk.does(body({ text: 'x'.repeat(TEXT_LIMIT) }))
  })

  test('is refused on a closed ticket', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'closeTicket' })
    desk.refuses(queueing(), { kind: 'ticketClosed', code: 'A-1' })
  })
})

describe('a delivery', () => {
  test('is refused of a reply that is not there, twice, in the future and before the opening', () => {
    const desk = queued()
    const nowhere = confirming({ reply: 'reply-9' as EventId })
    desk.refuses(nowhere, { kind: 'replyNotFound', reply: 'reply-9' }, asMail)
    desk.refuses(confirming({ at: thursday('12:01') }), { kind: 'instantInFuture' }, asMail)
    desk.refuses(confirming({ at: thursday('08:59') }), { kind: 'instantBeforeOpening' }, asMail)
    desk.does(confirming(), asMail)
    desk.refuses(confirming(), { kind: 'replyAlreadyDelivered', reply: 'reply-1' }, asMail)
  })

  test('that failed for good is told and leaves the clock running', () => {
    const desk = queued()
    expect(desk.does(failing(true), asMail)[0]).toMatchObject({ body: { detail: '550 user unknown' } })
    expect(stateOf(desk)).toBe('failed')
    expect(desk.ticket.firstResponseAt).toBeNull()
    desk.does(confirming({ by: 'outside' }), { at: '12:30' })
    expect(stateOf(desk)).toBe('delivered')
  })

  test('that will be tried again keeps the reply in the outbox', () => {
    const desk = queued()
    desk.does(failing(false), asMail)
    expect(stateOf(desk)).toBe('queued')
  })

  test('does not fail where there is no such reply or it was delivered', () => {
    const desk = new Desk('weconnect').open()
    desk.refuses(failing(true), { kind: 'replyNotFound', reply: 'reply-1' }, asMail)
    delivered().refuses(failing(true), { kind: 'replyAlreadyDelivered', reply: 'reply-1' }, asMail)
  })
})

describe('a bounce (RFC 3834)', () => {
  test('of our reply ends it as failed and is no message of the client', () => {
    const desk = delivered()
    expect(kindsOf(desk.does(bounce(true), asMail))).toEqual(['bounced'])
    expect(stateOf(desk)).toBe('failed')
    expect(desk.ticket.unanswered).toBeNull()
  })

  test('that only tells of a delay leaves the reply delivered', () => {
    const desk = delivered()
    desk.does(bounce(false), asMail)
    expect(stateOf(desk)).toBe('delivered')
  })

  test('of something else is refused', () => {
    new Desk('weconnect').open().refuses(bounce(true), { kind: 'replyNotFound', reply: 'reply-1' }, asMail)
  })
})

describe('our own mail that comes in with an import', () => {
  const sent = (when: string): Command<'recordSentMail'> => ({
    kind: 'recordSentMail',
    id: 'reply-1' as EventId,
    at: thursday(when),
    body: reply,
    attachments: [],
    attachmentNames: [],
    raw: null,
  })

  test('AMB-04: is a reply delivered at its own instant, and stops the first response there', () => {
    const desk = new Desk('weconnect').open()
    const drafts = desk.does(sent('10:12'), { at: '18:00', actor: mailActor })
    expect(kindsOf(drafts)).toEqual(['replyQueued', 'replyDelivered'])
    expect(desk.ticket).toMatchObject({ firstResponseAt: thursday('10:12'), diagnosisAt: null })
  })

  test('is history on a closed ticket too', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'closeTicket' }, { at: '11:00' })
    desk.does(sent('10:12'), { at: '18:00', actor: mailActor })
    expect(stateOf(desk)).toBe('delivered')
  })

  test('is refused in the future and before the opening', () => {
    const desk = new Desk('weconnect').open()
    const when = { at: '12:00', actor: mailActor }
    desk.refuses(sent('12:01'), { kind: 'instantInFuture' }, when)
    desk.refuses(sent('08:00'), { kind: 'instantBeforeOpening' }, when)
  })
})

describe('a note', () => {
  test('is a word among us: it answers nobody, on a closed ticket too', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'closeTicket' })
    expect(kindsOf(desk.does({ kind: 'addNote', text: 'Ligar amanhã.' }))).toEqual(['noteAdded'])
    expect(desk.ticket.lastPublicAt).toBeNull()
  })

  test('is refused without words and with too many', () => {
    const desk = new Desk('weconnect').open()
    desk.refuses({ kind: 'addNote', text: '  ' }, { kind: 'textMissing' })
    const text = 'x'.repeat(TEXT_LIMIT + 1)
    desk.refuses({ kind: 'addNote', text }, { kind: 'textTooLong', limit: TEXT_LIMIT })
  })
})
