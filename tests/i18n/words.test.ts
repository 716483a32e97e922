import { expect, test } from 'vitest'
import { countedDuration, fileSize, shortAge, wallDuration } from '../../src/i18n/duration.ts'
import { dayHeading, daysApart, instantWords } from '../../src/i18n/instant.ts'
import { intlOf, sayIn } from '../../src/i18n/intl.ts'

const M = 60_000
const H = 60 * M
const D = 24 * H
const pt = intlOf('pt-BR', 'America/Sao_Paulo')
const say = sayIn(pt)
const en = sayIn(intlOf('en'))
const at = (local: string) => new Date(`${local}-03:00`).getTime()

test.each([
  [0, '0 min'],
  [30_000, 'menos de 1 min'],
  [12 * M + 59_000, '12 min'],
  [2 * H, '2h'],
  [2 * H + 5 * M, '2h05'],
  [26 * H + 30 * M, '26h30'],
  [2 * D, '2 dias'],
  [3 * D + 4 * H, '3 dias e 4h'],
  [-90 * M, '1h30'],
])('wall time of %d ms is told as "%s"', (length, words) => {
  expect(wallDuration(say, length)).toBe(words)
})

test('AMB-01: counted time is never told in days, since a business day has no one length', () => {
  expect(countedDuration(say, 80 * H)).toBe('80h')
  expect(wallDuration(say, 80 * H)).toBe('3 dias e 8h')
})

test('English has its own words', () => {
  expect(wallDuration(en, 2 * H + 10 * M)).toBe('2h 10m')
  expect(wallDuration(en, 25 * D)).toBe('25 days')
})

test('an age is one number', () => {
  expect([20_000, 5 * M, 7 * H, 12 * D, 90 * D, 800 * D].map((age) => shortAge(say, age))).toEqual([
    'agora',
    '5 min',
    '7 h',
    '12 d',
    '90 d',
    '2 a',
  ])
})

test('a file size is told in decimal units, as the language writes them', () => {
  expect([12, 284_113, 1_840_233].map((size) => fileSize(say, size))).toEqual([
    '12 bytes',
    '284 kB',
    '1,8 MB',
  ])
})

test('an instant near today is told by its day, in the zone of the reader', () => {
  const now = at('2026-11-21T23:30:00')
  expect(instantWords(pt, at('2026-11-21T14:30:00'), now)).toBe('hoje 14:30')
  expect(instantWords(pt, at('2026-11-22T00:10:00'), now)).toBe('amanhã 00:10')
  expect(instantWords(pt, at('2026-11-20T17:02:00'), now)).toBe('ontem 17:02')
  expect(instantWords(pt, at('2026-11-24T09:00:00'), now)).toBe('ter. 09:00')
  expect(instantWords(pt, at('2026-11-12T09:00:00'), now)).toBe('12 de nov. 09:00')
})

test('days are counted by the calendar, not by 24 hours', () => {
  expect(daysApart(pt, at('2026-11-22T00:10:00'), at('2026-11-21T23:50:00'))).toBe(1)
  expect(daysApart(pt, at('2026-11-21T23:50:00'), at('2026-11-21T00:10:00'))).toBe(0)
})

test('a day of another year is headed with its year', () => {
  const now = at('2026-11-21T12:00:00')
  expect(dayHeading(pt, at('2026-11-20T12:00:00'), now)).toBe('Ontem')
  expect(dayHeading(pt, at('2026-11-19T12:00:00'), now)).not.toContain('2026')
  expect(dayHeading(pt, at('2025-11-19T12:00:00'), now)).toContain('2025')
})
