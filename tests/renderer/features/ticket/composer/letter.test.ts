import { expect, test } from 'vitest'
import { foldQuote } from '../../../../../src/domain/ticket/quote.ts'
import {
  forwardedOf,
  letterOf,
  quotationOf,
  wordsOf,
} from '../../../../../src/renderer/features/ticket/composer/letter.ts'

const SIGNATURE = 'Ana Souza\nSuporte WeConnect'
const quotation = quotationOf('Em 19/11/2026, 11:00, Maria <maria@x.example> escreveu:', 'Bom dia!\n\nParou.')
const whole = (words: string, signature = SIGNATURE, below = quotation) => {
  const { text, tail } = letterOf(words, signature, below)
  return text + tail
}

test('below the words stand the signature and then the message that is answered, each line marked', () => {
  expect(whole('Vamos ver.\n')).toBe(
    [
      'Vamos ver.',
      '',
      'Ana Souza',
      'Suporte WeConnect',
      '',
      'Em 19/11/2026, 11:00, Maria <maria@x.example> escreveu:',
      '> Bom dia!',
      '>',
      '> Parou.',
    ].join('\n'),
  )
})

test('a signature does not say again with what the words end already', () => {
  expect(whole('Resolvido.\n\nAtt.,\nAna Souza', SIGNATURE, '')).toBe(
    'Resolvido.\n\nAtt.,\nAna Souza\nSuporte WeConnect',
  )
  expect(whole(`Resolvido.\n\n${SIGNATURE}`, SIGNATURE, '')).toBe(`Resolvido.\n\n${SIGNATURE}`)
  expect(whole('Fale com Ana', SIGNATURE, '')).toBe(`Fale com Ana\n\n${SIGNATURE}`)
})

test('the quotation that we send is folded like any other', () => {
  expect(foldQuote(whole('Vamos ver.'))).toEqual({
    fresh: `Vamos ver.\n\n${SIGNATURE}\n\n`,
    quoted: quotation,
  })
})

test('of what was sent the person’s own words are told apart; what ends otherwise counts as they', () => {
  const { tail } = letterOf('Vamos ver.', SIGNATURE, quotation)
  expect(wordsOf(whole('Vamos ver.'), tail)).toBe('Vamos ver.')
  expect(wordsOf('outra coisa', tail)).toBe('outra coisa')
})

test('a message of megabytes is quoted in part, and says so', () => {
  const long = quotationOf('Em …', 'x'.repeat(50_000))
  expect(long.length).toBeLessThan(20_100)
  expect(long.endsWith('\n> […]')).toBe(true)
})

test('a message sent on carries its fields and all that it said', () => {
  const fields = [{ label: 'De', value: 'Maria <maria@x.example>' }]
  expect(forwardedOf({ heading: '-- Mensagem encaminhada --', fields, text: 'Parou.\n' })).toBe(
    '-- Mensagem encaminhada --\nDe: Maria <maria@x.example>\n\nParou.',
  )
})
