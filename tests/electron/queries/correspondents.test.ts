import { expect, test } from 'vitest'
import { correspondents } from '../../../electron/queries/correspondents.ts'
import type { TimelineEntry } from '../../../src/contract/views/timeline.ts'
import type { Address } from '../../../src/domain/ticket/message.ts'

const at = (address: string, name = ''): Address => ({ name, address })
const [maria, joao, fiscal, chefe] = ['maria', 'joao', 'fiscal', 'chefe'].map((who) =>
  at(`${who}@cliente.example`),
) as [Address, Address, Address, Address]
const ours = at('Suporte@Time.example')
const BASE = { id: '', at: 0, recordedAt: 0, author: null, removed: null, attachments: [] }

const message = (
  from: Address | null,
  to: readonly Address[],
  more: { cc?: readonly Address[]; automatic?: boolean; removed?: boolean } = {},
): TimelineEntry => ({
  ...BASE,
  kind: 'message',
  identity: 'unidentified',
  automatic: more.automatic ?? false,
  body: more.removed
    ? null
    : { from, to, cc: more.cc ?? [], subject: '', text: '', quoted: '', hasHtml: false },
})

const reply = (
  to: readonly Address[],
  more: { cc?: readonly Address[]; bcc?: readonly Address[]; forward?: boolean; withdrawn?: boolean } = {},
): TimelineEntry => ({
  ...BASE,
  kind: 'reply',
  state: more.withdrawn ? 'withdrawn' : 'queued',
  forward: more.forward ?? false,
  deliveredAt: null,
  diagnosis: false,
  body: { to, cc: more.cc ?? [], bcc: more.bcc ?? [], subject: '', text: '', quoted: '' },
})

const whom = (...timeline: TimelineEntry[]) => correspondents(timeline, ['suporte@time.example'])

test('a reply goes to who wrote, with all whom he addressed but us, each once', () => {
  const written = message(maria, [ours, joao, at('MARIA@cliente.example')], { cc: [fiscal, joao] })
  expect(whom(written)).toEqual({ to: [maria], cc: [joao, fiscal], bcc: [] })
})

test('after a word of ours the next one goes to the same people, copies and hidden copies too', () => {
  const ask = message(maria, [ours])
  expect(whom(ask, reply([maria], { cc: [joao, ours], bcc: [chefe] }))).toEqual({
    to: [maria],
    cc: [joao],
    bcc: [chefe],
  })
  expect(whom(ask, reply([maria], { bcc: [chefe] }), message(joao, [ours]))).toEqual({
    to: [joao],
    cc: [],
    bcc: [chefe],
  })
})

test('what was sent on, taken back, written by a machine or removed says nothing of whom to answer', () => {
  const ask = message(maria, [ours], { cc: [joao] })
  const expected = { to: [maria], cc: [joao], bcc: [] }
  expect(whom(ask, reply([fiscal], { forward: true, bcc: [chefe] }))).toEqual(expected)
  expect(whom(ask, reply([fiscal], { withdrawn: true, bcc: [chefe] }))).toEqual(expected)
  expect(whom(ask, message(at('no-reply@x.example'), [ours], { automatic: true }))).toEqual(expected)
  expect(whom(ask, message(fiscal, [ours], { removed: true }))).toEqual(expected)
})

test('who has no address stays by name, and where nobody wrote it is said to the client', () => {
  const caller = at('', 'Rui')
  expect(whom(message(caller, [at('')]))).toEqual({ to: [caller], cc: [], bcc: [] })
  expect(correspondents([], [], 'Loja da Lu').to).toEqual([at('', 'Loja da Lu')])
  expect(correspondents([], []).to).toEqual([])
})
