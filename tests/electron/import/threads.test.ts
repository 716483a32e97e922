import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messageEventId, spaceOfProfile } from '../../../src/application/natural-id.ts'
import { ticketStream } from '../../../src/domain/sync/envelope.ts'
import { messageKey } from '../../../src/domain/ticket/message.ts'
import { effectNow } from '../../../src/domain/ticket/ticket.ts'
import type { ProfileId, TicketCode, TicketId } from '../../../src/domain/value/id.ts'
import { instant } from '../../../src/domain/value/instant.ts'
import { readStream } from '../../../electron/store/event-log.ts'
import { MARIA, message, opening, reply, words } from '../../domain/ticket/samples.ts'
import { loaded, valueOf } from '../../profiles/loaded.ts'
import { temporaryFolder, type Workspace } from '../workspace.ts'
import { AUTUMN, counts, imports, mailFile, office, ticketOf } from './importing.ts'

const OPENED = '00000000-0000-8000-8000-000000000001' as TicketId

/** A team's ticket that was there before the mail, opened in July under `code`. */
function before(space: Workspace, name: 'webmania' | 'dype' | 'weconnect', code: string): Workspace {
  const profile = loaded(name)
  const at = instant(Date.parse('2026-07-31T09:00-03:00'))
  // Maria wrote there before: a code in a subject leads only participants to its ticket.
  const first = message('00000000-0000-8000-8000-0000000000aa', at, {
    automatic: true,
    body: { ...words, from: MARIA },
  })
  valueOf(
    space.runs(OPENED, opening(profile, { code: code as TicketCode, at, message: first }), {
      profile: profile.id,
    }),
  )
  return space
}

/** A reply of ours under a Message-ID that mail of the folder names, queued and perhaps delivered. */
function wrote(space: Workspace, name: string, messageId: string, delivered = true): void {
  const { digest } = space.ports
  const id = messageEventId(digest, spaceOfProfile(digest, name as ProfileId), messageKey(messageId))
  const base = space.ports.store.ticket(OPENED)?.ticket.newestMessage ?? null
  const body = { ...reply, messageId }
  valueOf(space.runs(OPENED, { kind: 'queueReply', id, base, diagnosis: false, body }))
  const at = instant(Date.parse('2026-08-03T10:12-03:00'))
  if (delivered) valueOf(space.runs(OPENED, { kind: 'confirmDelivery', reply: id, at, by: 'channel' }))
}

const kinds = ({ ports }: Workspace, ticket: TicketId): readonly string[] =>
  readStream(ports.store.db, ports.digest, ticketStream(ticket)).map(({ envelope }) => envelope.kind)
const folded = ({ ports }: Workspace, ticket: TicketId) => ports.store.ticket(ticket)!.ticket

const CLIENT = 'Maria <maria@cliente.example>'

interface Written {
  readonly id: string
  readonly at: string
  readonly header?: string
  readonly subject?: string
  readonly from?: string
  readonly text?: string
}

const eml = ({
  id,
  at,
  header = '',
  subject = 'Ajuda',
  from = CLIENT,
  text = `Escrevo de novo (${id}).`,
}: Written): string =>
  [
    `Message-ID: <${id}@cliente.example>`,
    `Date: ${new Date(`2026-08-03T${at}:00-03:00`).toUTCString()}`,
    `From: ${from}`,
    'To: suporte@weconnect.example',
    `Subject: ${subject}`,
    ...(header ? [header] : []),
    '',
    text,
    '',
  ].join('\r\n')

/** A folder of messages whose names stand in the order given. */
function folder(...mails: readonly Written[]): string {
  const path = join(temporaryFolder(), 'mails')
  mkdirSync(path)
  mails.forEach((mail, at) => writeFileSync(join(path, `${at}-${mail.id}.eml`), eml(mail)))
  return path
}

describe('a thread', () => {
  test('of tests/mail: opening, our own answer, the reply to it, and one by the code alone are one ticket', async () => {
    const space = before(office(), 'webmania', 'A3-1040')
    const files = [
      '04-codigo-so-no-assunto',
      '03-replica-em-escreveu',
      '02-resposta-nossa',
      '01-loja-fora-do-ar',
    ]
    const done = await imports(
      space,
      files.map((name) => mailFile(`${name}.eml`)),
      { deviceCode: 'A3' },
    )
    expect(counts(done)).toEqual({ opened: 1, appended: 3, known: 0, refused: 0 })
    const ticket = ticketOf(space, 'webmania', 'abertura-1@lojadalu.example')!
    expect(folded(space, ticket).code).toBe('A3-1041')
    expect(kinds(space, ticket)).toEqual([
      'ticketOpened',
      'messageReceived',
      'replyQueued',
      'replyDelivered',
      'messageReceived',
      'messageReceived',
    ])
    expect(folded(space, ticket).firstResponseAt).toBe(Date.parse('2026-08-03T10:12:00-03:00'))
  })

  test.for([
    ['In-Reply-To', 'In-Reply-To: <um@cliente.example>'],
    ['References', 'References: <outro@cliente.example> <um@cliente.example>'],
  ])('AMB-22: is found by %s, also where the answer stands before its question', async ([, header]) => {
    const space = office()
    const path = folder({ id: 'dois', at: '11:00', header: header! }, { id: 'um', at: '10:00' })
    expect(counts(await imports(space, [path]))).toMatchObject({ opened: 1, appended: 1 })
    expect(ticketOf(space, 'weconnect', 'dois@cliente.example')).toBe(
      ticketOf(space, 'weconnect', 'um@cliente.example'),
    )
  })

  test('XT-05: is found by the ticket’s code in the subject, of the same team only', async () => {
    const subject = 'RES: Ajuda [A-7]'
    const space = before(office(), 'weconnect', 'A-7')
    await imports(space, [folder({ id: 'um', at: '10:00', subject })])
    expect(ticketOf(space, 'weconnect', 'um@cliente.example')).toBe(OPENED)
    const stranger = folder({ id: 'dois', at: '11:00', subject, from: 'Outro <outro@alheio.example>' })
    expect(counts(await imports(space, [stranger]))).toMatchObject({ opened: 1, appended: 0 })
    const other = before(office(), 'dype', 'A-7')
    const done = await imports(other, [folder({ id: 'um', at: '10:00', subject })])
    expect(counts(done)).toMatchObject({ opened: 1, appended: 0 })
  })

  test('XT-05: a message that continues nothing is a ticket of its own, also from the same sender', async () => {
    const done = await imports(office(), [folder({ id: 'um', at: '10:00' }, { id: 'dois', at: '11:00' })])
    expect(counts(done)).toMatchObject({ opened: 2, appended: 0 })
  })

  test('AMB-21: a word of the client by mail moves the ticket that waits for him, when it was received', async () => {
    const space = before(office(), 'weconnect', 'A-7')
    space.clock.set(instant(Date.parse('2026-08-01T09:00-03:00')))
    valueOf(space.acts(OPENED, { kind: 'status', status: 'aguardando-cliente' }))
    space.clock.set(AUTUMN)
    await imports(space, [folder({ id: 'um', at: '10:00', subject: '[A-7]' })])
    expect(folded(space, OPENED).statuses.at(-1)).toMatchObject({
      from: Date.parse('2026-08-03T10:00-03:00'),
      effect: { status: 'em-atendimento' },
    })
  })

  test('AMB-21: a holiday reply is kept on its ticket and moves nothing (RFC 3834)', async () => {
    const space = before(office(), 'weconnect', 'A3-1060')
    wrote(space, 'weconnect', 'resposta-13@weconnect.example')
    valueOf(space.acts(OPENED, { kind: 'status', status: 'aguardando-cliente' }))
    expect(counts(await imports(space, [mailFile('13-ferias.eml')]))).toMatchObject({
      appended: 1,
      refused: 0,
    })
    expect(effectNow(folded(space, OPENED)).status).toBe('aguardando-cliente')
    expect(folded(space, OPENED).unanswered).toBeNull()
  })

  test('AMB-22: a word on a closed ticket opens a linked successor with its own opening', async () => {
    const space = before(office(), 'weconnect', 'A-7')
    valueOf(space.acts(OPENED, { kind: 'close' }))
    const done = await imports(space, [folder({ id: 'um', at: '10:00', subject: 'Re: [A-7]' })])
    expect(counts(done)).toMatchObject({ opened: 1, appended: 0 })
    const successor = ticketOf(space, 'weconnect', 'um@cliente.example')!
    expect(folded(space, successor)).toMatchObject({
      continues: OPENED,
      openedAt: Date.parse('2026-08-03T10:00-03:00'),
      code: 'A-8',
    })
    expect(effectNow(folded(space, OPENED)).phase).toBe('closed')
    const more = folder({ id: 'tres', at: '12:00', subject: 'Re: [A-7]' })
    expect(counts(await imports(space, [more]))).toMatchObject({ opened: 0, appended: 1 })
    expect(ticketOf(space, 'weconnect', 'tres@cliente.example')).toBe(successor)
  })

  test('XT-02: a mail in our name that travelled and that no server of ours vouched for is not ours', async () => {
    const space = before(office(), 'weconnect', 'A-7')
    await imports(space, [folder({ id: 'um', at: '10:00', subject: '[A-7]' })])
    const from = 'Suporte <suporte@weconnect.example>'
    const travelled = 'Received: from evil by mx.weconnect.example; Mon, 3 Aug 2026 11:00:00 -0300'
    const forged = folder({
      id: 'falsa',
      at: '11:00',
      from,
      header: `In-Reply-To: <um@cliente.example>\r\n${travelled}`,
    })
    expect(counts(await imports(space, [forged], { profile: 'weconnect' as ProfileId }))).toMatchObject({
      refused: 1,
    })
    expect(folded(space, OPENED).firstResponseAt).toBeNull()
    const copy = folder({ id: 'nossa', at: '11:00', from, header: 'In-Reply-To: <um@cliente.example>' })
    expect(counts(await imports(space, [copy], { profile: 'weconnect' as ProfileId }))).toMatchObject({
      appended: 1,
    })
    expect(folded(space, OPENED).firstResponseAt).toBe(Date.parse('2026-08-03T11:00-03:00'))
    const earlier = folder({ id: 'antes', at: '10:20', from, header: 'In-Reply-To: <um@cliente.example>' })
    await imports(space, [earlier], { profile: 'weconnect' as ProfileId })
    expect(folded(space, OPENED).firstResponseAt).toBe(Date.parse('2026-08-03T10:20-03:00'))
  })

  test('a Message-ID that comes again with other words is another message, and each is known the next time', async () => {
    const space = office()
    const first = folder({ id: 'fixo', at: '10:00', text: 'Página 1' })
    const second = folder({ id: 'fixo', at: '10:05', text: 'Página 2' })
    expect(counts(await imports(space, [first]))).toMatchObject({ opened: 1, known: 0 })
    expect(counts(await imports(space, [second]))).toMatchObject({ opened: 1, known: 0 })
    expect(counts(await imports(space, [first, second]))).toMatchObject({ opened: 0, known: 2 })
  })
})

describe('a bounce (RFC 3834)', () => {
  test('of our own reply lands on its ticket and opens none', async () => {
    const space = before(office(), 'webmania', 'A3-1039')
    wrote(space, 'webmania', 'resposta-9@webmania.example')
    const done = await imports(space, [mailFile('11-devolucao.eml')])
    expect(counts(done)).toEqual({ opened: 0, appended: 1, known: 0, refused: 0 })
    expect(kinds(space, OPENED).at(-1)).toBe('bounced')
    expect([...folded(space, OPENED).replies.values()]).toMatchObject([{ state: 'failed' }])
    expect(counts(await imports(space, [mailFile('11-devolucao.eml')]))).toMatchObject({
      known: 1,
      appended: 0,
    })
  })

  test('that tells of a delay is told and ends nothing', async () => {
    const space = before(office(), 'dype', 'A3-1049')
    wrote(space, 'dype', 'resposta-12@dype.example')
    expect(counts(await imports(space, [mailFile('12-entrega-atrasada.eml')]))).toMatchObject({ appended: 1 })
    expect([...folded(space, OPENED).replies.values()]).toMatchObject([{ state: 'delivered' }])
  })
})

describe('what is no mail', () => {
  test('is named with its reason: a path that is not there, a file of something else', async () => {
    const path = temporaryFolder()
    writeFileSync(join(path, 'nota.txt'), 'comprar pão\n')
    writeFileSync(join(path, 'vazia.eml'), '')
    const done = await imports(office(), [join(path, 'falta'), join(path, 'nota.txt'), path])
    expect(done.refused.map(({ file, refusal }) => [file, refusal.kind])).toEqual([
      ['falta', 'fileUnreadable'],
      ['nota.txt', 'notMail'],
      ['vazia.eml', 'notMail'],
    ])
  })
})
