import { describe, expect, test } from 'vitest'
import type { SearchNames } from '../../../../src/contract/views/search.ts'
import { parsePhrase } from '../../../../src/domain/search/phrase.ts'
import { intlOf, type Locale, sayIn } from '../../../../src/i18n/intl.ts'
import { completionsOf, OPERATORS } from '../../../../src/renderer/features/search/completion.ts'
import { problemWords } from '../../../../src/renderer/features/search/problem-words.ts'

const NAMES: SearchNames = {
  sectors: ['Suporte', 'Suporte técnico', 'Módulo de Envio'],
  statuses: ['Novo', 'Resolvido'],
  severities: ['Alto (P2)'],
  agents: ['Ana Souza', 'Beto Lima'],
}

const at = (phrase: string, locale: Locale = 'pt-BR') => completionsOf(phrase, NAMES, sayIn(intlOf(locale)))
const labels = (phrase: string, locale?: Locale): readonly string[] =>
  at(phrase, locale).map(({ label }) => label)

describe('what the end of a phrase may become', () => {
  test('is every operator after a word, put behind it', () => {
    expect(labels('boleto')).toHaveLength(OPERATORS.length)
    expect(at('boleto')[0]).toMatchObject({ label: 'de:', phrase: 'boleto de:' })
  })

  test('is the operators that begin as the last word does, in its place', () => {
    expect(at('boleto st').map(({ phrase }) => phrase)).toEqual(['boleto status:'])
    expect(labels('responsa')).toEqual(['responsável:'])
    expect(labels('se', 'en')).toEqual(['sector:', 'severity:'])
  })

  test('is the values of an operator, quoted where they have spaces, narrowed by what is typed of them', () => {
    expect(labels('setor:')).toEqual(NAMES.sectors)
    expect(at('erro setor:mod')[0]?.phrase).toBe('erro setor:"Módulo de Envio" ')
    expect(at('setor:"suporte t')[0]?.phrase).toBe('setor:"Suporte técnico" ')
    expect(labels('de:')).toEqual(['mim', 'Ana Souza', 'Beto Lima'])
    expect(labels('RESPONSÁVEL:ni')).toEqual(['ninguém'])
    expect(labels('status:')).toEqual(['aberto', 'resolvido', 'encerrado', 'Novo'])
    expect(labels('tem:')).toEqual(['anexo'])
    expect(labels('antes:on')).toEqual(['ontem'])
  })

  test('is nothing where what is typed is the value already, or has none to offer', () => {
    expect(labels('tem:anexo')).toEqual([])
    expect(labels('cliente:ac')).toEqual([])
  })

  test.for(['pt-BR', 'en'] as const)('is understood by the search itself, each of them (%s)', (locale) => {
    for (const operator of at('', locale)) {
      for (const { phrase } of at(operator.phrase, locale)) {
        expect([phrase, parsePhrase(phrase, 20_000).problems]).toEqual([phrase, []])
      }
    }
  })

  test.for(['pt-BR', 'en'] as const)(
    'what the empty page gives as examples is understood too (%s)',
    (locale) => {
      const say = sayIn(intlOf(locale))
      for (const id of ['search.example.1', 'search.example.2', 'search.example.3'] as const)
        expect([say(id), parsePhrase(say(id), 20_000).problems]).toEqual([say(id), []])
    },
  )
})

test.for(['pt-BR', 'en'] as const)(
  'each thing that was not understood has a sentence that names it (%s)',
  (locale) => {
    const say = sayIn(intlOf(locale))
    const sentences = ['antes:xyz', 'tem:pressa', 'de:', '***'].flatMap((phrase) =>
      parsePhrase(phrase, 20_000).problems.map((problem) => problemWords(say, problem)),
    )
    expect(sentences).toHaveLength(4)
    expect(sentences[0]).toContain('xyz')
    expect(sentences[1]).toContain('pressa')
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|search\./)
  },
)
