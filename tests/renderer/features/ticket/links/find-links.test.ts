import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linksIn } from '../../../../../src/renderer/features/ticket/links/find-links.ts'

const found = (text: string): readonly (readonly [string, string])[] =>
  linksIn(text).flatMap(({ from, to, address }) =>
    address === null ? [] : [[text.slice(from, to), address]],
  )

test('addresses of the web are found in a customer’s words, without the sentence around them', () => {
  expect(found('Veja https://loja.example/nota?id=3, e (http://loja.example/a).')).toEqual([
    ['https://loja.example/nota?id=3', 'https://loja.example/nota?id=3'],
    ['http://loja.example/a', 'http://loja.example/a'],
  ])
  expect(found('www.loja.example/ajuda!')).toEqual([
    ['www.loja.example/ajuda', 'https://www.loja.example/ajuda'],
  ])
  expect(found('https://pt.example/Rio_(cidade) <https://b.example>')).toEqual([
    ['https://pt.example/Rio_(cidade)', 'https://pt.example/Rio_(cidade)'],
    ['https://b.example', 'https://b.example/'],
  ])
  expect(found('ligue tel:+551140000000 ou mailto:rita@loja.example')).toEqual([
    ['tel:+551140000000', 'tel:+551140000000'],
    ['mailto:rita@loja.example', 'mailto:rita@loja.example'],
  ])
})

test('the address is told as the network reads it, whatever letters it is written in', () => {
  expect(found('https://аррӏе.com/login')).toEqual([
    ['https://аррӏе.com/login', 'https://xn--80ak6aa92e.com/login'],
  ])
  expect(found('HTTPS://LOJA.EXAMPLE')).toEqual([['HTTPS://LOJA.EXAMPLE', 'https://loja.example/']])
})

test('what hides its host, leads to no network or is no address stays words', () => {
  for (const text of [
    'https://banco.example@evil.example/',
    'https://user:word@evil.example',
    'file:///C:/windows',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'https://',
    'http://x',
    'www.',
    'rita@www.loja.example',
    'xhttps://loja.example',
    `https://loja.example/${'a'.repeat(2000)}`,
  ])
    expect(found(text), text.slice(0, 60)).toEqual([])
})

test('R-FUZZ the stretches of a text are the text, in order and without a gap', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.constantFrom('https://', 'www.', ')', '(', '.', ' ', '\u202E'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      expect(
        linksIn(text)
          .map(({ from, to }) => text.slice(from, to))
          .join(''),
      ).toBe(text)
    }),
  )
})

test('a text made to be slow is cut as fast as another one', () => {
  for (const text of [
    'https://a'.repeat(20_000),
    `https://a.example/${')'.repeat(200_000)}`,
    'www.'.repeat(50_000),
  ])
    expect(linksIn(text).length).toBeGreaterThan(0)
})
