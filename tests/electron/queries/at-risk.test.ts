import { describe, expect, test } from 'vitest'
import { type AtRisk, readAtRisk } from '../../../electron/queries/at-risk.ts'
import { nearestClock } from '../../../src/domain/sla/nearest.ts'
import { after, DAY, type Instant, millis } from '../../../src/domain/value/instant.ts'
import { NOW } from '../workspace.ts'
import { ownedBy, phaseOf, type Standing, standingsOf } from './model.ts'
import { randomStore, type RandomStore } from './store.ts'

const NOWS = [-4, 0, 0.04, 0.2, 1, 2, 5, 14, 60].map((days) => after(NOW, millis(days * DAY)))
const MOST = 5

const ask = ({ ports, agent }: RandomStore, now: Instant): AtRisk =>
  readAtRisk(ports.store.db, { agent, now, most: MOST })

/** The clock that the row counts down, where it is an open promise of mine or of nobody's. */
function promiseOf(standing: Standing, agent: string) {
  const owner = ownedBy(standing)
  const reading = nearestClock(standing.written)?.reading
  if (phaseOf(standing) !== 'open' || (owner !== null && owner !== agent)) return []
  if (reading === undefined || reading.riskAt === null || reading.breachAt === null) return []
  if (reading.state !== 'running' && reading.state !== 'breached') return []
  const { riskAt, breachAt, dueAt } = reading
  return [{ id: standing.ticket.id, code: standing.ticket.code, riskAt, breachAt, dueAt }]
}

describe.each([1, 2])('what is at risk in a random store of 200 tickets (%i)', (seed) => {
  const store = () => randomStore(seed + 40, 200)

  test('is what the clocks of the rows say at every instant, of my own tickets and of nobody’s', () => {
    const space = store()
    let [seen, broken] = [0, 0]
    for (const now of NOWS) {
      const promises = standingsOf(space, now).flatMap((each) => promiseOf(each, space.agent))
      const risky = promises.filter(({ riskAt }) => riskAt <= now)
      const breached = risky.filter(({ breachAt }) => breachAt <= now)
      const found = ask(space, now)
      expect(found).toMatchObject({ atRisk: risky.length - breached.length, breached: breached.length })
      seen += found.atRisk
      broken += found.breached
    }
    expect(seen).toBeGreaterThan(5)
    expect(broken).toBeGreaterThan(20)
  })

  test('names the next to break first, then what broke last', () => {
    const space = store()
    for (const now of NOWS) {
      const promises = standingsOf(space, now)
        .flatMap((each) => promiseOf(each, space.agent))
        .filter(({ riskAt }) => riskAt <= now)
      const whole = promises.filter(({ breachAt }) => breachAt > now).map(({ breachAt }) => breachAt)
      const late = promises.filter(({ breachAt }) => breachAt <= now).map(({ breachAt }) => breachAt)
      const expected = [...whole.toSorted((a, b) => a - b), ...late.toSorted((a, b) => b - a)].slice(0, MOST)
      const { nearest } = ask(space, now)
      const instants = nearest.map(({ id }) => promises.find((each) => each.id === id)?.breachAt)
      expect(instants).toEqual(expected)
      for (const { id, code, dueAt, breached } of nearest) {
        const promise = promises.find((each) => each.id === id)
        expect({ code, dueAt }).toEqual({ code: promise?.code, dueAt: promise?.dueAt })
        expect(breached).toBe((promise?.breachAt ?? 0) <= now)
      }
    }
  })

  test('changes at the instant that it names, and not before', () => {
    const space = store()
    const counts = ({ atRisk, breached }: AtRisk) => ({ atRisk, breached })
    let now = NOW
    for (let step = 0; step < 40; step++) {
      const before = ask(space, now)
      if (before.changesAt === null) break
      expect(before.changesAt).toBeGreaterThan(now)
      expect(counts(ask(space, (before.changesAt - 1) as Instant))).toEqual(counts(before))
      now = before.changesAt as Instant
      expect(counts(ask(space, now))).not.toEqual(counts(before))
    }
    expect(now).toBeGreaterThan(NOW)
  })
})

test('it is counted in the index of open promises alone: nothing of the queue is gone through', () => {
  const { ports, agent } = randomStore(90, 20)
  const { db } = ports.store
  const asked: string[] = []
  const spying = {
    ...db,
    named: ((text, values) => (asked.push(text), db.named(text, values))) as typeof db.named,
  }
  readAtRisk(spying, { agent, now: NOW, most: MOST })
  expect(asked.length).toBeGreaterThan(0)
  for (const text of asked) {
    const plan = db.named<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, {
      owner: agent,
      now: NOW,
      most: MOST,
    })
    const onTickets = plan.map(({ detail }) => detail).filter((detail) => /ticket/.test(detail))
    expect(onTickets[0]).toMatch(/SEARCH ticket USING COVERING INDEX ticket_at_risk \(owner=\?/)
    expect(onTickets.filter((detail) => detail.startsWith('SCAN ticket'))).toEqual([])
  }
})
