import { expect, test } from 'vitest'
import { shareWords, tellingWords } from '../../../src/domain/opening/same-words.ts'

const alike = (a: string, b: string) => shareWords(tellingWords(a), tellingWords(b))

test('XT-05: two subjects are alike where they share two telling words, in any case and with any accents', () => {
  expect(alike('Boleto não abre no CHECKOUT', 'o checkout não gera boleto')).toBe(true)
  expect(alike('Emissão da nota fiscal', 'emissao de NOTA')).toBe(true)
  expect(alike('Boleto não abre', 'Frete errado no carrinho')).toBe(false)
  expect(alike('Boleto não abre', 'Troca do boleto por pix')).toBe(false)
})

test('XT-05: a single telling word is enough for who has no more', () => {
  expect(alike('Boleto', 'Boleto não abre no checkout')).toBe(true)
  expect(alike('', 'Boleto')).toBe(false)
})

test('XT-05: words of every letter to a desk tell nothing', () => {
  expect(tellingWords('Bom dia, urgente: problema no site, não está com o CEP 01310')).toEqual([
    '01310',
    'cep',
  ])
  expect(alike('Ajuda urgente com a loja', 'Problema urgente na loja')).toBe(false)
})

test('a subject without end costs no more than its beginning', () => {
  expect(tellingWords('palavra '.repeat(200_000))).toEqual(['palavra'])
})
