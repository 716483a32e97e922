import { expect, test } from 'vitest'
import { riskOf, type RiskSource } from '../../../src/renderer/ui/risk.ts'

const running: RiskSource = { state: 'running', riskAt: 100, imminentAt: 200, breachAt: 300 }

test('a running clock moves from calm to at risk to imminent at its instants', () => {
  expect([99, 100, 199, 200].map((now) => riskOf(running, now))).toEqual([
    'none',
    'atRisk',
    'atRisk',
    'imminent',
  ])
})

test('AMB-03: a breach shows at the instant that the console judged, not at the due time', () => {
  expect(riskOf(running, 299)).toBe('imminent')
  expect(riskOf(running, 300)).toBe('breached')
  expect(riskOf({ ...running, breachAt: null }, 1_000_000)).toBe('imminent')
  expect(riskOf({ ...running, state: 'breached' }, 0)).toBe('breached')
})

test('a paused or stopped clock keeps its word whatever the time', () => {
  for (const state of ['paused', 'met', 'late', 'unset'] as const)
    expect(riskOf({ ...running, state }, 500)).toBe(state)
})

test('WA-11: a ticket without a clock has no target', () => {
  expect(riskOf(null, 0)).toBe('unset')
})
