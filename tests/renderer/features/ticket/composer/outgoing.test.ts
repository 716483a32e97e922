import { expect, test } from 'vitest'
import { profileView } from '../../../../../electron/queries/profile-view.ts'
import type { DraftView } from '../../../../../src/contract/views/draft.ts'
import type { TicketView } from '../../../../../src/contract/views/ticket.ts'
import type { TimelineEntry } from '../../../../../src/contract/views/timeline.ts'
import type { ProfileVersion } from '../../../../../src/domain/value/id.ts'
import { instant } from '../../../../../src/domain/value/instant.ts'
import { intlOf } from '../../../../../src/i18n/intl.ts'
import { BLANK } from '../../../../../src/renderer/features/ticket/composer/draft.ts'
import { foundTexts } from '../../../../../src/renderer/features/ticket/composer/find-texts.ts'
import { outgoing } from '../../../../../src/renderer/features/ticket/composer/outgoing.ts'
import { templateValues } from '../../../../../src/renderer/features/ticket/composer/template-values.ts'
import { loaded } from '../../../../profiles/loaded.ts'

const ANA = { id: 'a1', name: 'Ana Souza' }
const MARIA = { name: 'Maria', address: 'maria@cliente.example' }
const SIGNATURE = 'Ana Souza\nSuporte'

const asked: TimelineEntry = {
  id: 'm1',
  at: Date.parse('2026-11-19T11:00-03:00'),
  recordedAt: 0,
  author: null,
  removed: null,
  kind: 'message',
  identity: 'unidentified',
  automatic: false,
  attachments: [],
  body: { from: MARIA, to: [], cc: [], subject: 'Parou', text: 'Parou tudo.', quoted: '', hasHtml: false },
}

/** As much of a ticket as a letter is made of. */
const ticket = (more: Partial<TicketView> = {}): TicketView =>
  ({
    code: 'A-7',
    subject: 'Parou',
    client: 'Loja da Lu',
    profile: { id: 'xtech', name: 'Xtech' },
    status: { id: 'novo', name: 'Novo' },
    identity: 'unidentified',
    timeline: [asked],
    newestMessage: 'm1',
    replyTo: { to: [MARIA], cc: [], bcc: [] },
    clocks: [],
    choices: { statuses: [{ id: 'em-analise', name: 'Em análise' }] },
    now: 1000,
    ...more,
  }) as TicketView

const sends = (draft: Partial<DraftView>, more?: Partial<TicketView>) =>
  outgoing({ ticket: ticket(more), draft: { ...BLANK, id: 'd', ...draft }, signature: SIGNATURE }).act

test('a reply is signed and quotes what it answers, unless one is switched off; a note is and does neither', () => {
  expect(sends({ reply: 'Vamos ver.' }).text).toMatch(
    /^Vamos ver\.\n\nAna Souza\nSuporte\n\nEm .*, Maria <maria@cliente\.example> escreveu:\n> Parou tudo\.$/,
  )
  expect(sends({ reply: 'Vamos ver.', signed: false, quoting: false }).text).toBe('Vamos ver.')
  expect(sends({ tab: 'note', note: 'Vamos ver.' })).toMatchObject({ kind: 'note', text: 'Vamos ver.' })
})

test('what was shown to the team goes to no client by a change of tab', () => {
  const files = { ...BLANK.files, note: [{ hash: 'x', name: 'interno.png', size: 1, kind: 'png' as const }] }
  expect(sends({ reply: 'a', note: 'b', files })).toMatchObject({ files: [] })
  expect(sends({ tab: 'note', reply: 'a', note: 'b', files })).toMatchObject({
    files: [{ hash: 'x', name: 'interno.png' }],
  })
})

test('DY-19: to whom no mail reaches it is said, and then nothing is quoted', () => {
  const rui = { name: 'Rui', address: '' }
  const said = sends({ reply: 'Liguei.' }, { replyTo: { to: [rui], cc: [], bcc: [] } })
  expect(said).toMatchObject({ outside: true, to: [rui], text: `Liguei.\n\n${SIGNATURE}` })
  expect(sends({ reply: 'Liguei.' })).toMatchObject({ outside: false })
})

test('only those are called whose name still stands in the note', () => {
  const mentions = [ANA, { id: 'a2', name: 'Ana' }, { id: 'a3', name: 'Rui' }]
  expect(sends({ tab: 'note', note: 'veja @Ana Souza', mentions })).toMatchObject({ mentions: ['a1'] })
})

const writer = { me: ANA, nextStatus: null, instantOf: String }

test('a greeting takes the name of who wrote, never an address in its place', () => {
  expect(templateValues(ticket(), writer).cliente).toBe('Maria')
  const bare = { to: [{ name: '', address: 'x@y.example' }], cc: [], bcc: [] }
  expect(templateValues(ticket({ replyTo: bare }), writer).cliente).toBe('Loja da Lu')
  expect(templateValues(ticket({ replyTo: bare, client: 'x@y.example' }), writer).cliente).toBe('')
})

test('AMB-24: a term that passed, stands still or rests on nobody’s judgement is promised to nobody', () => {
  const clock = (reading: object) =>
    ({
      clock: 'resolution',
      reading: { dueAt: 2000, stoppedAt: null, provisional: false, ...reading },
    }) as never
  const due = (...clocks: never[]) => templateValues(ticket({ clocks }), writer).prazo
  expect(due(clock({}))).toBe('2000')
  for (const reading of [{ dueAt: 900 }, { dueAt: null }, { provisional: true }, { stoppedAt: 500 }])
    expect(due(clock(reading))).toBe('')
})

test('where sending sets a status, the text says that one', () => {
  expect(templateValues(ticket(), writer).status).toBe('Novo')
  expect(templateValues(ticket(), { ...writer, nextStatus: 'em-analise' }).status).toBe('Em análise')
})

const XTECH = { profile: loaded('xtech'), version: '' as ProfileVersion, shipped: true }
const rows = (identity: TicketView['identity']) =>
  foundTexts(intlOf('pt-BR'), ticket({ identity }), profileView(XTECH, instant(0)))

test('XT-02: a confidential template is refused with its reason until the sender is identified', () => {
  const refused = (identity: TicketView['identity']) =>
    rows(identity).flatMap(({ entry }) => (entry.refused === undefined ? [] : [entry.id]))
  const confidential = ['template.alteracao-na-loja', 'template.historico-de-faturas']
  expect(refused('unidentified')).toEqual(confidential)
  expect(refused('addressOnly')).toEqual(confidential)
  expect(refused('identified')).toEqual([])
})

test('DY-17: quick replies are found by any of their words, without accents', () => {
  const found = (query: string) =>
    rows('identified').flatMap(({ entry, matches }) => (matches(query) ? [entry.label] : []))
  expect(found('historico')).toEqual(['Histórico de faturas'])
  expect(found('  DÉFINIDO ')).toEqual(['Prazo: 24 horas úteis'])
  expect(found('')).toHaveLength(rows('identified').length)
})

test('what somebody unnamed said is quoted without a hole where his name would stand', () => {
  const unnamed = { ...asked, body: { ...asked.body, from: null } } as TimelineEntry
  expect(sends({ reply: 'Vamos ver.', signed: false }, { timeline: [unnamed] }).text).toMatch(
    /^Vamos ver\.\n\nEm [^,]+, [^,]+, recebemos:\n> Parou tudo\.$/,
  )
})
