import { expect, test } from 'vitest'
import type { LedgerKind, LedgerLine } from '../../../../../src/domain/sla/ledger.ts'
import { instant, millis } from '../../../../../src/domain/value/instant.ts'
import { intlOf, sayIn } from '../../../../../src/i18n/intl.ts'
import { BAR, barPieces } from '../../../../../src/renderer/features/ticket/clocks/bar-pieces.ts'
import { lineWords } from '../../../../../src/renderer/features/ticket/clocks/clock-words.ts'
import { ledgerSums } from '../../../../../src/renderer/features/ticket/clocks/ledger-rows.ts'

const line = (from: number, to: number, kind: LedgerKind, over: Partial<LedgerLine> = {}): LedgerLine => ({
  from: instant(from),
  to: instant(to),
  kind,
  name: null,
  waitsFor: null,
  wall: millis(to - from),
  counted: millis(kind === 'counted' ? to - from : 0),
  ...over,
})

const account = [
  line(0, 100, 'counted'),
  line(100, 200, 'break'),
  line(200, 300, 'closed'),
  line(300, 350, 'paused', { name: 'espera', waitsFor: 'client' }),
  line(350, 500, 'counted'),
]

test('the sums of a ledger are told apart by what the time was', () => {
  expect(ledgerSums(account)).toEqual({ wall: 500, counted: 250, paused: 50, closed: 200 })
})

test('the bar covers its whole width without gap or overlap, up to the due instant', () => {
  const pieces = barPieces(account, 1000)
  expect(pieces.map(({ kind }) => kind)).toEqual(['counted', 'closed', 'paused', 'counted', 'ahead'])
  let end = 0
  for (const { x, width } of pieces) {
    expect(x).toBeCloseTo(end)
    end = x + width
  }
  expect(end).toBeCloseTo(BAR)
})

test('a breached clock has nothing ahead', () => {
  expect(barPieces(account, 400).map(({ kind }) => kind)).not.toContain('ahead')
})

test('stretches too thin to be seen join their neighbour', () => {
  const thin = [line(0, 10_000, 'counted'), line(10_000, 10_001, 'paused'), line(10_001, 20_000, 'counted')]
  expect(barPieces(thin, null)).toHaveLength(1)
  expect(barPieces([], 5)).toEqual([])
})

test('each kind of line has its words, and a pause names its status and whom it waits for', () => {
  const say = sayIn(intlOf('pt-BR'))
  const words = (one: LedgerLine) => lineWords(say, one, (id) => `<${id}>`)
  expect(account.map(words)).toEqual([
    'contado',
    'almoço',
    'fechado',
    'pausado: <espera>, espera o cliente',
    'contado',
  ])
  expect(words(line(0, 1, 'holiday', { name: 'Consciência Negra' }))).toBe('feriado: Consciência Negra')
})
