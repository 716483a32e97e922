import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { skipUnless } from '../support/skip.ts'
import { idsOf, onlyInOne, refusalKinds, refusalsOutOfStep } from './catalog-guards.ts'
import { ROOT } from './planted.ts'
import { read } from './source.ts'

const CATALOGS = ['src/i18n/pt-BR.json', 'src/i18n/en.json']
const written = CATALOGS.every((path) => existsSync(join(ROOT, path)))
const ids = (path: string): readonly string[] => idsOf(JSON.parse(read(path).text) as object)

describe('architecture: the catalogs', skipUnless(written, 'the catalogs are not written yet'), () => {
  test.each(CATALOGS)('each kind of refusal has its message, and no other is there: %s', (path) => {
    expect(refusalsOutOfStep(refusalKinds(read('src/domain/value/refusal.ts').text), ids(path))).toEqual([])
  })

  test('both languages say the same things', () => {
    const [portuguese = '', english = ''] = CATALOGS
    expect(onlyInOne(ids(portuguese), ids(english))).toEqual([])
  })
})

describe('architecture: the guards of the catalogs', () => {
  test('the kinds are read from the union', () => {
    const text =
      "  | { readonly kind: 'ticketClosed'; readonly code: string }\n  | { readonly kind: 'cancelled' }"
    expect(refusalKinds(text)).toEqual(['ticketClosed', 'cancelled'])
    expect(refusalKinds(read('src/domain/value/refusal.ts').text).length).toBeGreaterThan(30)
  })

  test('a kind without a message and a message without a kind are caught', () => {
    expect(refusalsOutOfStep(['a', 'b'], ['refusal.a', 'refusal.c', 'queue.title'])).toEqual([
      'b has no message',
      'c is no refusal',
    ])
  })

  test('an id that one language lacks is caught, nested or flat', () => {
    expect(onlyInOne(idsOf({ queue: { title: '' }, a: '' }), idsOf({ 'queue.title': '', b: '' }))).toEqual([
      'a',
      'b',
    ])
  })
})
