import { describe, expect, test } from 'vitest'
import {
  type HelperAnswers,
  SCOPES,
  suggestSeverity,
  WORKAROUNDS,
} from '../../src/domain/profile/severity-helper.ts'
import { holidaysOf, idsOf, loaded, planOf, promise, steps, weekOf } from './loaded.ts'

const profile = loaded('wati')
const business = planOf(profile, 'BUSINESS+')
const pro = planOf(profile, 'PRO')
const pair = (severity: string) => [
  promise(business, severity, 'firstResponse'),
  promise(business, severity, 'resolution'),
]

describe('Wati: targets', () => {
  test('WA-06: P1 is answered in 30 minutes and resolved in 4 hours', () => {
    expect(pair('p1')).toEqual(['0.5 h @sempre', '4 h @sempre'])
  })

  test('WA-07: P2 is answered in 1 hour and resolved in 8', () => {
    expect(pair('p2')).toEqual(['1 h @sempre', '8 h @sempre'])
  })

  test('WA-08: P3 is answered in 2 hours and resolved in 1 business day', () => {
    expect(pair('p3')).toEqual(['2 h @sempre', '24 h @dias-uteis'])
  })

  test('WA-09: P4 is answered in 4 hours and resolved in 2 business days', () => {
    expect(pair('p4')).toEqual(['4 h @sempre', '48 h @dias-uteis'])
  })

  test('WA-10: the clock runs on weekends and holidays', () => {
    expect(weekOf(profile, 'sempre')).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `${day} 00:00-24:00`))
    expect(holidaysOf(profile, 'sempre')).toEqual([])
  })

  test('AMB-11: a business day is 24 hours on Monday to Friday less national holidays, kept as days', () => {
    expect(weekOf(profile, 'dias-uteis')).toEqual([
      ...[1, 2, 3, 4, 5].map((day) => `${day} 00:00-24:00`),
      '6',
      '7',
    ])
    expect(holidaysOf(profile, 'dias-uteis')).toContain('2026-11-20')
    expect(business.dayHours).toBe(24)
    const days = business.targets.filter((target) => target.budget?.unit === 'day')
    expect(days.map((target) => target.budget?.value)).toEqual([1, 2])
  })

  test('WA-11: Pro exists with every target unset', () => {
    expect(pro.targets).toHaveLength(8)
    for (const { id } of profile.severities)
      expect([promise(pro, id, 'firstResponse'), promise(pro, id, 'resolution')]).toEqual([
        'sem meta',
        'sem meta',
      ])
  })
})

describe('Wati: severities', () => {
  test('WA-01, WA-02, WA-03, WA-04: four severities, each with its examples, P1 alone critical', () => {
    expect(profile.severities.map((each) => each.name)).toEqual([
      'Urgente (P1)',
      'Alto (P2)',
      'Médio (P3)',
      'Baixo (P4)',
    ])
    expect(profile.severities.map((each) => each.examples.length)).toEqual([3, 3, 2, 3])
    expect(profile.severities.filter((each) => each.critical).map((each) => each.id)).toEqual(['p1'])
  })

  test.each<[string, HelperAnswers]>([
    ['p1', { stopped: true, workaround: 'none', scope: 'question' }],
    ['p2', { stopped: true, workaround: 'temporary', scope: 'mainFunction' }],
    ['p2', { stopped: true, workaround: 'acceptable', scope: 'question' }],
    ['p2', { stopped: false, workaround: 'none', scope: 'mainFunction' }],
    ['p2', { stopped: false, workaround: 'acceptable', scope: 'severeSlowness' }],
    ['p3', { stopped: false, workaround: 'shortTerm', scope: 'partialLoss' }],
    ['p4', { stopped: false, workaround: 'acceptable', scope: 'minorFault' }],
    ['p4', { stopped: false, workaround: 'none', scope: 'training' }],
    ['p4', { stopped: false, workaround: 'none', scope: 'documentation' }],
  ])('WA-05: the helper says %s for %o', (severity, answers) => {
    expect(suggestSeverity(profile.severityHelper ?? [], answers)).toBe(severity)
  })

  test('WA-05: the helper says P1 only where operations stopped without a workaround', () => {
    for (const stopped of [true, false])
      for (const workaround of WORKAROUNDS)
        for (const scope of SCOPES) {
          const severity = suggestSeverity(profile.severityHelper ?? [], { stopped, workaround, scope })
          expect(severity === 'p1').toBe(stopped && workaround === 'none')
        }
  })

  test('WA-05: another choice than the suggested one carries a reason', () => {
    expect(profile.rules.changeNeedsReason).toBe(true)
  })

  test('AMB-24: before triage a ticket is P3', () => {
    expect(profile.provisionalSeverity).toBe('p3')
  })
})

describe('Wati: queue and escalation', () => {
  test('WA-12: Business+ stands over Pro and the queue has the rule of the plan', () => {
    expect(business.level).toBeGreaterThan(pro.level)
    expect(profile.rules.queue).toEqual([
      'pin',
      'critical',
      'escalated',
      'breached',
      'atRisk',
      'plan',
      'entry',
    ])
  })

  test('WA-14: a missed resolution escalates by itself, to owner, lead and manager', () => {
    expect(profile.rules.escalatesOnBreach).toBe(true)
    expect(profile.rules.ladder).toEqual(['owner', 'lead', 'manager'])
  })

  test('WA-15: Business+ may ask for escalation, Pro may not; the request is reviewed', () => {
    expect([business.mayEscalate, pro.mayEscalate]).toEqual([true, false])
    expect(steps(profile, 'pedido-de-escalonamento')).toContain('[aprovação] Revisão do pedido')
  })

  test('WA-13: TAM is an add-on with a named owner', () => {
    expect(profile.addOns).toMatchObject([{ id: 'tam', namesOwner: true }])
  })

  test('WA-16: tickets enter by the Help Widget', () => {
    expect(profile.channels.filter((each) => each.official)).toMatchObject([
      { medium: 'widget', opens: 'yes' },
    ])
  })

  test('WA-17: risk has its rule in the queue', () => {
    expect(profile.rules.queue).toContain('atRisk')
  })

  test('AMB-15: no status pauses, since the source names none; "escalado" is one of them', () => {
    expect(profile.statuses.filter((each) => each.pauses || each.standBy || each.silence)).toEqual([])
    expect(profile.statuses.map((each) => each.status)).toContain('escalado')
    expect(idsOf(profile.types)).toEqual(['incidente'])
  })
})
