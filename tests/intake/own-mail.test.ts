import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ProfileId } from '../../src/domain/value/id.ts'
import { splitMbox } from '../../src/intake/mbox.ts'
import { foldQuote } from '../../src/domain/ticket/quote.ts'
import { profileOf } from '../../src/intake/recipient.ts'
import { naturalKeyOf, threadKeys } from '../../src/intake/thread.ts'
import expected from '../mail/expected.json' with { type: 'json' }
import { mailIn, ownMessage } from './compose.ts'

const options = { trustedAuthservIds: expected.trustedAuthservIds }
const profiles = expected.profiles.map(({ id, addresses }) => ({ id: id as ProfileId, addresses }))
const read = (file: string) => mailIn(ownMessage(file), options)
const keyOf = (file: string) =>
  naturalKeyOf(read(file), createHash('sha256').update(ownMessage(file)).digest('hex'))

test('every message of tests/mail has its expectation, and there are thirty', () => {
  const files = readdirSync(new URL('../mail/', import.meta.url)).filter((name) => name.endsWith('.eml'))
  expect(files.toSorted()).toEqual(Object.keys(expected.messages).toSorted())
  expect(files).toHaveLength(30)
})

describe('XT-01: a message says what its sender wrote, to which team, and whether a person wrote it', () => {
  test.for(Object.entries(expected.messages))('%s', ([file, told]) => {
    const mail = read(file)
    const profile = profileOf(mail, profiles)
    const { fresh, quoted } = foldQuote(mail.text)
    expect({
      from: `${mail.from?.name} <${mail.from?.address}>`.trim(),
      subject: mail.subject,
      firstLine: fresh.split('\n')[0],
      quoted: quoted !== '',
      attachments: mail.attachments.map(({ name }) => name),
      automatic: mail.automatic?.sign ?? null,
      authenticity: mail.authenticity,
      ...(profile.ok ? { profile: profile.value } : { refused: profile.refusal.kind }),
    }).toEqual(told)
  })
})

test('XT-01: mail to hidden recipients belongs to the team to whose address it was delivered', () => {
  const mail = read('30-entregue-por-apelido.eml')
  expect(mail.to).toEqual([])
  expect(profileOf(mail, profiles)).toEqual({ ok: true, value: 'weconnect' })
})

test('XT-02: results that a stranger wrote into a message count as absent, our own count', () => {
  expect(read('26-autenticidade-forjada.eml').authenticity).toBe('absent')
  expect(read('27-dmarc-reprovado.eml').authenticity).toBe('failed')
  expect(read('01-loja-fora-do-ar.eml').authenticity).toBe('verified')
})

test('XT-05: a message that answers none has no thread, a reply by code alone included', () => {
  expect(threadKeys(read('01-loja-fora-do-ar.eml'))).toEqual([])
  expect(threadKeys(read('04-codigo-so-no-assunto.eml'))).toEqual([])
})

test('AMB-22: an answer names the messages that it continues, the nearest first', () => {
  expect(threadKeys(read('03-replica-em-escreveu.eml'))).toEqual([
    'resposta-1@webmania.example',
    'abertura-1@lojadalu.example',
  ])
  expect(threadKeys(read('29-mensagem-original.eml'))).toEqual([
    'resposta-13@weconnect.example',
    'acuse-8@weconnect.example',
    'cru-8@folhacerta.example',
  ])
})

test('AMB-21: a holiday reply and a bounce are automatic, a telephone reply is not', () => {
  expect(read('13-ferias.eml').automatic).toEqual({ sign: 'autoSubmitted' })
  expect(read('11-devolucao.eml').automatic).toEqual({ sign: 'bounce' })
  expect(read('04-codigo-so-no-assunto.eml').automatic).toBeNull()
})

test('a bounce names our message and its reason; a delay is not final', () => {
  expect(read('11-devolucao.eml').bounce).toEqual({
    originalMessageId: 'resposta-9@webmania.example',
    permanent: true,
    reason: '550 5.1.1 <compras@lojadalu.example>: user unknown',
  })
  expect(read('12-entrega-atrasada.eml').bounce).toEqual({
    originalMessageId: 'resposta-12@dype.example',
    permanent: false,
    reason: '421 connect to mail.transvale.example: timed out',
  })
  expect(read('13-ferias.eml').bounce).toBeNull()
})

test('the same message over two ways is one fact; without a Message-ID its bytes tell', () => {
  expect(keyOf('17-message-id-repetido.eml')).toBe('mid:repetido-17@casabela.example')
  expect(keyOf('18-message-id-repetido-de-novo.eml')).toBe(keyOf('17-message-id-repetido.eml'))
  expect(keyOf('16-sem-message-id.eml')).toMatch(/^raw:[0-9a-f]{64}$/)
})

test('a ticket opens when our server received it, whatever Date says', () => {
  const at = (text: string) => Date.parse(text)
  expect(read('19-data-no-futuro.eml')).toMatchObject({
    sentAt: at('2033-08-10T12:00:00Z'),
    receivedAt: at('2026-08-10T12:00:00Z'),
  })
  expect(read('20-data-absurda.eml')).toMatchObject({ sentAt: null, receivedAt: at('2026-08-10T12:30:00Z') })
})

test('R-MAIL: of hostile HTML the text keeps words, links and tables, and nothing that calls a host', () => {
  const { text, html } = read('09-so-html-com-rastreador.eml')
  expect(text).toBe(
    [
      'O cupom BEMVINDO não aplica no carrinho.',
      'Veja a página do carrinho [https://casabela.example/carrinho].',
      'Pedido\u2003Valor\n5520\u2003R$ 199,90\nAguardo retorno.',
    ].join('\n\n'),
  )
  expect(text).not.toMatch(/rastreio|pixel|Fora do texto|Image/)
  expect(html).toContain('rastreio.example')
})

test('a picture that the HTML shows is inline, a file beside it is not', () => {
  const { attachments } = read('24-imagem-embutida.eml')
  expect(
    attachments.map(({ inline, contentId, bytes }) => ({ inline, contentId, size: bytes.length })),
  ).toEqual([
    { inline: true, contentId: 'tela-24@casabela.example', size: 70 },
    { inline: false, contentId: null, size: 69 },
  ])
})

test('a mail box gives its five messages, unquoted', async () => {
  async function* chunks() {
    const bytes = ownMessage(expected.mailBox.file)
    for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97)
  }
  const found = []
  for await (const part of splitMbox(chunks())) {
    expect(part.ok).toBe(true)
    if (!part.ok) continue
    const { messageId, text } = mailIn(part.value)
    const lines = text.split('\n')
    found.push({ messageId, firstLine: lines[0], lastLine: lines.at(-1) })
  }
  expect(found).toEqual(expected.mailBox.messages)
})
