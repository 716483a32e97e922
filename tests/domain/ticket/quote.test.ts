import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldQuote } from '../../../src/domain/ticket/quote.ts'

const freshOf = (text: string) => foldQuote(text).fresh.trimEnd()

describe('the quote at the end of a reply is folded away', () => {
  test.for([
    ['Gmail', 'Em seg., 3 de ago. de 2026 às 10:12, Fulano <x@y.example> escreveu:\n\n> oi\n> tudo bem?'],
    [
      'Gmail, wrapped',
      'Em seg., 3 de ago. de 2026 às 10:12, Fulano de Tal e Souza <\nx@y.example> escreveu:\n\n> oi',
    ],
    ['Thunderbird', 'Em 03/08/2026 10:12, Fulano escreveu:\n> oi\n>\n> tudo bem?\n'],
    [
      'a telephone without marks',
      'Em 3 de ago. de 2026 às 10h12, Fulano <x@y.example> escreveu:\n\noi\ntudo bem?',
    ],
    ['English', 'On Mon, Aug 3, 2026 at 10:12 AM Fulano <x@y.example> wrote:\n\n> oi\n> tudo'],
    ['Apple', 'On 3 Aug 2026, at 10:12, Fulano <x@y.example> wrote:\n\n> oi'],
    ['bare marks', '> oi\n> tudo bem?'],
    ['nested marks', '>> > oi\n>> > tudo'],
    [
      'Outlook in Portuguese',
      '-----Mensagem original-----\nDe: Fulano\nEnviada em: segunda-feira, 3 de agosto\nPara: B\nAssunto: C\n\noi',
    ],
    ['Outlook in English', '-----Original Message-----\nFrom: F\nSent: Monday 3\nTo: B\nSubject: C\n\noi'],
    [
      'Outlook without a rule',
      'De: Fulano <x@y.example>\nEnviado: segunda-feira, 3 de agosto de 2026 10:12\nPara: B\nCc: D\nAssunto: C\n\noi',
    ],
    [
      'Outlook with underscores',
      '________________________________\nDe: Fulano\nEnviado: 3 de agosto de 2026 10:12\nPara: B\nAssunto: C\n\noi',
    ],
    ['Outlook with bold fields', '*De:* Fulano\n*Enviada em:* 3 de agosto\n*Para:* B\n*Assunto:* C\n\noi'],
  ] as const)('%s', ([, quote]) => {
    expect(foldQuote(`Minha resposta.\n\n${quote}`)).toEqual({ fresh: 'Minha resposta.\n\n', quoted: quote })
  })
})

describe('in doubt it is new', () => {
  test.for([
    [
      'an answer under the quote',
      'Em 03/08/2026 10:12, Fulano <x@y.example> escreveu:\n> oi\n\nMinha resposta.',
    ],
    [
      'answers between quotes',
      'Olá,\n\nEm 03/08/2026 10:12, F <x@y.example> escreveu:\n> a?\nSim.\n> b?\nNão.',
    ],
    ['a quote of words', 'Em 3 de agosto o cliente escreveu:\n\nquero meu dinheiro de volta'],
    ['a sentence that ends alike', 'Em resumo, foi isto que ele escreveu:\n> uma linha só é citação\nfim'],
    ['one line that begins with a mark', 'Vá ao menu\n> Configurações'],
    ['fields of a form', 'De: São Paulo\nPara: Manaus\nPeso: 3 kg'],
    ['a rule of underscores', 'Primeiro\n________________________________\nSegundo'],
    ['a forwarded message', 'Veja abaixo.\n\n---------- Mensagem encaminhada ---------\noi'],
    ['a message that is all quote', 'Em 03/08/2026 10:12, F <x@y.example> escreveu:\n> oi\n> tudo'],
    ['a message that is all forwarded', '-----Mensagem original-----\nDe: F\nEnviada em: 3/8\nPara: B\n\noi'],
    ['a signature', 'Voltou, obrigada!\n\nEnviado do meu iPhone'],
    ['nothing', ''],
  ] as const)('%s', ([, text]) => {
    expect(foldQuote(text)).toEqual({ fresh: text, quoted: '' })
  })
})

test('"Enviado do meu iPhone" stays above the quote', () => {
  const text =
    'Voltou!\n\nEnviado do meu iPhone\n\nEm 3 de ago. de 2026, à(s) 10:12, F <x@y.example> escreveu:\n\n> oi\n> tudo'
  expect(freshOf(text)).toBe('Voltou!\n\nEnviado do meu iPhone')
})

test('between answers and a quote at the end only the latter is folded', () => {
  expect(freshOf('Oi\n> a?\nSim.\n\n> b?\n> c?')).toBe('Oi\n> a?\nSim.')
})

test('new and quoted together are the text, to the letter', () => {
  const line = fc.constantFrom(
    '',
    ' ',
    '> oi',
    '>',
    'Resposta',
    'De: F',
    'Enviado: 3',
    'Para: B',
    'Assunto: C',
    '________',
    '-----Mensagem original-----',
    'Em 3 às 10:12, F <x@y.example> escreveu:',
    'Em 3, F',
    'escreveu:',
    'On 3 Aug 2026 wrote:',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 14 }), (lines) => {
      const text = lines.join('\n')
      const { fresh, quoted } = foldQuote(text)
      expect(fresh + quoted).toBe(text)
      if (text.trim() !== '') expect(fresh.trim()).not.toBe('')
    }),
    { numRuns: 2000, seed: 20260803 },
  )
})
