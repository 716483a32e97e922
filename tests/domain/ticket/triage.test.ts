import { describe, expect, test } from 'vitest'
import { readClock } from '../../../src/domain/sla/clock.ts'
import { ticketClocks } from '../../../src/domain/sla/ticket-clocks.ts'
import type { ChangeReason } from '../../../src/domain/ticket/event.ts'
import type { SectorId, SeverityId, StatusId, TypeId } from '../../../src/domain/value/id.ts'
import { HOUR } from '../../../src/domain/value/instant.ts'
import type { TicketCommand } from '../../../src/domain/ticket/command.ts'
import { loaded } from '../../profiles/loaded.ts'
import { type Command, Desk, kindsOf, thursday } from './samples.ts'

const triage = (
  change: Partial<Record<'sector' | 'severity' | 'type', string>> = {},
): Command<'triageTicket'> => ({
  kind: 'triageTicket',
  sector: (change.sector ?? 'suporte') as SectorId,
  severity: (change.severity ?? null) as SeverityId | null,
  type: (change.type ?? null) as TypeId | null,
  urgency: null,
  complexity: null,
})
const severity = (
  id: string,
  reason = 'Fato gerador: folha fecha hoje.',
  because: ChangeReason | null = 'triggeringEvent',
) => ({ kind: 'changeSeverity', severity: id as SeverityId, because, reason }) as const
const type = (id: string, reason = 'É uma dúvida.', because: ChangeReason | null = 'analysis') =>
  ({ kind: 'changeType', type: id as TypeId, because, reason }) as const
const sector = (id: string) => ({ kind: 'changeSector', sector: id as SectorId }) as const

const budgetOf = (desk: Desk): number | null =>
  ticketClocks(desk.ticket, desk.profile).find(({ clock }) => clock === 'resolution')?.spec.budget ?? null

describe('urgency and complexity', () => {
  const judged = (urgency: string | null, complexity: string | null): TicketCommand => ({
    kind: 'triageTicket',
    sector: loaded('webmania').entrance,
    severity: null,
    type: null,
    urgency,
    complexity,
  })

  test('WM-02, AMB-12: together they give the severity, each cell of the matrix its own', () => {
    const matrix = loaded('webmania').matrix!
    for (const [row, urgency] of matrix.urgencies.entries())
      for (const [column, complexity] of matrix.complexities.entries()) {
        const desk = new Desk('webmania').open()
        desk.does(judged(urgency, complexity))
        expect(desk.ticket).toMatchObject({ severity: matrix.cells[row]![column], provisional: false })
      }
  })

  test('WM-02: a word that the team does not use is refused', () => {
    const desk = new Desk('webmania').open()
    desk.refuses(judged('ontem', 'alta'), { kind: 'notInProfile', field: 'urgency', value: 'ontem' })
    desk.refuses(judged('alta', 'cruel'), { kind: 'notInProfile', field: 'complexity', value: 'cruel' })
    new Desk('xtech')
      .open()
      .refuses({ ...judged('alta', 'alta'), sector: loaded('xtech').entrance } as TicketCommand, {
        kind: 'notInProfile',
        field: 'urgency',
        value: 'alta',
      })
  })

  test('WC-26: a type that fixes the severity judges it, also where it stays the same', () => {
    const desk = new Desk('weconnect').open()
    desk.does({ kind: 'changeType', type: 'duvida' as TypeId, because: 'analysis', reason: 'pergunta' })
    expect(desk.ticket).toMatchObject({ severity: 'normal', provisional: false })
  })
})

describe('triage', () => {
  test('AMB-24: sets sector, type and severity in one unit, and nothing is provisional after it', () => {
    const desk = new Desk('weconnect').open()
    const drafts = desk.does(triage({ sector: 'manutencao', severity: 'alta', type: 'problema' }), {
      at: '09:20',
    })
    expect(kindsOf(drafts)).toEqual(['ticketTriaged', 'sectorChanged', 'typeChanged', 'severityChanged'])
    expect(desk.ticket).toMatchObject({
      sector: 'manutencao',
      type: 'problema',
      severity: 'alta',
      provisional: false,
      triagedAt: thursday('09:20'),
    })
  })

  test('AMB-24: that confirms everything says so in one fact', () => {
    const desk = new Desk('weconnect').open()
    expect(kindsOf(desk.does(triage()))).toEqual(['ticketTriaged'])
    expect(desk.ticket.provisional).toBe(false)
  })

  test('XT-08: moves from Suporte to a specialised sector', () => {
    const desk = new Desk('xtech').open()
    desk.does(triage({ sector: 'pagamento' }))
    expect(desk.ticket.sector).toBe('pagamento')
  })

  test('XT-04: a second one does not move the instant of the first', () => {
    const desk = new Desk('xtech').open()
    desk.does(triage(), { at: '10:00' })
    desk.does(triage({ sector: 'envio' }), { at: '15:00' })
    expect(desk.ticket.triagedAt).toBe(thursday('10:00'))
  })

  test('WC-26: to a type that fixes the severity takes it along', () => {
    const desk = new Desk('weconnect').open({ severity: 'critica' as SeverityId })
    desk.does(triage({ type: 'solicitacao' }))
    expect(desk.ticket.severity).toBe('normal')
  })

  test('WC-26: with another severity than the type allows is refused', () => {
    new Desk('weconnect').open().refuses(triage({ type: 'duvida', severity: 'alta' }), {
      kind: 'severityFixedByType',
      type: 'duvida',
      severity: 'normal',
    })
  })

  test('WC-25: a second one is no way past the reason that a change needs', () => {
    const desk = new Desk('weconnect').open()
    desk.does(triage({ type: 'problema', severity: 'alta' }))
    desk.refuses(triage({ severity: 'critica' }), { kind: 'reasonRequired', field: 'severity' })
    desk.refuses(triage({ type: 'duvida' }), { kind: 'reasonRequired', field: 'type' })
    desk.does(triage({ sector: 'manutencao', type: 'problema', severity: 'alta' }))
  })

  test('is refused with what the profile does not list, and on a closed ticket', () => {
    const desk = new Desk('weconnect').open()
    const no = (field: 'sector' | 'severity' | 'type') =>
      ({ kind: 'notInProfile', field, value: 'x' }) as const
    desk.refuses(triage({ sector: 'x' }), no('sector'))
    desk.refuses(triage({ severity: 'x' }), no('severity'))
    desk.refuses(triage({ type: 'x' }), no('type'))
    desk.does({ kind: 'closeTicket' })
    desk.refuses(triage(), { kind: 'ticketClosed', code: 'A-1' })
  })
})

describe('a change of severity or type', () => {
  test('WC-26: Problema/Crítica to Dúvida forces Normal in the same unit, by the rule of the type', () => {
    const desk = new Desk('weconnect').open({ type: 'problema' as TypeId, severity: 'critica' as SeverityId })
    expect(budgetOf(desk)).toBe(40 * HOUR)
    const drafts = desk.does(type('duvida'), { at: '10:00' })
    expect(kindsOf(drafts)).toEqual(['typeChanged', 'severityChanged'])
    expect(drafts[1]?.payload).toEqual({ severity: 'normal', because: 'typeRule' })
    expect(budgetOf(desk)).toBe(240 * HOUR)
  })

  test('WC-26: a Solicitação stays Normal', () => {
    const desk = new Desk('weconnect').open({ type: 'solicitacao' as TypeId })
    const fixed = { kind: 'severityFixedByType', type: 'solicitacao', severity: 'normal' } as const
    desk.refuses(severity('alta'), fixed)
  })

  test('WC-25: needs a reason at WeConnect, both its kind and its words', () => {
    const desk = new Desk('weconnect').open({ type: 'problema' as TypeId })
    const no = (field: 'severity' | 'type') => ({ kind: 'reasonRequired', field }) as const
    desk.refuses(severity('alta', ' '), no('severity'))
    desk.refuses(severity('alta', 'folha', null), no('severity'))
    desk.refuses(type('duvida', ''), no('type'))
    const [fact] = desk.does(severity('alta'))
    expect(fact).toMatchObject({
      payload: { because: 'triggeringEvent' },
      body: { reason: 'Fato gerador: folha fecha hoje.' },
    })
  })

  test('WC-25: needs none at Webmania, whose profile asks for none', () => {
    const desk = new Desk('webmania').open()
    desk.does(severity('24h', '', null))
    expect(desk.ticket.severity).toBe('24h')
  })

  test('WC-24: the type changes after analysis, and changes back', () => {
    const desk = new Desk('weconnect').open({ type: 'problema' as TypeId })
    for (const id of ['solicitacao', 'duvida', 'problema']) {
      desk.does(type(id, 'Analisado.'))
      expect(desk.ticket.type).toBe(id)
    }
  })

  test('WC-25: no reason stands in the payload', () => {
    const [fact] = new Desk('weconnect').open().does(severity('alta', 'A diretora Lúcia ligou.'))
    expect(JSON.stringify(fact?.payload)).not.toContain('Lúcia')
  })

  test('AMB-24: choosing the severity that was provisional makes it a judgement', () => {
    const desk = new Desk('weconnect').open()
    desk.does(severity('normal'))
    expect(desk.ticket).toMatchObject({ severity: 'normal', provisional: false })
    desk.refuses(severity('normal'), { kind: 'unchanged', field: 'severity' })
  })

  test('AMB-09 AMB-19: is read against the same opening and keeps the pauses', () => {
    const desk = new Desk('weconnect').open({ type: 'problema' as TypeId, severity: 'baixa' as SeverityId })
    desk.does({ kind: 'changeStatus', status: 'com-proposta' as StatusId }, { at: '10:00' })
    desk.does({ kind: 'changeStatus', status: desk.profile.workingStatus }, { at: '12:00' })
    desk.does(severity('critica'), { at: '15:00' })
    const resolution = ticketClocks(desk.ticket, desk.profile).find(({ clock }) => clock === 'resolution')!
    const reading = readClock(resolution.spec, thursday('15:00'))
    expect(reading).toMatchObject({ start: thursday('09:00'), consumed: 3 * HOUR, remaining: 37 * HOUR })
    expect(resolution.spec.pauses).toEqual([
      { from: thursday('10:00'), to: thursday('12:00'), cause: 'com-proposta', waitsFor: 'team' },
    ])
  })

  test('is refused with what the profile does not list, for nothing, and on a closed ticket', () => {
    const desk = new Desk('weconnect').open({ type: 'problema' as TypeId })
    desk.refuses(severity('x'), { kind: 'notInProfile', field: 'severity', value: 'x' })
    desk.refuses(type('x'), { kind: 'notInProfile', field: 'type', value: 'x' })
    desk.refuses(type('problema'), { kind: 'unchanged', field: 'type' })
    desk.does({ kind: 'closeTicket' })
    desk.refuses(severity('alta'), { kind: 'ticketClosed', code: 'A-1' })
    desk.refuses(type('duvida'), { kind: 'ticketClosed', code: 'A-1' })
  })
})

describe('a change of sector', () => {
  test('XT-03: moves among the sectors of the team, and nowhere else', () => {
    const desk = new Desk('xtech').open()
    for (const id of ['envio', 'pagamento', 'marketing', 'financeiro', 'suporte']) {
      desk.does(sector(id))
      expect(desk.ticket.sector).toBe(id)
    }
    desk.refuses(sector('ti'), { kind: 'notInProfile', field: 'sector', value: 'ti' })
    desk.refuses(sector('suporte'), { kind: 'unchanged', field: 'sector' })
    desk.does({ kind: 'closeTicket' })
    desk.refuses(sector('envio'), { kind: 'ticketClosed', code: 'A-1' })
  })
})
