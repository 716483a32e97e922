import { describe, expect, test } from 'vitest'
import { deadlinesOf, type TargetName } from '../../src/application/deadlines.ts'
import type { DeadlineAsk } from '../../src/contract/deadlines.ts'
import type { Refusal } from '../../src/domain/value/refusal.ts'
import { at } from '../domain/calendar/samples.ts'
import { loaded, valueOf } from '../profiles/loaded.ts'

const UNNAMED: TargetName = { plan: null, severity: null, clock: null }
const target = (plan: string | null, severity: string | null, clock: string | null): TargetName => ({
  plan,
  severity,
  clock,
})
const ask = (change: Partial<DeadlineAsk> = {}): DeadlineAsk => ({
  start: at('2026-11-19T11:00-03:00'),
  minutes: null,
  pauses: [],
  ...change,
})
const weconnect = loaded('weconnect')

describe('deadlines', () => {
  test('WC-28: of PREMIUM/Crítica from Thursday 11:00 are the golden ones', () => {
    const of = (clock: string) =>
      valueOf(deadlinesOf(weconnect, target('PREMIUM', 'critica', clock), [ask()]))
    expect(of('diagnosis')).toEqual([at('2026-11-19T18:00-03:00')])
    expect(of('resolution')).toEqual([at('2026-11-23T11:00-03:00')])
  })

  test('WC-22: without a target count the minutes on the working calendar', () => {
    expect(valueOf(deadlinesOf(weconnect, UNNAMED, [ask({ minutes: 180 }), ask({ minutes: 0.5 })]))).toEqual([
      at('2026-11-19T15:00-03:00'),
      at('2026-11-19T11:00:30-03:00'),
    ])
  })

  test('WC-32: leave out the pauses', () => {
    const pauses = [[at('2026-11-19T12:00-03:00'), at('2026-11-19T15:00-03:00')]] as const
    expect(valueOf(deadlinesOf(weconnect, UNNAMED, [ask({ minutes: 120, pauses })]))).toEqual([
      at('2026-11-19T16:00-03:00'),
    ])
  })

  test.for<[string, TargetName, Refusal]>([
    ['an unknown plan', target('OURO', 'critica', 'resolution'), { kind: 'planUnknown', plan: 'OURO' }],
    ['a target without its plan', target(null, 'critica', 'resolution'), { kind: 'planUnknown', plan: '' }],
    [
      'an unknown severity',
      target('PREMIUM', 'p1', 'resolution'),
      { kind: 'severityUnknown', severity: 'p1' },
    ],
    [
      'a clock that is not promised',
      target('PREMIUM', 'alta', 'triage'),
      { kind: 'targetUnset', target: 'triage' },
    ],
    ['no clock', target('PREMIUM', 'alta', null), { kind: 'targetUnset', target: '' }],
  ])('WC-23: are refused for %s', ([, name, refusal]) => {
    expect(deadlinesOf(weconnect, name, [ask()])).toEqual({ ok: false, refusal })
  })

  test('WA-11: are refused where plan Pro has no number, instead of a wrong one', () => {
    expect(deadlinesOf(loaded('wati'), target('PRO', 'p1', 'resolution'), [ask()])).toEqual({
      ok: false,
      refusal: { kind: 'targetUnset', target: 'resolution' },
    })
  })

  test('are refused with its place where a question has no minutes and no target names them', () => {
    expect(deadlinesOf(weconnect, UNNAMED, [ask({ minutes: 1 }), ask()])).toEqual({
      ok: false,
      refusal: { kind: 'inputInvalid', path: '[1].minutes', detail: 'missing' },
    })
  })
})
