import { describe, expect, test } from 'vitest'
import { idsOf, loaded, status, steps, template, weekOf } from './loaded.ts'

const profile = loaded('xtech')
const { rules } = profile

describe('Xtech: channels and identity', () => {
  test('XT-01: e-mail and the admin of the shop are the two official channels', () => {
    expect(profile.channels.filter((each) => each.official).map((each) => each.id)).toEqual([
      'email',
      'admin',
    ])
  })

  test('XT-02: the admin identifies, e-mail by itself does not, and without it nothing confidential leaves', () => {
    expect(profile.channels.filter((each) => each.identifies).map((each) => each.id)).toEqual(['admin'])
    expect(rules.identifiedOnly).toBe(true)
    expect(profile.templates.filter((each) => each.confidential).map((each) => each.id)).toEqual([
      'alteracao-na-loja',
      'historico-de-faturas',
    ])
  })

  test('XT-05: a ticket stays in its channel, a question on another one is a new ticket', () => {
    expect(rules.ownChannelOnly).toBe(true)
    expect(template(profile, 'outro-canal').text).toContain('seu próprio lugar na fila')
  })

  test('XT-13: the telephone opens with a reason and is not official', () => {
    expect(profile.channels.find((each) => each.medium === 'phone')).toMatchObject({
      official: false,
      opens: 'withReason',
      identifies: false,
    })
  })
})

describe('Xtech: queue and triage', () => {
  test('XT-03: four specialised sectors and Suporte', () => {
    expect(profile.sectors.map((each) => each.name)).toEqual([
      'Módulo de Envio',
      'Módulo de Pagamento',
      'Marketing',
      'Financeiro',
      'Suporte',
    ])
  })

  test('XT-04, XT-17: first in, first answered; only a pin and conversion pass it', () => {
    expect(rules.queue).toEqual(['pin', 'conversion', 'entry'])
  })

  test('XT-06: an intake carries reason, prints, order, REF, CEP and behaviour', () => {
    const intake = rules.intake.join('\n')
    for (const word of ['motivo', 'prints', 'número do pedido', 'REF do produto', 'CEP', 'comportamento'])
      expect(intake).toContain(word)
  })

  test('XT-07: new tickets enter at Suporte', () => {
    expect(profile.entrance).toBe('suporte')
  })

  test('XT-08: triage is reminded several times a day', () => {
    expect(rules.triageTimes).toEqual(['09:30', '11:30', '14:30', '16:30'])
  })

  test('XT-09: what belongs to no sector stays in Suporte', () => {
    expect(steps(profile, 'triagem')).toMatch(/Sem ligação: manter no Suporte/)
  })

  test('XT-10: the member who treats a ticket keeps it', () => {
    expect(rules.ownerKeeps).toBe(true)
  })
})

describe('Xtech: clocks', () => {
  test('XT-11: in stand-by the shop owner hears every 48 hours by the wall clock', () => {
    expect(rules.standBy).toEqual({ budget: { value: 48, unit: 'hour' }, calendar: null })
    expect(template(profile, 'aviso-48h').text).toContain('mesmo que a situação não mude')
  })

  test('XT-12: exactly six statuses are stand-by', () => {
    expect(profile.statuses.filter((each) => each.standBy).map((each) => each.name)).toEqual([
      'Aplicando correção',
      'Aguardando dados do lojista',
      'Aguardando uma posição de outro setor',
      'Aguardando solução da TI',
      'Análise que demande tempo',
      'Propagação',
    ])
    expect(status(profile, 'aguardando-dados-do-lojista').waitsFor).toBe('client')
    expect(steps(profile, 'analise-da-ti')).toContain('Compre Junto')
  })

  test('XT-14: there is no SLA: no plan, no severity, no target', () => {
    expect([profile.plans, profile.severities, profile.defaultPlan, profile.provisionalSeverity]).toEqual([
      [],
      [],
      null,
      null,
    ])
    expect(profile.statuses.some((each) => each.pauses)).toBe(false)
  })

  test('XT-15: 24 business hours are a soft goal, counted on whole business days', () => {
    expect(rules.softGoal).toEqual({ budget: { value: 24, unit: 'hour' }, calendar: 'dias-uteis' })
    expect(weekOf(profile, 'dias-uteis')).toEqual([
      ...[1, 2, 3, 4, 5].map((day) => `${day} 00:00-24:00`),
      '6',
      '7',
    ])
  })

  test('XT-16: the text on deadlines tells 24 business hours from 24 hours', () => {
    expect(template(profile, 'sem-sla').text).toMatch(
      /24 horas úteis, o que é diferente de 24 horas corridas/,
    )
  })

  test('XT-18: 7 calendar days without a word are a breach, alarmed on days 3, 5 and 6', () => {
    expect(rules.staleness).toEqual({ alarmDays: [3, 5, 6], breachDays: 7 })
  })

  test('AMB-25: both calendars are suppositions', () => {
    expect(profile.calendars.map((each) => each.assumed)).toEqual([true, true])
    expect(idsOf(profile.calendars)).toEqual(['comercial', 'dias-uteis'])
  })
})
