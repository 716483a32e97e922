import { describe, expect, test } from 'vitest'
import type { QueueRule } from '../../../src/domain/profile/rules.ts'
import type { PlanId, StatusId, TicketId, TypeId } from '../../../src/domain/value/id.ts'
import { after, DAY, HOUR, type Instant, instant, millis } from '../../../src/domain/value/instant.ts'
import { queueRowOf } from '../../../electron/queries/queue-record.ts'
import { type QueueAsk, readQueue } from '../../../electron/queries/queue.ts'
import { Chance } from '../../domain/ticket/chance.ts'
import { opening } from '../../domain/ticket/samples.ts'
import { seeded } from '../../domain/seeded.ts'
import { loaded, valueOf } from '../../profiles/loaded.ts'
import { NO_FILTER } from '../../support/no-filter.ts'
import { NOW, workspace, type Workspace } from '../workspace.ts'
import { byEnd, byMine, byRank, ownedBy, phaseOf, standingsOf, type Standing } from './model.ts'
import { profileIds, randomStore, type RandomStore } from './store.ts'

const TICKETS = 300
/** Before all of them, while they are new, at the end of the day, and long after their last fact. */
const NOWS = [-9, -4, -1, 0, 0.04, 0.2, 0.5, 1, 2, 5, 14, 60].map((days) => after(NOW, millis(days * DAY)))

const ask = (space: Workspace, change: Partial<QueueAsk> = {}): QueueAsk => ({
  scope: 'open',
  offset: 0,
  limit: 200,
  filter: NO_FILTER,
  sort: 'queue',
  agent: space.agent,
  now: NOW,
  ...change,
})

/** A team, or one sector of it. */
const of = (profile: string | null, sector?: string): Pick<QueueAsk, 'filter'> => ({
  filter: {
    ...NO_FILTER,
    profile: profile === null ? [] : [profile],
    sector: sector === undefined ? [] : [sector],
  },
})

/** Page after page until nothing comes. */
function walk(space: Workspace, query: QueueAsk): readonly string[] {
  const ids: string[] = []
  for (;;) {
    const { records, total } = readQueue(space.ports.store.db, { ...query, offset: ids.length })
    if (records.length === 0) {
      expect(total).toBe(ids.length)
      return ids
    }
    ids.push(...records.map(({ id }) => id))
  }
}

const ids = (standings: readonly Standing[]): readonly string[] => standings.map(({ ticket }) => ticket.id)
const sectorsOf = (store: RandomStore): readonly { readonly profile: string; readonly sector: string }[] =>
  store.profiles.flatMap(({ id, sectors }) => sectors.map((sector) => ({ profile: id, sector: sector.id })))

describe.each([1, 2, 3])('AMB-18: the queue of a random store of 300 tickets (%i)', (seed) => {
  test('is at every instant and by every page the order of the domain, with its reason on the row', () => {
    const store = randomStore(seed, TICKETS)
    const chance = new Chance(seeded(seed))
    const reasons = new Set<QueueRule>()
    for (const now of NOWS) {
      const standings = standingsOf(store, now)
      const open = standings.filter((each) => phaseOf(each) === 'open').toSorted(byRank)
      expect(open.length).toBeGreaterThan(60)
      for (const limit of [1 + chance.below(9), 17, 200])
        expect(walk(store, ask(store, { now, limit }))).toEqual(ids(open))
      for (let page = 0; page < 20; page++) {
        const [offset, limit] = [chance.below(open.length + 3), 1 + chance.below(40)]
        const { records, total } = readQueue(store.ports.store.db, ask(store, { now, offset, limit }))
        expect(records.map(({ id }) => id)).toEqual(ids(open.slice(offset, offset + limit)))
        expect(total).toBe(open.length)
      }
      expect(drawn(store, now)).toEqual(open.map(({ ticket, why }) => [ticket.id, why]))
      for (const { why } of open) reasons.add(why)
    }
    expect([...reasons].toSorted()).toEqual(['atRisk', 'breached', 'critical', 'entry', 'plan'])
  })

  test('of one team, and of one sector of it, is the same order with the others left out', () => {
    const store = randomStore(seed + 10, TICKETS)
    for (const now of NOWS) {
      const open = standingsOf(store, now)
        .filter((each) => phaseOf(each) === 'open')
        .toSorted(byRank)
      for (const profile of profileIds)
        expect(walk(store, ask(store, { now, ...of(profile), limit: 23 }))).toEqual(
          ids(open.filter(({ ticket }) => ticket.profile === profile)),
        )
      for (const sector of sectorsOf(store))
        expect(walk(store, ask(store, { now, ...of(sector.profile, sector.sector), limit: 7 }))).toEqual(
          ids(
            open.filter(({ ticket }) => ticket.profile === sector.profile && ticket.sector === sector.sector),
          ),
        )
    }
  })

  test('mine, what was resolved and what was closed are complete and in their order', () => {
    const store = randomStore(seed + 20, TICKETS)
    const standings = standingsOf(store, NOW)
    const mine = standings.filter((each) => phaseOf(each) === 'open' && ownedBy(each) === store.agent)
    expect(mine.length).toBeGreaterThan(10)
    const ended = (phase: string) => standings.filter((each) => phaseOf(each) === phase).toSorted(byEnd)
    for (const profile of [null, ...profileIds]) {
      const shown = (each: Standing): boolean => profile === null || each.ticket.profile === profile
      for (const limit of [3, 200]) {
        const query = ask(store, { ...of(profile), limit })
        expect(walk(store, { ...query, scope: 'mine' })).toEqual(ids(mine.toSorted(byMine).filter(shown)))
        for (const scope of ['resolved', 'closed'] as const)
          expect(walk(store, { ...query, scope })).toEqual(ids(ended(scope).filter(shown)))
      }
    }
  })
})

/** The whole queue as the window draws it: each ticket with its reason. */
function drawn(store: RandomStore, now: Instant): readonly (readonly [string, QueueRule])[] {
  const facts = store.ports.store
  const pages = [0, 200].map((offset) => readQueue(facts.db, ask(store, { now, offset })).records)
  return pages.flat().map((record) => {
    const { id, why } = queueRowOf(record, facts.profileOf(record.profileVersion), now)
    return [id, why]
  })
}

describe('XT-04: first in, first answered', () => {
  const TEAM = loaded('xtech')
  const at = (hour: number): Instant => instant(NOW + hour * HOUR)
  const id = (number: number): TicketId =>
    `00000000-0000-8000-a000-${number.toString(16).padStart(12, '0')}` as TicketId

  function three(): Workspace {
    const space = workspace(1, at(0))
    for (const number of [1, 2, 3]) {
      space.clock.set(at(number))
      valueOf(space.runs(id(number), opening(TEAM, { at: at(number) }), { profile: TEAM.id }))
    }
    return space
  }
  const order = (space: Workspace) => walk(space, ask(space, { now: at(30) }))

  test('the place is the opening, also of one that was opened late in the log', () => {
    const space = three()
    valueOf(space.runs(id(4), opening(TEAM, { at: at(1.5) }), { profile: TEAM.id }))
    expect(order(space)).toEqual([id(1), id(4), id(2), id(3)])
  })

  test('triage, moves, a claim and a release change nothing of it', () => {
    const space = three()
    space.clock.set(at(10))
    valueOf(space.acts(id(1), { kind: 'triage', sector: 'pagamento', severity: null, type: null }))
    valueOf(space.acts(id(2), { kind: 'claim' }))
    valueOf(space.acts(id(2), { kind: 'release' }))
    valueOf(space.acts(id(1), { kind: 'sector', sector: 'envio' }))
    valueOf(space.acts(id(3), { kind: 'status', status: 'propagacao' as StatusId }))
    expect(order(space)).toEqual([id(1), id(2), id(3)])
    expect(walk(space, ask(space, { now: at(30), ...of(TEAM.id, 'suporte') }))).toEqual([id(2), id(3)])
  })

  test('AMB-18: time alone lets another pass, by a named rule on the row', () => {
    const space = three()
    const wati = loaded('webmania')
    space.clock.set(at(4))
    valueOf(space.runs(id(4), opening(wati, { at: at(4) }), { profile: wati.id }))
    const first = (hour: number) => {
      const [record] = readQueue(space.ports.store.db, ask(space, { now: at(hour) })).records
      return record && queueRowOf(record, space.ports.store.profileOf(record.profileVersion), at(hour))
    }
    expect(first(4)).toMatchObject({ id: id(1), why: 'entry', clock: null })
    // 48 h by the wall from hour 4: at risk 8 h before, broken after.
    expect(first(44)).toMatchObject({ id: id(4), why: 'atRisk', clock: { state: 'running' } })
    expect(first(53)).toMatchObject({ id: id(4), why: 'breached', clock: { state: 'breached' } })
  })

  test('a clock that was set back loses no ticket: one at risk whose breach is not known stands in its place', () => {
    const team = loaded('weconnect')
    const space = workspace(1, at(0))
    const critical = opening(team, { at: at(0), plan: 'PREMIUM' as PlanId, type: 'problema' as TypeId })
    valueOf(space.runs(id(1), critical, { profile: team.id }))
    valueOf(space.acts(id(1), { kind: 'severity', severity: 'alta', because: 'analysis', reason: 'visto' }))
    space.clock.set(at(26))
    valueOf(space.acts(id(1), { kind: 'status', status: 'servicos' as StatusId }))
    space.clock.set(at(25.9))
    valueOf(space.acts(id(1), { kind: 'note', text: 'visto' }))
    const row = space.ports.store.db
      .get`SELECT rank_risk_at IS NULL AS quiet, rank_breach_at AS breach FROM ticket`
    expect(row).toEqual({ quiet: 0, breach: null })
    for (const query of [{}, of(team.id), of(team.id, 'suporte')])
      expect(walk(space, ask(space, { now: at(30), ...query }))).toEqual([id(1)])
  })
})
