import { describe, expect, test } from 'vitest'
import { holidaysOf, idsOf, loaded, planOf, promise, status, steps, template, weekOf } from './loaded.ts'

const profile = loaded('weconnect')
const starter = planOf(profile, 'STARTER')
const premium = planOf(profile, 'PREMIUM')
const pair = (plan: typeof starter, severity: string) => [
  promise(plan, severity, 'diagnosis'),
  promise(plan, severity, 'resolution'),
]

describe('WeConnect: targets', () => {
  test('WC-28: Crítica is 10 h and 5 days of 8 h on STARTER, 6 h and 1 day on PREMIUM', () => {
    expect(pair(starter, 'critica')).toEqual(['10 h @comercial', '40 h @comercial'])
    expect(pair(premium, 'critica')).toEqual(['6 h @comercial', '8 h @comercial'])
  })

  test('WC-29: Alta is 20 h and 20 days on STARTER, 10 h and 6 days on PREMIUM', () => {
    expect(pair(starter, 'alta')).toEqual(['20 h @comercial', '160 h @comercial'])
    expect(pair(premium, 'alta')).toEqual(['10 h @comercial', '48 h @comercial'])
  })

  test('WC-30: Normal is 30 h and 30 days on STARTER, 16 h and 24 days on PREMIUM', () => {
    expect(pair(starter, 'normal')).toEqual(['30 h @comercial', '240 h @comercial'])
    expect(pair(premium, 'normal')).toEqual(['16 h @comercial', '192 h @comercial'])
  })

  test('WC-31: Baixa is 40 h and 45 days on both plans', () => {
    expect(pair(starter, 'baixa')).toEqual(['40 h @comercial', '360 h @comercial'])
    expect(pair(premium, 'baixa')).toEqual(['40 h @comercial', '360 h @comercial'])
  })

  test('WC-23: each plan promises diagnosis and solution for four severities and nothing else', () => {
    expect(idsOf(profile.severities)).toEqual(['critica', 'alta', 'normal', 'baixa'])
    for (const plan of [starter, premium]) expect(plan.targets).toHaveLength(8)
    expect(promise(premium, 'critica', 'firstResponse')).toBe('nada')
    expect(profile.defaultPlan).toBe('STARTER')
  })

  test('AMB-01: the contract keeps "dia" in its data and a day is 8 business hours', () => {
    expect(premium.targets[1]?.budget).toEqual({ value: 1, unit: 'day' })
    expect([starter.dayHours, premium.dayHours]).toEqual([8, 8])
  })

  test('AMB-04: only a reply marked as diagnosis stops that clock', () => {
    expect(profile.rules.diagnosisStopsAt).toBe('marked')
  })

  test('WC-27: targets hold for the production base alone', () => {
    expect(profile.rules.productionOnly).toBe(true)
  })
})

describe('WeConnect: calendar', () => {
  test('WC-22: business hours are 9-13 and 14-18, Monday to Friday, Brasília time, and not a supposition', () => {
    const days = [1, 2, 3, 4, 5].map((day) => `${day} 09:00-13:00 14:00-18:00`)
    expect(weekOf(profile, 'comercial')).toEqual([...days, '6', '7'])
    expect(profile.calendars).toMatchObject([{ zone: 'America/Sao_Paulo', assumed: false }])
    expect(profile.workingCalendar).toBe('comercial')
  })

  test('AMB-05: national holidays are off, Consciência Negra from 2024 among them', () => {
    const holidays = holidaysOf(profile, 'comercial')
    for (const date of ['2026-01-01', '2026-04-03', '2026-11-20', '2026-12-25'])
      expect(holidays).toContain(date)
    for (const date of ['2023-11-20', '2026-02-17', '2026-01-25']) expect(holidays).not.toContain(date)
  })
})

describe('WeConnect: statuses and silence', () => {
  test('WC-32: the clock pauses in exactly four statuses, named as the contract names them', () => {
    expect(profile.statuses.filter((each) => each.pauses).map((each) => each.name)).toEqual([
      'AGUARDANDO CLIENTE',
      'SERV-ASSESSORIA',
      'COM-PROPOSTA',
      'SERVIÇOS',
    ])
  })

  test('WC-33: 16 business hours of silence close, after the resolution and after a question to the client', () => {
    const { silence } = profile.rules
    expect(silence).toEqual({ budget: { value: 16, unit: 'hour' }, calendar: 'comercial' })
    expect(profile.statuses.filter((each) => each.silence).map((each) => each.status)).toEqual([
      'aguardando-cliente',
      'resolvido',
    ])
    expect(status(profile, profile.onSilence ?? '')).toMatchObject({
      name: 'Encerrado automaticamente',
      phase: 'closed',
    })
  })

  test('AMB-08: AGUARDANDO CLIENTE pauses the contract and runs the silence', () => {
    expect(status(profile, 'aguardando-cliente')).toMatchObject({
      pauses: true,
      silence: true,
      waitsFor: 'client',
    })
  })

  test('WC-34: after it the client cannot reopen; a manager may', () => {
    expect(profile.rules.reopenByManagerOnly).toBe(true)
  })

  test('WC-35: the notice of automatic closing offers a new ticket or the request to reopen', () => {
    const { text } = template(profile, 'encerrado-automaticamente')
    expect(text).toMatch(/novo chamado ou solicite a reabertura/)
    expect(template(profile, 'aviso-encerramento').text).toContain('{prazo}')
  })

  test('AMB-21: the answer of a client moves the ticket to em atendimento', () => {
    expect(profile.onClientReply).toBe('em-atendimento')
  })
})

describe('WeConnect: types, intake and people', () => {
  test('WC-26: Solicitação and Dúvida are Normal, Problema may carry any severity', () => {
    expect(profile.types.map(({ name, fixedSeverity }) => [name, fixedSeverity])).toEqual([
      ['Problema', null],
      ['Solicitação', 'normal'],
      ['Dúvida', 'normal'],
    ])
    expect(profile.openTypes).toBe(false)
  })

  test('AMB-24: before triage a ticket without a stated severity is Normal', () => {
    expect(profile.provisionalSeverity).toBe('normal')
  })

  test('WC-13: only Crítica passes the queue as critical', () => {
    expect(profile.severities.filter((each) => each.critical).map((each) => each.name)).toEqual(['Crítica'])
    expect(profile.rules.queue).toEqual(['pin', 'critical', 'breached', 'atRisk', 'entry'])
  })

  test('WC-25: a change of severity or type needs a reason, fato gerador being one kind', () => {
    expect(profile.rules.changeNeedsReason).toBe(true)
    expect(profile.rules.changeReasons).toContain('Fato gerador')
  })

  test('WC-15: an intake carries description, module, evidence, version and which base', () => {
    expect(profile.rules.intake).toHaveLength(5)
    for (const word of ['descrição', 'módulo', 'printscreen', 'versão', 'homologação ou produção'])
      expect(profile.rules.intake.join('\n')).toContain(word)
  })

  test('WC-12, WC-14, WC-16, WC-17, WC-37: the conditions of service are listed', () => {
    const conditions = profile.rules.conditions.join('\n')
    for (const word of ['patch anterior', 'CLOUD', 'SQL', 'Cronograma', 'negócio de RH', 'reciclagem'])
      expect(conditions).toContain(word)
  })

  test('WC-18: only trained users open tickets, and the held one is told so', () => {
    expect(profile.rules.trainedOnly).toBe(true)
    expect(template(profile, 'usuario-nao-treinado').text).toContain('treinamento')
  })

  test('WC-02: managers supervise, consultants and analysts work', () => {
    expect(profile.roles).toEqual(
      expect.arrayContaining([
        { name: 'Gestor de Suporte', maps: 'gestor' },
        { name: 'Consultor', maps: 'analista' },
        { name: 'Analista', maps: 'analista' },
      ]),
    )
  })
})

describe('WeConnect: channels and advisory', () => {
  const channel = (medium: string) => profile.channels.find((each) => each.medium === medium)

  test('WC-19: tickets are opened at the portal, which identifies', () => {
    expect(channel('portal')).toMatchObject({ opens: 'yes', official: true, identifies: true })
  })

  test('WC-20: the telephone serves an existing ticket only', () => {
    expect(channel('phone')).toMatchObject({ opens: 'existingTicketOnly' })
  })

  test('WC-21: video comes by invitation and opens nothing', () => {
    expect(channel('video')).toMatchObject({ opens: 'no' })
    expect(template(profile, 'convite-video').requires).toEqual(['horário', 'envolvidos'])
  })

  test('WC-09: remote advisory has a minimum of 1 hour a session', () => {
    expect(profile.rules.advisory).toMatchObject({ remoteHours: 1, remotePer: 'session' })
  })

  test('WC-10: advisory on site has a minimum of 8 hours a day', () => {
    expect(profile.rules.advisory).toMatchObject({ onSiteHours: 8, onSitePer: 'day' })
  })

  test('WC-08, WC-11: it is billed by service or by hours, at the value of the circular', () => {
    expect(profile.rules.advisory?.billedBy).toEqual(['service', 'hour'])
    expect(profile.rules.advisory?.ratesFrom).toContain('Serviços e Valores')
  })

  test('WC-05: SERV-ASSESSORIA waits for acceptance and scheduling, each a guarded step', () => {
    expect(profile.rules.advisory?.status).toBe('serv-assessoria')
    expect(steps(profile, 'assessoria-tecnica')).toMatch(
      /^\[aprovação\] Aprovação do solicitante.*\n\[aprovação\] Agendamento/,
    )
  })

  test('WC-06: the report carries activities and time, and is validated before billing', () => {
    expect(template(profile, 'relatorio-assessoria').requires).toEqual(['atividades', 'tempo'])
    expect(steps(profile, 'assessoria-tecnica')).toMatch(
      /\[aprovação\] Validação do relatório.*\nLiberar para faturamento/,
    )
  })

  test('WC-07: six activities of advisory are in the catalogue', () => {
    expect(profile.services.filter((each) => each.startsWith('Assessoria: '))).toHaveLength(6)
  })

  test('WC-01, WC-03: the catalogue has training, customisation, hosting, proposals and keys', () => {
    const services = profile.services.join('\n')
    for (const word of ['Treinamentos', 'Customizações', 'Oracle', 'legislação', 'Propostas e chaves'])
      expect(services).toContain(word)
  })

  test('WC-04: non-conformities are simulated and forwarded to maintenance', () => {
    expect(idsOf(profile.sectors)).toEqual(['suporte', 'manutencao', 'comercial', 'servicos'])
    expect(steps(profile, 'nao-conformidade')).toMatch(/Simular.*\n.*manutenção.*\n.*melhoria/)
  })
})
