import { describe, expect, test } from 'vitest'
import { messageEventId, spaceOfProfile } from '../../src/application/natural-id.ts'
import type { TicketAct } from '../../src/contract/calls/ticket-act.ts'
import { messageKey, type ReplyBody } from '../../src/domain/ticket/message.ts'
import type { ProfileId, TicketId } from '../../src/domain/value/id.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { readEvent, readStream } from '../../electron/store/event-log.ts'
import { ticketStream } from '../../src/domain/sync/envelope.ts'
import { opening } from '../domain/ticket/samples.ts'
import { NOW, type Workspace, workspace } from '../electron/workspace.ts'
import { loaded, valueOf } from '../profiles/loaded.ts'

const TICKET = '00000000-0000-8000-8000-000000000001' as TicketId

function opened(): Workspace {
  const space = workspace()
  const profile = 'weconnect' as ProfileId
  valueOf(space.runs(TICKET, opening(loaded('weconnect'), { at: NOW }), { profile }))
  space.clock.set(instant(NOW + 3_600_000))
  return space
}

const kinds = ({ ports }: Workspace): readonly string[] =>
  readStream(ports.store.db, ports.digest, ticketStream(TICKET)).map(({ envelope }) => envelope.kind)

const answer: TicketAct = {
  kind: 'reply',
  base: null,
  to: [{ name: 'Maria', address: 'maria@cliente.example' }],
  cc: [],
  text: 'O ticket está em análise.',
  diagnosis: false,
}

describe('what an agent does on the screen', () => {
  test.for<[TicketAct, string]>([
    [{ kind: 'claim' }, 'ticketClaimed,statusChanged'],
    [{ kind: 'note', text: 'visto' }, 'noteAdded'],
    [{ kind: 'status', status: 'em-analise' }, 'statusChanged'],
    [{ kind: 'sector', sector: 'comercial' }, 'sectorChanged'],
    [{ kind: 'severity', severity: 'alta', because: 'analysis', reason: 'visto' }, 'severityChanged'],
    [{ kind: 'type', type: 'duvida', because: 'analysis', reason: 'visto' }, 'typeChanged,severityChanged'],
    [
      { kind: 'triage', sector: 'suporte', severity: 'alta', type: 'problema' },
      'ticketTriaged,typeChanged,severityChanged',
    ],
    [{ kind: 'resolve' }, 'ticketResolved'],
    [{ kind: 'close' }, 'ticketClosed'],
    [answer, 'replyQueued'],
  ])('M-04: $0.kind becomes facts of the ticket', ([act, expected]) => {
    const space = opened()
    valueOf(space.acts(TICKET, act))
    expect(kinds(space).slice(1).join()).toBe(expected)
  })

  test('DY-19: what was said by another way is written down as delivered, with what it does besides', () => {
    const space = opened()
    const rui = [{ name: 'Rui', address: '' }]
    expect(space.acts(TICKET, { ...answer, to: rui })).toEqual({
      ok: false,
      refusal: { kind: 'recipientUnreachable', name: 'Rui' },
    })
    const after = { status: 'em-analise', owner: 'me' } as const
    valueOf(space.acts(TICKET, { ...answer, to: rui, outside: true, after }))
    expect(kinds(space).slice(1).join()).toBe('replyQueued,replyDelivered,statusChanged,ticketClaimed')
  })

  test('M-04: release and reopen undo what claim and resolve did', () => {
    const space = opened()
    for (const kind of ['claim', 'release', 'resolve', 'reopen'] as const)
      valueOf(space.acts(TICKET, { kind }))
    expect(kinds(space).slice(3)).toEqual(['ticketReleased', 'ticketResolved', 'ticketReopened'])
  })

  test('a reply goes under the ticket’s code, with a Message-ID by which its answer is found', () => {
    const space = opened()
    const [id] = valueOf(space.acts(TICKET, answer))
    const found = readEvent(space.ports.store.db, space.ports.digest, id!)
    const { messageId, subject, bcc } = found!.body as ReplyBody
    expect([subject, bcc]).toEqual(['[A-1]', []])
    expect(messageId).toMatch(/^[0-9a-f-]{36}@plantao\.invalid$/)
    const { digest } = space.ports
    expect(
      messageEventId(digest, spaceOfProfile(digest, 'weconnect' as ProfileId), messageKey(messageId)),
    ).toBe(id)
  })

  test('a draft that is sent twice, because its answer got lost, is one reply and one note', () => {
    const space = opened()
    const draft = '0197f0aa-0000-7000-8000-000000000001'
    const [reply] = valueOf(space.acts(TICKET, { ...answer, draft }))
    expect(valueOf(space.acts(TICKET, { ...answer, draft }))).toEqual([reply])
    const note = { kind: 'note', draft, text: 'visto' } as const
    expect(valueOf(space.acts(TICKET, note))).toEqual(valueOf(space.acts(TICKET, note)))
    expect(kinds(space).slice(1)).toEqual(['replyQueued', 'noteAdded'])
  })

  test('who answers a word that another reply answers already is told so; marking that one as sent changes nothing', () => {
    const space = opened()
    const [reply] = valueOf(space.acts(TICKET, answer))
    const second = space.acts(TICKET, answer)
    expect(second).toMatchObject({ ok: false, refusal: { kind: 'changedWhileWriting' } })
    const next = { ...answer, base: reply! }
    valueOf(space.acts(TICKET, { kind: 'sentOutside', reply: reply!, at: null }))
    expect(space.acts(TICKET, next).ok).toBe(true)
  })

  test('AMB-04: "enviada por fora" delivers at the instant that the agent names, or now', () => {
    const space = opened()
    const [reply] = valueOf(space.acts(TICKET, answer))
    valueOf(space.acts(TICKET, { kind: 'sentOutside', reply: reply!, at: NOW + 60_000 }))
    expect(space.ports.store.ticket(TICKET)?.ticket.firstResponseAt).toBe(NOW + 60_000)
    const other = opened()
    const [second] = valueOf(other.acts(TICKET, answer))
    valueOf(other.acts(TICKET, { kind: 'sentOutside', reply: second!, at: null }))
    expect(other.ports.store.ticket(TICKET)?.ticket.firstResponseAt).toBe(NOW + 3_600_000)
  })

  test('is refused on a ticket that is not there', () => {
    const space = workspace()
    for (const act of [answer, { kind: 'claim' } as const])
      expect(space.acts(TICKET, act)).toEqual({
        ok: false,
        refusal: { kind: 'ticketNotFound', ticket: TICKET },
      })
  })
})
