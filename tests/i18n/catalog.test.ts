import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failureWords } from '../../src/i18n/failure.ts'
import { catalogs, intlOf, localeOf, type MessageId, sayIn } from '../../src/i18n/intl.ts'

const ids = (locale: 'pt-BR' | 'en') => Object.keys(catalogs[locale])
const kindsIn = (source: string) => [...source.matchAll(/readonly kind: '(\w+)'/g)].map(([, kind]) => kind)
const wordless = (kinds: readonly (string | undefined)[]) =>
  kinds.filter((kind) => !Object.hasOwn(catalogs['pt-BR'], `refusal.${kind}`))

/** Every name that a message takes, with a value. */
const valuesOf = (message: string) =>
  Object.fromEntries([...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 1]))

test('both catalogs carry the same ids in the same order', () => {
  expect(ids('en')).toEqual(ids('pt-BR'))
})

test('every refusal has its message, and a refusal without one is noticed', () => {
  const kinds = kindsIn(readFileSync('src/domain/value/refusal.ts', 'utf8'))
  expect(kinds.length).toBeGreaterThan(40)
  expect(wordless(kinds)).toEqual([])
  expect(wordless(kindsIn(`| { readonly kind: 'plantedRefusal' }`))).toEqual(['plantedRefusal'])
})

test('no message of a refusal outlives its refusal', () => {
  const kinds = kindsIn(readFileSync('src/domain/value/refusal.ts', 'utf8'))
  const said = ids('pt-BR').filter((id) => id.startsWith('refusal.'))
  expect(said.filter((id) => !kinds.includes(id.slice('refusal.'.length)))).toEqual([])
})

test('every message is well formed ICU in both languages', () => {
  for (const locale of ['pt-BR', 'en'] as const) {
    const say = sayIn(intlOf(locale))
    for (const id of ids(locale)) {
      const message = catalogs[locale][id as MessageId]
      const text = say(id as MessageId, valuesOf(message))
      expect(text, id).not.toMatch(/\{\w+[,}]/)
      expect(text, id).not.toBe('')
    }
  }
})

test('a refusal is said with its values', () => {
  const say = sayIn(intlOf('pt-BR'))
  const refusal = { kind: 'ticketClosed', code: 'A-1041' } as const
  expect(failureWords(say, { refusal })).toBe('A-1041 está encerrado. Para continuar, reabra o ticket.')
  expect(failureWords(say, { fault: { id: 'f7' } })).toContain('f7')
})

test('the language is Portuguese unless English is asked for first', () => {
  expect(localeOf(['pt-PT', 'en'])).toBe('pt-BR')
  expect(localeOf(['en-GB', 'pt'])).toBe('en')
  expect(localeOf(['fr', 'de'])).toBe('pt-BR')
  expect(localeOf(['fr', 'en'])).toBe('en')
})

test('every id that a source file names stands in the catalog', () => {
  const files = readdirSync('src/renderer', { recursive: true, encoding: 'utf8' })
  const named = files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(join('src/renderer', file), 'utf8').matchAll(/\bsay\('([\w.+-]+)'/g)])
    .map(([, id = '']) => id)
  expect(named.length).toBeGreaterThan(80)
  expect(named.filter((id) => !Object.hasOwn(catalogs['pt-BR'], id))).toEqual([])
})
