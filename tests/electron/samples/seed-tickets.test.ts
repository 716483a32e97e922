import { describe, expect, test } from 'vitest'
import { seedTickets } from '../../../electron/samples/seed-tickets.ts'
import { DAY } from '../../../src/domain/value/instant.ts'
import { dumpOf, wordsOf } from './dump.ts'
import { BRANDS, realHosts } from './hosts.ts'
import { NOW, workspace, type Workspace } from '../workspace.ts'

function seeded(wish: { readonly tickets: number; readonly seed: number }): Workspace {
  const made = workspace()
  seedTickets(made.ports, { ...wish, now: NOW, agent: made.agent })
  return made
}

const column = (made: Workspace, name: 'profile' | 'clock_state' | 'phase' | 'channel'): Set<string | null> =>
  new Set(
    made.ports.store.db
      .named<{ value: string | null }>(`SELECT DISTINCT ${name} AS value FROM ticket`, {})
      .map(({ value }) => value),
  )

describe('tickets from a seed', () => {
  test('the same seed and instant make the same tickets, texts and instants in two workspaces', () => {
    const [first, second] = [seeded({ tickets: 60, seed: 4 }), seeded({ tickets: 60, seed: 4 })]
    expect(dumpOf(first.console)).toHaveLength(60)
    expect(dumpOf(second.console)).toEqual(dumpOf(first.console))
  })

  test('another seed makes other tickets', () => {
    const [first, second] = [seeded({ tickets: 20, seed: 4 }), seeded({ tickets: 20, seed: 5 })]
    expect(dumpOf(second.console)).not.toEqual(dumpOf(first.console))
  })

  test('500 tickets show every profile, every state of a clock and every phase, at most 90 days old', () => {
    const made = seeded({ tickets: 500, seed: 1 })
    expect(column(made, 'profile')).toEqual(new Set(['dype', 'wati', 'webmania', 'weconnect', 'xtech']))
    expect(column(made, 'clock_state')).toEqual(
      new Set([null, 'unset', 'running', 'paused', 'breached', 'met', 'late']),
    )
    expect(column(made, 'phase')).toEqual(new Set(['open', 'resolved', 'closed']))
    expect(column(made, 'channel').size).toBeGreaterThan(6)
    const span = made.ports.store.db.get<{ first: number; last: number; mine: number; open: number }>`
      SELECT (SELECT min(opened_at) FROM ticket) AS first,
        (SELECT max(e.text ->> '$.recordedAt') FROM event e WHERE e.stream IN (SELECT stream FROM ticket)) AS last,
        (SELECT count(*) FROM ticket WHERE phase = 'open' AND owner = ${made.agent}) AS mine,
        (SELECT count(*) FROM ticket WHERE phase = 'open') AS open`
    expect(span?.first).toBeGreaterThanOrEqual(NOW - 91 * DAY)
    expect(span?.last).toBeLessThanOrEqual(NOW)
    expect(span?.mine).toBeGreaterThan(30)
    expect(span?.mine).toBeLessThan(span?.open ?? 0)
  })

  test('no text names a host that may exist, nor a company that does', () => {
    const words = wordsOf(seeded({ tickets: 300, seed: 9 }).console)
    expect(words.length).toBeGreaterThan(100_000)
    expect(realHosts(words)).toEqual([])
    expect(BRANDS.exec(words)).toBeNull()
  })

  test('a real host and a real company are noticed', () => {
    expect(realHosts('Escreva para ana@loja.example ou veja www.loja.com.br')).toEqual(['www.loja.com.br'])
    expect(realHosts('ana@loja.museum')).toEqual(['loja.museum'])
    expect(BRANDS.test('Mandei pelo Gmail')).toBe(true)
  })

  test('seeding goes on where a workspace stands, tells how far it is, and ends when cancelled', () => {
    const made = seeded({ tickets: 10, seed: 4 })
    const told: number[] = []
    const done = seedTickets(made.ports, {
      tickets: 500,
      seed: 4,
      now: NOW,
      agent: made.agent,
      onProgress: (count) => told.push(count),
      cancelled: () => told.length === 1,
    })
    expect(done).toBe(200)
    expect(told).toEqual([200])
    expect(dumpOf(made.console)).toHaveLength(210)
  })
})
