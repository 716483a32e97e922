import { describe, expect, test } from 'vitest'
import { readTicketClocks } from '../../../src/domain/sla/nearest.ts'
import { ticketClocks } from '../../../src/domain/sla/ticket-clocks.ts'
import { ruleAt, standingOf } from '../../../src/domain/triage/rank.ts'
import type { PlanId, SectorId, SeverityId, StatusId } from '../../../src/domain/value/id.ts'
import { after, DAY, type Instant, millis } from '../../../src/domain/value/instant.ts'
import { Desk, thursday } from '../ticket/samples.ts'

const standing = (desk: Desk) =>
  standingOf(desk.ticket, desk.profile, readTicketClocks(ticketClocks(desk.ticket, desk.profile), desk.now))
const why = (desk: Desk, now: Instant) => ruleAt(standing(desk), now)
const premium = (severity: string) => ({ plan: 'PREMIUM' as PlanId, severity: severity as SeverityId })

describe('why a ticket stands where it stands', () => {
  test.for(['dype', 'xtech'] as const)('XT-04: at %s for its entry, however long it waits', (name) => {
    const desk = new Desk(name).open()
    expect(standing(desk)).toEqual({ rule: 'entry', key: thursday('09:00'), breachAt: null, riskAt: null })
    expect(why(desk, after(desk.now, millis(400 * DAY)))).toBe('entry')
  })

  test('AMB-18: Crítica of WeConnect and P1 of Wati pass, and no breach renames them', () => {
    for (const desk of [
      new Desk('weconnect').open(premium('critica')),
      new Desk('wati').open({ severity: 'p1' as SeverityId, plan: 'BUSINESS+' as PlanId }),
    ]) {
      expect(standing(desk)).toMatchObject({ rule: 'critical', breachAt: null, riskAt: null })
      expect(why(desk, after(desk.now, millis(400 * DAY)))).toBe('critical')
    }
  })

  test('M-07: at risk and breached from the very instants of its nearest clocks', () => {
    const desk = new Desk('weconnect').open(premium('alta'))
    // 10 h of diagnosis from Thursday 09:00: 7.5 h are consumed at 17:30; Friday is off; broken after Monday 11:00.
    const { riskAt, breachAt } = standing(desk)
    expect(riskAt).toBe(thursday('17:30'))
    expect([why(desk, after(riskAt!, millis(-1))), why(desk, riskAt!)]).toEqual(['entry', 'atRisk'])
    expect([why(desk, after(breachAt!, millis(-1))), why(desk, breachAt!)]).toEqual(['atRisk', 'breached'])
  })

  test('WA-12: Business+ passes for its plan, Pro does not', () => {
    const plan = (id: string) => new Desk('wati').open({ plan: id as PlanId, severity: 'p4' as SeverityId })
    expect(standing(plan('BUSINESS+')).rule).toBe('plan')
    expect(standing(plan('PRO')).rule).toBe('entry')
  })

  test('WC-32: what is paused is neither at risk nor going to be', () => {
    const desk = new Desk('weconnect').open(premium('alta'))
    desk.does({ kind: 'changeStatus', status: 'servicos' as StatusId }, { at: '10:00' })
    expect(standing(desk)).toMatchObject({ rule: 'entry', riskAt: null, breachAt: null })
  })

  test('what was kept is no more at risk', () => {
    const desk = new Desk('weconnect').open(premium('alta'))
    const before = standing(desk).breachAt
    desk.answers('10:00', true)
    expect(standing(desk).breachAt).toBeGreaterThan(before!)
  })

  test('XT-04: triage, a move, a claim and a release leave the place by entry', () => {
    const desk = new Desk('xtech').open()
    const before = standing(desk)
    const sector = 'pagamento' as SectorId
    desk.does(
      { kind: 'triageTicket', sector, severity: null, type: null, urgency: null, complexity: null },
      { at: '11:00' },
    )
    desk.does({ kind: 'claimTicket' }, { at: '12:00' })
    desk.does({ kind: 'releaseTicket' }, { at: '13:00' })
    desk.does({ kind: 'changeSector', sector: 'envio' as SectorId }, { at: '14:00' })
    expect(standing(desk)).toEqual(before)
  })
})
