import { describe, expect, test } from 'vitest'
import { proposedSubject, readTranscript } from '../../../src/domain/opening/transcript.ts'

/** Each shape with one conversation: Maria asks, Ana answers. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['[10:32] Nome: …', '[10:32] Maria: o boleto não abre\n[10:33] Ana: já vejo'],
  ['[10:32:05] Nome: …', '[10:32:05] Maria: o boleto não abre\n[10:33:09] Ana: já vejo'],
  ['[data hora] Nome: …', '[19/11/2026 10:32] Maria: o boleto não abre\n[19/11/2026 10:33] Ana: já vejo'],
  [
    'WhatsApp no iPhone',
    '\u200e[19/11/2026, 10:32:05] Maria: o boleto não abre\n[19/11/2026, 10:33:00] Ana: já vejo',
  ],
  ['WhatsApp no Android', '19/11/2026 10:32 - Maria: o boleto não abre\n19/11/2026 10:33 - Ana: já vejo'],
  ['WhatsApp com vírgula', '19/11/2026, 10:32 - Maria: o boleto não abre\n19/11/2026, 10:33 - Ana: já vejo'],
  ['ano de dois dígitos', '19/11/26 10:32 - Maria: o boleto não abre\n19/11/26 10:33 - Ana: já vejo'],
  ['data às hora', '19/11/2026 às 10:32 - Maria: o boleto não abre\n19/11/2026 às 10:33 - Ana: já vejo'],
  ['hora e traço', '10:32 - Maria: o boleto não abre\n10:33 – Ana: já vejo'],
  ['hora com h', '10h32 - Maria: o boleto não abre\n10h33 - Ana: já vejo'],
  ['hora e nome', '10:32 Maria: o boleto não abre\n10:33 Ana: já vejo'],
  ['ISO', '2026-11-19 10:32:05 Maria: o boleto não abre\n2026-11-19 10:33:05 Ana: já vejo'],
  ['Nome (10:32): …', 'Maria (10:32): o boleto não abre\nAna (10:33): já vejo'],
  ['Nome (data hora): …', 'Maria (19/11/2026 10:32): o boleto não abre\nAna (19/11/2026 10:33): já vejo'],
  ['(10:32) Nome: …', '(10:32) Maria: o boleto não abre\n(10:33) Ana: já vejo'],
  ['<Nome>', '[10:32] <Maria> o boleto não abre\n[10:33] <Ana> já vejo'],
  ['Telegram', 'Maria, [19.11.26 10:32]\no boleto não abre\n\nAna, [19.11.26 10:33]\njá vejo'],
  ['nome e hora acima', 'Maria 10:32\no boleto não abre\nAna 10:33\njá vejo'],
  ['Teams', '[10:32] Maria\no boleto não abre\n\n[10:33] Ana\njá vejo'],
  ['Teams com data', 'Maria 19/11/2026 10:32\no boleto não abre\nAna 19/11/2026 10:33\njá vejo'],
  ['fim de linha do Windows', '[10:32] Maria: o boleto não abre\r\n[10:33] Ana: já vejo\r\n'],
]

describe('a conversation that was pasted', () => {
  test.for(SHAPES)('WM-03: is understood as %s', ([, text]) => {
    expect(readTranscript(text)).toMatchObject({
      messages: 2,
      speakers: ['Maria', 'Ana'],
      beganAt: { hour: 10, minute: 32 },
    })
    expect(readTranscript(text)?.openings.get('Maria')).toBe('o boleto não abre')
  })

  test('WM-03: says when it began, with the day where it stands there', () => {
    const began = (text: string) => readTranscript(text)?.beganAt
    expect(began('[10:32] Maria: oi\n[10:33] Ana: oi')).toEqual({ date: null, hour: 10, minute: 32 })
    const date = { year: 2026, month: 11, day: 19 }
    expect(began(SHAPES[4]![1])).toEqual({ date, hour: 10, minute: 32 })
    expect(began(SHAPES[6]![1])).toEqual({ date, hour: 10, minute: 32 })
    expect(began(SHAPES[11]![1])).toEqual({ date, hour: 10, minute: 32 })
  })

  test('WM-03: of the United States is dated with the month first, as soon as one date shows it', () => {
    const text = '5/6/26, 10:32 AM - Maria: hi\n11/19/26, 1:05\u202fPM - Ana: hello there'
    expect(readTranscript(text)?.beganAt).toEqual({
      date: { year: 2026, month: 5, day: 6 },
      hour: 10,
      minute: 32,
    })
    const day = '5/6/26 10:32 - Maria: oi\n19/11/26 13:05 - Ana: oi'
    expect(readTranscript(day)?.beganAt.date).toEqual({ year: 2026, month: 6, day: 5 })
  })

  test('WM-03: counts the hours of twelve as they are meant', () => {
    const hourOf = (time: string) => readTranscript(`[${time}] Maria: oi\n[${time}] Ana: oi`)?.beganAt.hour
    expect(['12:10 AM', '1:10 a.m.', '12:10 PM', '11:10pm'].map(hourOf)).toEqual([0, 1, 12, 23])
  })

  test('WM-03: may begin with the notice of its program, and messages may have many lines', () => {
    const text = [
      '19/11/2026 10:30 - As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta.',
      '19/11/2026 10:32 - Maria Silva: Bom dia!',
      'Tudo bem?',
      'A loja não fecha pedidos desde ontem',
      '19/11/2026 10:33 - +55 11 98888-7777: imagem: <Mídia oculta>',
      '19/11/2026 10:34 - Maria Silva: <Mídia oculta>',
    ].join('\n')
    const read = readTranscript(text)
    expect(read?.speakers).toEqual(['Maria Silva', '+55 11 98888-7777'])
    expect(read?.messages).toBe(3)
    expect(read?.openings.get('Maria Silva')).toBe('A loja não fecha pedidos desde ontem')
  })

  test.for<[string, string]>([
    ['nothing', ''],
    ['a letter', 'Bom dia,\n\na loja caiu às 10:32 e não voltou.\n\nObrigada, Maria'],
    ['a single line', '[10:32] Maria: o boleto não abre'],
    ['a form of labels', 'Nome: Maria\nTelefone: 11 4000-1117\nHorário: 10:32'],
    ['a log of a program', '[10:32:05] ERROR: timeout\n[10:32:06] WARN: again\n[10:32:07] INFO: done'],
    ['a log with addresses', '10:32:05 http://loja.example: 500\n10:32:06 https://loja.example: 500'],
    ['times that are none', '[29:99] Maria: oi\n[31:75] Ana: oi'],
    ['dates that are none', '31/02/2026 10:32 - Maria: oi\n45/45/2026 10:33 - Ana: oi'],
    ['headings without words', 'Servidor caiu 10:32\nServidor voltou 10:40'],
    [
      'a conversation below a letter',
      `${'uma linha de carta\n'.repeat(20)}[10:32] Maria: oi\n[10:33] Ana: oi`,
    ],
  ])('WM-03: is not seen in %s', ([, text]) => {
    expect(readTranscript(text)).toBeNull()
  })

  test('WM-03: of a hundred thousand lines, or of one that never ends, is read once through', () => {
    const many = Array.from(
      { length: 100_000 },
      (_, at) => `[10:32] ${at % 2 ? 'Ana' : 'Maria'}: linha ${at}`,
    )
    expect(readTranscript(many.join('\n'))?.messages).toBe(100_000)
    const long = `[10:32] Maria: ${'a '.repeat(2_000_000)}\n[10:33] Ana: ${'('.repeat(2_000_000)}`
    expect(readTranscript(long)?.messages).toBe(2)
    expect(readTranscript('[('.repeat(500_000))).toBeNull()
    expect(readTranscript(`${'[10:32] '.repeat(300_000)}\n`.repeat(2))).toBeNull()
    expect(readTranscript(`Maria ${' '.repeat(1_000_000)}10:32\n`.repeat(3))).toBeNull()
    expect(readTranscript('\n'.repeat(1_000_000))).toBeNull()
    const names = Array.from({ length: 5_000 }, (_, at) => `[10:32] Pessoa ${at}: oi`)
    expect(readTranscript(names.join('\n'))).toBeNull()
  })

  test('WM-03: keeps names of any script and odd signs as they are', () => {
    const text = '[10:32] José d’Ávila (Loja 2): não abre\n[10:33] 李娜: 好的\n[10:34] __proto__: não abre'
    expect(readTranscript(text)?.speakers).toEqual(['李娜', '__proto__'])
  })
})

describe('the subject that is proposed', () => {
  test.for<[string, string]>([
    ['o boleto não abre. Pode ver?', 'o boleto não abre'],
    ['  a loja\n caiu!  ', 'a loja caiu!'],
    ['', ''],
    [`${'palavra '.repeat(40)}`, `${'palavra '.repeat(11).trim()}…`],
    ['x'.repeat(300), `${'x'.repeat(90)}…`],
  ])('WM-03: of %j is %j', ([words, subject]) => {
    expect(proposedSubject(words)).toBe(subject)
  })
})
