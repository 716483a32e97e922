import { describe, expect, test } from 'vitest'
import { loaded, status, steps, template, weekOf } from './loaded.ts'

const profile = loaded('dype')
const { rules } = profile

describe('Dype: morning routine and servers', () => {
  const routine = profile.playbooks.find((each) => each.recurs)

  test("DY-01: every working morning each client's services are checked", () => {
    expect(routine).toMatchObject({ id: 'rotina-da-manha', recurs: 'everyWorkday', perClient: true })
    expect(weekOf(profile, profile.workingCalendar)).toEqual([
      ...[1, 2, 3, 4, 5].map((day) => `${day} 09:00-18:00`),
      '6',
      '7',
    ])
  })

  test('DY-02, DY-03: the server is entered only for a service in red', () => {
    expect(steps(profile, 'rotina-da-manha')).toMatch(/Tudo verde.*não é preciso[\s\S]*vermelho/)
  })

  test('DY-04: a server is claimed before it is entered, and a claim lapses after 4 hours', () => {
    expect(steps(profile, 'acesso-ao-servidor')).toMatch(/^Sempre antes: .*Gestor_Remote/)
    expect(rules.serverClaimHours).toBe(4)
  })

  test('DY-05, DY-06: VPN, script and server stand in order, their values are not in the file', () => {
    expect(steps(profile, 'acesso-ao-servidor')).toMatch(
      /VPN Kerio[\s\S]*PowerShell.*preencher na primeira execução[\s\S]*servidor[\s\S]*deixar como está/,
    )
  })

  test("DY-07: restarting or stopping the DYPE service needs somebody's word", () => {
    expect(steps(profile, 'servico-dype')).toMatch(
      /services\.msc[\s\S]*log[\s\S]*\[aprovação\] Reiniciar ou parar/,
    )
  })

  test('DY-08: CTE and EZ Commerce are looked up in the Task Scheduler and its logs', () => {
    expect(steps(profile, 'cte-ez-commerce')).toMatch(/Task Scheduler[\s\S]*logs[\s\S]*WE[\s\S]*investigar/)
  })
})

describe('Dype: ticket and task', () => {
  test('DY-09: new tickets are followed in Freshdesk and its Slack channel', () => {
    expect(steps(profile, 'novo-ticket')).toMatch(/^Acompanhar.*Freshdesk.*Slack/)
  })

  test('DY-10: there is no task before a type', () => {
    expect(rules.taskNeedsType).toBe(true)
  })

  test('DY-11: three types, and the list is open', () => {
    expect(profile.types.map((each) => each.name)).toEqual([
      'Treinamento/Orientação',
      'Bug',
      'Solicitação/Intervenção',
    ])
    expect(profile.openTypes).toBe(true)
  })

  test('DY-12: the time of every action is logged', () => {
    expect(rules.logsTime).toBe(true)
  })

  test('DY-13: routing carries who takes it and in which order', () => {
    expect(rules.routingNeedsOrder).toBe(true)
    expect(steps(profile, 'novo-ticket')).toMatch(/Gestor_Suporte.*quem assume e com qual ordem/)
  })

  test('DY-14: the client hears the progress and the ticket may await development', () => {
    expect(status(profile, 'aguardando-desenvolvimento').name).toBe('Aguardando Desenvolvimento')
    expect(template(profile, 'andamento').requires).toEqual(['andamento'])
  })

  test('DY-15: the type of the ticket equals that of its task', () => {
    expect(rules.taskParity).toBe(true)
  })

  test('DY-24, DY-25: a changed task is told to its creator and watchers', () => {
    expect(rules.taskAlerts).toBe(true)
    expect(steps(profile, 'novo-ticket')).toContain('"Observar"')
  })
})

describe('Dype: replies and closing', () => {
  test('DY-16, DY-17: a ticket is answered even without a solution, from a template', () => {
    expect(template(profile, 'em-analise').text).toContain('O ticket está em análise')
  })

  test('DY-18: names are guarded, and the text for the registration names nobody', () => {
    expect(rules.guardsNames).toBe(true)
    const { text } = template(profile, 'verificar-cadastro')
    expect(text).toContain('não é de responsabilidade da Dype')
    expect(text).toContain('o responsável que realiza os cadastros')
  })

  test('DY-19: a call owes its note', () => {
    expect(rules.callNeedsNote).toBe(true)
    expect(
      profile.channels.filter((each) => each.medium === 'phone' || each.medium === 'video'),
    ).toMatchObject([{ opens: 'yes' }, { opens: 'yes' }])
  })

  test('DY-20: a homologation says what was done, the test and the expected result', () => {
    expect(template(profile, 'homologacao').requires).toEqual(['feito', 'teste', 'esperado'])
  })

  test('DY-21: planning is told with the committee and closes the ticket, after asking a named person', () => {
    expect(template(profile, 'virou-planejamento').text).toMatch(/comitê[\s\S]*superior[\s\S]*encerramos/)
    expect(status(profile, 'virou-planejamento').phase).toBe('closed')
    expect(steps(profile, 'virou-planejamento')).toMatch(/^\[aprovação\] Verificar/)
  })

  test('DY-22: finished tasks are looked up before closing', () => {
    expect(steps(profile, 'fechamento')).toContain('"Tarefas Concluídas"')
  })

  test('DY-23: a ticket closes only after the client was answered', () => {
    expect(rules.closeNeedsReply).toBe(true)
  })

  test('AMB-18: without severities or plans the queue is entry, passed by the pin', () => {
    expect(rules.queue).toEqual(['pin', 'entry'])
    expect([profile.severities, profile.plans, profile.defaultPlan]).toEqual([[], [], null])
  })
})
