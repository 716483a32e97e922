import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { idsOf, inTwoFiles, onlyInOne, refusalKinds, refusalsOutOfStep } from './catalog-guards.ts'
import { ROOT } from './planted.ts'
import { read } from './source.ts'

const CATALOGS = ['src/i18n/pt-BR', 'src/i18n/en']
const areas = (folder: string): readonly string[] => readdirSync(join(ROOT, folder)).toSorted()
const idsOfArea = (folder: string, area: string): readonly string[] =>
  idsOf(JSON.parse(read(`${folder}/${area}`).text) as object)

describe('architecture: the catalogs', () => {
  test.each(CATALOGS)('each kind of refusal has its message, and no other is there: %s', (folder) => {
    const kinds = refusalKinds(read('src/domain/value/refusal.ts').text)
    expect(refusalsOutOfStep(kinds, idsOfArea(folder, 'refusal.json'))).toEqual([])
  })

  test('both languages say the same things, area by area', () => {
    const [portuguese = '', english = ''] = CATALOGS
    expect(areas(english)).toEqual(areas(portuguese))
    for (const area of areas(portuguese))
      expect(onlyInOne(idsOfArea(portuguese, area), idsOfArea(english, area)), area).toEqual([])
  })

  test.each(CATALOGS)('no id stands in two areas, where one would hide the other: %s', (folder) => {
    expect(inTwoFiles(areas(folder).map((area) => idsOfArea(folder, area)))).toEqual([])
  })

  test.each(CATALOGS)('each area is a part of its catalog: %s', (folder) => {
    const whole = read(`src/i18n/${folder.endsWith('en') ? 'english' : 'portuguese'}.ts`).text
    for (const area of areas(folder)) expect(whole).toContain(`/${area}'`)
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

  test('an id of two areas is caught', () => {
    expect(inTwoFiles([['a', 'b'], ['c'], ['b']])).toEqual(['b'])
  })
})
