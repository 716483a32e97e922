import { expect, test } from 'vitest'
import type { CountedClock } from '../../../../src/contract/views/queue.ts'
import { intlOf } from '../../../../src/i18n/intl.ts'
import { bothShort, clockPlace, clockShown } from '../../../../src/renderer/features/queue/row/clock-words.ts'
import { queueRow } from './row.ts'

const M = 60_000
const intl = intlOf('pt-BR', 'America/Sao_Paulo')
const now = new Date('2026-11-23T14:18:00-03:00').getTime()
const clock = (over: Partial<CountedClock> = {}): CountedClock => ({
  clock: 'firstResponse',
  state: 'running',
  dueAt: now + 130 * M,
  riskAt: now + 70 * M,
  imminentAt: now + 120 * M,
  breachAt: null,
  countedLeft: null,
  aroundTheClock: true,
  ...over,
})

test('XT-16: both readings stand in the row, the distance and the due instant', () => {
  const shown = clockShown(intl, clock(), now)
  expect(shown).toMatchObject({ text: 'vence em 2h10', risk: 'none' })
  expect(shown.hint).toBe('Primeira resposta: no prazo. Vence hoje 16:28, daqui a 2h10 de relógio.')
  expect(clockPlace(intl, queueRow({ clock: clock() }), now)).toBe('1ª resposta · hoje 16:28')
})

test('XT-16: business hours and wall hours stand side by side, on a calendar that closes', () => {
  const counted = clock({ countedLeft: 90 * M, aroundTheClock: false })
  expect(bothShort(intl, counted, now)).toBe('1h30 úteis · 2h10 de relógio')
  expect(clockShown(intl, counted, now).hint).toBe(
    'Primeira resposta: no prazo. Vence hoje 16:28: daqui a 1h30 úteis, 2h10 de relógio.',
  )
  const over = clock({ state: 'breached', dueAt: now - 95 * M, countedLeft: -35 * M, aroundTheClock: false })
  expect(clockShown(intl, over, now).hint).toContain('há 35 min úteis, 1h35 de relógio')
  expect(bothShort(intl, clock(), now)).toBe('2h10 de relógio')
  expect(bothShort(intl, clock({ state: 'paused', dueAt: null }), now)).toBe('')
})

test('the words follow the time without a new answer from the console', () => {
  const at = (minutes: number) => clockShown(intl, clock(), now + minutes * M).text
  expect([0, 70, 125].map(at)).toEqual(['vence em 2h10', 'em risco · 1h', 'iminente · 5 min'])
})

test('AMB-03: past the due instant the window says that it is at the limit, not that it was missed', () => {
  expect(clockShown(intl, clock(), now + 131 * M)).toMatchObject({ text: 'no limite', risk: 'imminent' })
})

test('a breach told by the console counts up', () => {
  const late = clock({ state: 'breached', dueAt: now - 95 * M })
  expect(clockShown(intl, late, now)).toMatchObject({ text: 'vencido há 1h35', risk: 'breached' })
})

test('WA-11: without a target the row says so instead of a deadline', () => {
  expect(clockShown(intl, null, now).text).toBe('sem meta definida')
  expect(clockShown(intl, clock({ state: 'unset', dueAt: null }), now).text).toBe('sem meta definida')
  expect(clockPlace(intl, queueRow(), now)).toBe('')
})

test('a paused clock shows no distance', () => {
  const paused = clock({ state: 'paused', dueAt: null, riskAt: null, imminentAt: null })
  expect(clockShown(intl, paused, now)).toMatchObject({ text: 'pausado', risk: 'paused' })
  expect(clockPlace(intl, queueRow({ clock: paused }), now)).toBe('1ª resposta')
})

test('an answer in the outbox is said on the row', () => {
  expect(clockPlace(intl, queueRow({ clock: clock(), inOutbox: true }), now)).toBe('na caixa de saída')
})
