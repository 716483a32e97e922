import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marked, type Piece, snippet, standTogether, type Wanted } from '../../../src/domain/search/marks.ts'

const begins = (...words: readonly string[]): readonly Wanted[] =>
  words.map((word) => ({ word, exact: false }))
const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, marked: mark }) => (mark ? `[${text}]` : text)).join('')

describe('the words in a text', () => {
  test('are marked with their accents, a beginning alone where one typed no more', () => {
    expect(shown(marked('Conexão caiu, CONEXÕES', begins('conex')))).toBe('[Conex]ão caiu, [CONEX]ÕES')
    expect(shown(marked('ação', [{ word: 'acao', exact: true }]))).toBe('[ação]')
    expect(shown(marked('ações', [{ word: 'acao', exact: true }]))).toBe('ações')
    expect(shown(marked('conexa\u0303o', begins('conexa')))).toBe('[conexa\u0303o]')
  })

  test('are shown with what stands around them, where most of them are', () => {
    const text = `${'erro '.repeat(3)}${'longe '.repeat(100)}o boleto deu erro 500 ontem ${'fim '.repeat(100)}`
    const piece = shown(snippet(text, begins('boleto', 'erro'), 60))
    expect(piece).toContain('[boleto] deu [erro] 500')
    expect(piece.startsWith('…') && piece.endsWith('…')).toBe(true)
    expect(piece.length).toBeLessThan(100)
  })

  test('a text without them shows how it begins, on one line', () => {
    expect(shown(snippet('Bom  dia,\n\ntudo bem?', begins('boleto'), 60))).toBe('Bom dia, tudo bem?')
    expect(snippet('', begins('boleto'), 60)).toEqual([])
  })

  test('side by side are those between which only signs stand', () => {
    const words = [
      { word: 'nota', exact: true },
      { word: 'fis', exact: false },
    ]
    expect(standTogether('uma Nota-Fiscal', words)).toBe(true)
    expect(standTogether('nota sem fiscal', words)).toBe(false)
  })

  test('no letter is lost or halved in marking, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('a', 'e', '1', 'ab'),
        (text, word) => {
          const whole = marked(text, begins(word))
          expect(whole.map((piece) => piece.text).join('')).toBe(text)
          for (const { text: piece } of snippet(text, begins(word), 20))
            expect(piece.isWellFormed()).toBe(true)
        },
      ),
      { numRuns: 1000, seed: 26 },
    )
  })
})
