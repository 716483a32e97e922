import { describe, expect, test } from 'vitest'
import { idsOf, loaded, planOf, promise, status, steps, template, weekOf } from './loaded.ts'

const profile = loaded('webmania')
const plan = planOf(profile, 'UNICO')
const { matrix, rules } = profile

function cell(urgency: string, complexity: string): string | undefined {
  const row = matrix?.cells[matrix.urgencies.indexOf(urgency)]
  return row?.[matrix?.complexities.indexOf(complexity) ?? -1]
}

describe('Webmania: deadline', () => {
  test.each([
    ['alta', 'baixa', '24h'],
    ['alta', 'média', '24h'],
    ['alta', 'alta', '48h'],
    ['média', 'baixa', '24h'],
    ['média', 'média', '48h'],
    ['média', 'alta', '72h'],
    ['baixa', 'baixa', '48h'],
    ['baixa', 'média', '72h'],
    ['baixa', 'alta', '72h'],
  ])('AMB-12: urgency %s with complexity %s is %s', (urgency, complexity, severity) => {
    expect(cell(urgency, complexity)).toBe(severity)
  })

  test('WM-02: urgency and complexity have three values each, and the cells are a supposition', () => {
    expect(matrix).toMatchObject({
      urgencies: ['alta', 'média', 'baixa'],
      complexities: ['baixa', 'média', 'alta'],
      assumed: true,
    })
  })

  test('WM-05: 24, 48 and 72 hours by the wall clock, for the resolution alone', () => {
    expect(['24h', '48h', '72h'].map((severity) => promise(plan, severity, 'resolution'))).toEqual([
      '24 h @sempre',
      '48 h @sempre',
      '72 h @sempre',
    ])
    expect(plan.targets.every((target) => target.clock === 'resolution')).toBe(true)
    expect(weekOf(profile, 'sempre')).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `${day} 00:00-24:00`))
    expect(profile.defaultPlan).toBe('UNICO')
  })

  test('AMB-24: before triage urgency and complexity are taken as média', () => {
    expect(profile.provisionalSeverity).toBe(cell('média', 'média'))
  })

  test('AMB-25: work is supposed from 9 to 18, Monday to Friday', () => {
    expect(weekOf(profile, 'comercial')).toEqual([
      ...[1, 2, 3, 4, 5].map((day) => `${day} 09:00-18:00`),
      '6',
      '7',
    ])
    expect(profile.calendars.find((each) => each.id === 'comercial')?.assumed).toBe(true)
  })
})

describe('Webmania: intake and secrets', () => {
  test('WM-01: a request enters by chat or ticket and is a fault or a doubt', () => {
    expect(profile.channels.filter((each) => each.official).map((each) => each.id)).toEqual([
      'chat',
      'ticket',
    ])
    expect(idsOf(profile.types)).toEqual(['falha-tecnica', 'duvida'])
  })

  test('WM-03: a conversation not solved at once becomes a ticket', () => {
    expect(rules.chatBecomesTicket).toBe(true)
  })

  test('WM-04: an image or file is asked for, and sometimes access data', () => {
    expect(rules.intake.join('\n')).toMatch(/print.*arquivo[\s\S]*dados de acesso/)
    expect(template(profile, 'pedido-de-acesso').requires).toEqual(['sistema'])
  })

  test('WM-06: secrets are of a control panel, SSH or FTP', () => {
    expect(rules.secretKinds).toEqual(['painel de controle', 'SSH', 'FTP'])
  })
})

describe('Webmania: resolution', () => {
  test("WM-09: the work happens on the platform, the infrastructure or the client's site", () => {
    expect(rules.workPlaces).toHaveLength(3)
    expect(rules.workPlaces).toContain('site ou loja virtual do cliente')
  })

  test('WM-10: specialists and those responsible are roles that resolve', () => {
    expect(profile.roles.filter((each) => each.maps === 'analista').map((each) => each.name)).toEqual([
      'Especialista',
      'Responsável pela resolução',
    ])
  })

  test('WM-11, WM-12: an interruption waits for approval, in its own status and with its own text', () => {
    expect(rules.interruptionNeedsApproval).toBe(true)
    expect(status(profile, 'aguardando-aprovacao')).toMatchObject({ waitsFor: 'client', phase: 'open' })
    expect(template(profile, 'aprovacao-de-interrupcao').requires).toEqual(['procedimento', 'período'])
    expect(steps(profile, 'intervencao-na-loja')).toMatch(
      /sem interromper.*\n\[aprovação\] Se for preciso interromper/,
    )
  })

  test('WM-13: with a development environment the work stays there and the client replicates', () => {
    expect(rules.developmentOnly).toBe(true)
    expect(template(profile, 'replicar-em-producao').text).toContain('replicar em produção')
  })

  test.each([
    ['WM-14', 'nfe-validacao-de-arquivos', ['XML', 'campo', 'SEFAZ']],
    ['WM-15', 'nfe-conflito-de-modulos', ['instalação do cliente', 'corrigir o módulo']],
    ['WM-16', 'nfe-rejeicoes', ['API REST', 'pedido', 'Classe de Impostos', 'SEFAZ do estado']],
    ['WM-17', 'cloud-logs', ['Plesk', 'programação', 'firewall']],
    ['WM-18', 'cloud-recursos', ['CPU', 'memória', '100%']],
    ['WM-19', 'cloud-infraestrutura', ['mais de um cliente', 'vincular', 'página de status']],
  ])('%s: the playbook %s has its steps', (_id, playbook, words) => {
    for (const word of words) expect(steps(profile, playbook)).toContain(word)
  })

  test('AMB-18: the queue is entry, passed by pin, breach and risk', () => {
    expect(rules.queue).toEqual(['pin', 'breached', 'atRisk', 'entry'])
    expect(idsOf(profile.sectors)).toEqual(['atendimento', 'nfe-modulos', 'cloud-webmail'])
  })
})
