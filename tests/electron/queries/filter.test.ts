import { describe, expect, test } from 'vitest'
import type { QueueFilter, QueueScope, QueueSort } from '../../../src/contract/views/queue-filter.ts'
import { readQueue, type QueueAsk } from '../../../electron/queries/queue.ts'
import { Chance } from '../../domain/ticket/chance.ts'
import { seeded } from '../../domain/seeded.ts'
import { NO_FILTER } from '../../support/no-filter.ts'
import { after, DAY, type Instant, millis } from '../../../src/domain/value/instant.ts'
import { NOW } from '../workspace.ts'
import { inOrder, passes, phaseOf, ownedBy, standingsOf, type Standing } from './model.ts'
import { randomStore, type RandomStore } from './store.ts'

const SCOPES: readonly QueueScope[] = ['open', 'open', 'open', 'mine', 'resolved', 'closed']
const SORTS: readonly QueueSort[] = ['queue', 'queue', 'newest', 'oldest', 'clientWord', 'due']
const ASKS = 300

/** Any filter: each field is used now and then, with one value or some, also with values that nobody lists. */
function anyFilter(chance: Chance, { profiles, agent }: RandomStore): QueueFilter {
  const profile = chance.of(profiles)
  const some = (values: readonly string[], often = 0.25): readonly string[] => {
    if (!chance.happens(often)) return []
    const listed = ['nirgends', ...values, ...values, ...values]
    return Array.from({ length: 1 + (chance.happens(0.4) ? chance.below(4) : 0) }, () => chance.of(listed))
  }
  return {
    profile: some(profiles.map(({ id }) => id)),
    sector: some(profile.sectors.map(({ id }) => id)),
    severity: some(
      profile.severities.map(({ id }) => id),
      0.15,
    ),
    status: some(
      profile.statuses.map(({ status }) => status),
      0.2,
    ),
    channel: some(
      profile.channels.map(({ id }) => id),
      0.15,
    ),
    owner: some(['me', 'nobody', agent]),
    unanswered: chance.happens(0.15),
    outbox: chance.happens(0.1),
  }
}

function expected(standings: readonly Standing[], ask: QueueAsk): readonly string[] {
  const phase = ask.scope === 'mine' ? 'open' : ask.scope
  return standings
    .filter((each) => phaseOf(each) === phase && (ask.scope !== 'mine' || ownedBy(each) === ask.agent))
    .filter((each) => passes(each, ask))
    .toSorted(inOrder(ask))
    .map(({ ticket }) => ticket.id)
}

describe.each([41, 42, 43])('filters and sorts over a random store (%i)', (seed) => {
  test('AMB-18: any of them, combined, give the rows of the model in its order, the exact total, and any window of it', () => {
    const store = randomStore(seed, 260)
    const chance = new Chance(seeded(seed))
    let found = 0
    for (const now of [NOW, after(NOW, millis(3 * DAY))] as readonly Instant[]) {
      const standings = standingsOf(store, now)
      for (let step = 0; step < ASKS; step++) {
        const ask: QueueAsk = {
          scope: chance.of(SCOPES),
          sort: chance.of(SORTS),
          filter: anyFilter(chance, store),
          offset: 0,
          limit: 200,
          agent: store.agent,
          now,
        }
        const rows = expected(standings, ask)
        found += rows.length > 0 ? 1 : 0
        const offset = chance.below(rows.length + 2)
        const limit = 1 + chance.below(40)
        const whole = readQueue(store.ports.store.db, ask)
        expect([ask, whole.total, whole.records.map(({ id }) => id)]).toEqual([
          ask,
          rows.length,
          rows.slice(0, 200),
        ])
        const part = readQueue(store.ports.store.db, { ...ask, offset, limit })
        expect(part.total).toBe(rows.length)
        expect(part.records.map(({ id }) => id)).toEqual(rows.slice(offset, offset + limit))
      }
    }
    expect(found).toBeGreaterThan(ASKS / 2)
  })
})

test('a list too long to be sorted gives the same rows out of its indexes', () => {
  const store = randomStore(44, 120, 3)
  const { db } = store.ports.store
  const query = { scope: 'open', offset: 0, limit: 200, agent: store.agent, now: NOW } as const
  const filter = { ...NO_FILTER, status: ['novo', 'em-atendimento', 'em-analise'] }
  for (const sort of ['queue', 'newest', 'oldest', 'clientWord', 'due'] as const) {
    const sorted = readQueue(db, { ...query, sort, filter })
    const picked = readQueue(db, { ...query, sort, filter }, { few: 0 })
    expect(sorted.total).toBeGreaterThan(20)
    expect(picked.records.map(({ id }) => id)).toEqual(sorted.records.map(({ id }) => id))
    const part = readQueue(db, { ...query, sort, filter, offset: 11, limit: 7 }, { few: 0 })
    expect(part.records.map(({ id }) => id)).toEqual(sorted.records.slice(11, 18).map(({ id }) => id))
  }
})
