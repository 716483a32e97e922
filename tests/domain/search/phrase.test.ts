import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, dayOf, type LocalDay } from '../../../src/domain/calendar/local.ts'
import { fold, foldedWords } from '../../../src/domain/search/fold.ts'
import { namedBy } from '../../../src/domain/search/named.ts'
import { MOST_PARTS, parsePhrase, type SearchPhrase } from '../../../src/domain/search/phrase.ts'
import { spanOf } from '../../../src/domain/search/span.ts'
import { dayInZone, startOfDay } from '../../../src/domain/search/zone-day.ts'
import { instant } from '../../../src/domain/value/instant.ts'

/** A Monday. */
const TODAY = dayOf('2026-11-23') as LocalDay
const read = (text: string): SearchPhrase => parsePhrase(text, TODAY)
const wordsOf = (text: string): readonly (readonly string[])[] => read(text).terms.map(({ words }) => words)

describe('a typed phrase', () => {
  test('is the words that stand in it, without case and without diacritics', () => {
    expect(wordsOf('Conexão  CAIU')).toEqual([['conexao'], ['caiu']])
    expect(wordsOf('conexa\u0303o ÇÃO ﬁscal')).toEqual([['conexao'], ['cao'], ['fiscal']])
  })

  test('keeps quoted words together and whole, with any quotation marks, closed or not', () => {
    for (const text of ['"nota fiscal"', '“nota fiscal”', '"nota fiscal'])
      expect(read(text).terms).toEqual([{ words: ['nota', 'fiscal'], exact: true }])
  })

  test('reads each operator by its names in both languages, in any case, with accents and without', () => {
    const filters = (text: string) => read(text).filters
    expect(filters('de:maria')).toEqual(filters('FROM:maria'))
    expect(filters('de:mim')).toEqual([{ kind: 'from', who: 'me' }])
    expect(filters('responsável:ninguém')).toEqual(filters('responsavel:ninguem'))
    expect(filters('owner:nobody')).toEqual([{ kind: 'owner', who: 'nobody' }])
    expect(filters('setor:"Suporte N1"')).toEqual([{ kind: 'sector', value: 'Suporte N1' }])
    expect(filters('severidade:alta')).toEqual(filters('sev:alta'))
    expect(filters('cliente:acme')).toEqual(filters('client:acme'))
    expect(filters('tem:anexo')).toEqual(filters('has:attachment'))
    expect(filters('status:novo antes:ontem')).toEqual(filters('status:novo before:yesterday'))
  })

  test('is a word like any other where nothing is called so', () => {
    expect(wordsOf('erro:500')).toEqual([['erro', '500']])
    expect(wordsOf('http://loja.com.br/x')).toEqual([['http', 'loja', 'com', 'br', 'x']])
    expect(wordsOf('às 12:30 toString:x')).toEqual([['as'], ['12', '30'], ['tostring', 'x']])
  })

  test('tells what it does not understand, and searches for the rest', () => {
    expect(read('boleto antes:xyz')).toMatchObject({
      terms: [{ words: ['boleto'] }],
      problems: [{ kind: 'dateUnknown', operator: 'before', value: 'xyz' }],
    })
    expect(read('tem:pressa').problems).toEqual([{ kind: 'valueUnknown', operator: 'has', value: 'pressa' }])
    expect(read('de: boleto')).toMatchObject({
      terms: [{ words: ['boleto'] }],
      problems: [{ kind: 'valueMissing', operator: 'from' }],
    })
    expect(read('*** --').problems).toEqual([{ kind: 'nothingToFind' }])
    expect(read('   ').problems).toEqual([])
  })

  test('ends after so many words, which is told', () => {
    const { terms, problems } = read(Array.from({ length: 40 }, (_, at) => `palavra${at}`).join(' '))
    expect([terms.length, problems]).toEqual([MOST_PARTS, [{ kind: 'tooMuch', limit: MOST_PARTS }]])
  })
})

/** What breaks parsers: the index's own language, quotes, empty operators, letters of two halves, and a lot of it. */
const PIECES = [
  'NEAR(a b, 2)',
  'a AND OR NOT',
  '"',
  '”',
  '""',
  '*',
  '^x',
  '-x',
  '+',
  '{subject text} : x',
  'text:x',
  'de:',
  'de:"',
  'antes:99/99',
  'tem::',
  ':',
  '\0',
  '\uE000anexo',
  '\ud83d',
  '🛒👩‍👩‍👧',
  "'; DROP TABLE ticket; --",
  '\u202eabc',
  'ﷺ',
  'İ',
  ' ',
  '\n',
]

describe('whatever is typed', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''))

  test('R-FUZZ: is understood or told, never thrown, and what leaves as a word is letters and digits alone', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { terms, filters, problems } = read(typed)
        for (const { words } of terms) {
          expect(words.length).toBeGreaterThan(0)
          for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u)
        }
        expect(terms.length + filters.length).toBeLessThanOrEqual(MOST_PARTS)
        if (typed.trim() !== '') expect(terms.length + filters.length + problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 3000, seed: 26 },
    )
  })

  test('is read in no time however long it is', () => {
    for (const piece of ['x', ' ', '"', ':', 'de:', 'a:', 'ã', '🛒', '\0', '“x ']) {
      const { terms } = read(piece.repeat(10_000))
      for (const { words } of terms) expect(words.join('').length).toBeLessThanOrEqual(40 * MOST_PARTS)
    }
  })
})

describe('a day in a phrase', () => {
  const from = (text: string): string | null => {
    const span = spanOf(text, TODAY)
    return span && `${dateOf(span.from)} ${dateOf(span.to)}`
  }

  test.for([
    ['23/11/2026', '2026-11-23 2026-11-24'],
    ['3/2/26', '2026-02-03 2026-02-04'],
    ['23.11.2026', '2026-11-23 2026-11-24'],
    ['2026-11-23', '2026-11-23 2026-11-24'],
    ['24/11', '2025-11-24 2025-11-25'],
    ['23/11', '2026-11-23 2026-11-24'],
    ['29/2', '2024-02-29 2024-03-01'],
    ['10/2026', '2026-10-01 2026-11-01'],
    ['2026-12', '2026-12-01 2027-01-01'],
    ['2025', '2025-01-01 2026-01-01'],
    ['hoje', '2026-11-23 2026-11-24'],
    ['ontem', '2026-11-22 2026-11-23'],
    ['Anteontem', '2026-11-21 2026-11-22'],
    ['yesterday', '2026-11-22 2026-11-23'],
    ['segunda', '2026-11-23 2026-11-24'],
    ['terça-feira', '2026-11-17 2026-11-18'],
    ['sábado', '2026-11-21 2026-11-22'],
    ['novembro', '2026-11-01 2026-12-01'],
    ['dezembro', '2025-12-01 2026-01-01'],
    ['março', '2026-03-01 2026-04-01'],
    ['7 dias', '2026-11-16 2026-11-17'],
    ['2sem', '2026-11-09 2026-11-10'],
    ['1 mês', '2026-10-24 2026-10-25'],
  ])('%s is %s', ([text, days]) => {
    expect(from(text!)).toBe(days)
  })

  test.for(['xyz', '', '31/02/2026', '32/1', '13/13', '2026-13', '1e3', 'mim', '99999d', '-5d', '0/0'])(
    '«%s» is none',
    (text) => {
      expect(spanOf(text, TODAY)).toBeNull()
    },
  )

  test('before it ends where the day begins, after it begins where the day ends', () => {
    expect(read('antes:ontem depois:10/2026').filters).toEqual([
      { kind: 'before', day: dayOf('2026-11-22') },
      { kind: 'since', day: dayOf('2026-11-01') },
    ])
  })

  test('begins at local midnight, or where a day without one begins', () => {
    const zone = 'America/Sao_Paulo'
    const start = (date: string): string => new Date(startOfDay(zone, dayOf(date) as LocalDay)).toISOString()
    expect(start('2026-11-23')).toBe('2026-11-23T03:00:00.000Z')
    expect(start('2018-11-04')).toBe('2018-11-04T03:00:00.000Z')
    expect(start('2018-02-18')).toBe('2018-02-18T03:00:00.000Z')
    expect(dayInZone(zone, instant(Date.parse('2026-11-23T02:59:00Z')))).toBe(dayOf('2026-11-22'))
  })
})

describe('what is folded', () => {
  test('is the same for a text and for what is typed of it', () => {
    expect(fold('AÇÃO à Ü ñ')).toBe('acao a u n')
    expect(foldedWords('joão@acme.com.br, nº 5')).toEqual(['joao', 'acme', 'com', 'br', 'no', '5'])
  })

  test('stays the same when it is folded again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => foldedWords(text).join(' ') === foldedWords(foldedWords(text).join(' ')).join(' '),
      ),
    )
  })

  test('a name is meant by itself, else by the beginnings of its words', () => {
    const list = [
      { id: 'suporte', name: 'Suporte' },
      { id: 'tecnico', name: 'Suporte técnico' },
      { id: 'envio', name: 'Módulo de Envio' },
    ]
    const ids = (typed: string) => namedBy(typed, list).map(({ id }) => id)
    expect(ids('SUPORTE')).toEqual(['suporte'])
    expect(ids('sup')).toEqual(['suporte', 'tecnico'])
    expect(ids('modulo env')).toEqual(['envio'])
    expect([ids('zzz'), ids('***')]).toEqual([[], []])
  })
})
