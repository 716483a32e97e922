import { expect, test } from 'vitest'
import type { TicketView } from '../../../../../src/contract/views/ticket.ts'
import type { TimelineEntry } from '../../../../../src/contract/views/timeline.ts'
import { quotationOf } from '../../../../../src/renderer/features/ticket/composer/letter.ts'
import { relatedTo } from '../../../../../src/renderer/features/ticket/timeline/redaction-scope.ts'

const BASE = { at: 0, recordedAt: 0, author: null, removed: null }
const message = (id: string, text: string, quoted = ''): TimelineEntry => ({
  ...BASE,
  id,
  kind: 'message',
  body: { from: null, to: [], cc: [], subject: '', text, quoted, hasHtml: false },
  identity: 'identified',
  automatic: false,
  attachments: [],
})
const note = (id: string, text: string): TimelineEntry => ({
  ...BASE,
  id,
  mentions: [],
  attachments: [],
  kind: 'note',
  body: { text },
})
const opened: TimelineEntry = {
  ...BASE,
  id: 'o',
  kind: 'opened',
  channel: { id: 'mail', name: 'mail' },
  reason: '',
}
const SECRET = 'a senha é correia-azul-7'

const related = (timeline: readonly TimelineEntry[], id: string, subject = 'Acesso') =>
  relatedTo({ timeline, subject } as TicketView, id)
const likely = (found: ReturnType<typeof related>) =>
  found.entries.map((one) => [one.entry.id, one.likely] as const)

test('R-REDACT: entries that repeat a removed line in their text or quotation are proposed with it', () => {
  const timeline = [
    opened,
    message('m1', `Bom dia!\n${SECRET}`),
    note('n1', `Ele mandou: ${SECRET}`),
    message('m2', `Obrigado\n> ${SECRET}`, `> ${SECRET}`),
    message('m3', 'Bom dia!'),
  ]
  expect(likely(related(timeline, 'm1'))).toEqual([
    ['n1', true],
    ['m2', true],
  ])
})

test('R-REDACT: an entry that is merely quoted by the removed one is a question, not a proposal', () => {
  const timeline = [message('m1', SECRET), message('m2', `minha outra frase\n> ${SECRET}`, `> ${SECRET}`)]
  expect(likely(related(timeline, 'm2'))).toEqual([['m1', false]])
})

test('R-REDACT: lines shorter than twelve characters connect nothing', () => {
  expect(related([message('m1', 'Obrigado!'), message('m2', 'Obrigado!')], 'm1').entries).toEqual([])
})

test('R-REDACT: subject and client name are offered with the first message alone', () => {
  const timeline = [opened, message('m1', SECRET), message('m2', 'outra mensagem')]
  expect(related(timeline, 'm1').opened).toEqual({ id: 'o', likely: false })
  expect(related(timeline, 'm1', `Ajuda: ${SECRET}`).opened).toEqual({ id: 'o', likely: true })
  expect(related(timeline, 'm2').opened).toBeNull()
})

test('R-REDACT: a subject that somebody wrote anew is proposed where it repeats the removed words', () => {
  const subject = (id: string, value: string): TimelineEntry => ({
    ...BASE,
    id,
    kind: 'described',
    what: 'subject',
    value,
  })
  const timeline = [opened, message('m1', SECRET), subject('s1', `Erro: ${SECRET}`), subject('s2', 'Acesso')]
  expect(likely(related(timeline, 'm1'))).toEqual([['s1', true]])
})

test('R-REDACT: a reply that quotes the removed message below its own words is proposed with it', () => {
  const quoted = quotationOf('Em 19/11/2026, 11:00, Rui <rui@x.example> escreveu:', `Bom dia!\n${SECRET}`)
  const reply = (id: string, below: string): TimelineEntry => ({
    ...BASE,
    id,
    kind: 'reply',
    state: 'queued',
    forward: false,
    deliveredAt: null,
    diagnosis: false,
    attachments: [],
    body: { to: [], cc: [], bcc: [], subject: '', text: 'Vamos verificar isso.', quoted: below },
  })
  const timeline = [opened, message('m1', `Bom dia!\n${SECRET}`), reply('r1', quoted), reply('r2', '')]
  expect(likely(related(timeline, 'm1'))).toEqual([['r1', true]])
  expect(likely(related(timeline, 'r1'))).toEqual([
    ['m1', false],
    ['r2', true],
  ])
})
