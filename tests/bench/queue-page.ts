import { readQueue } from '../../electron/queries/queue.ts'
import { queueRowOf } from '../../electron/queries/queue-record.ts'
import type { QueueRow } from '../../src/contract/views/queue.ts'
import type { ProfileId, SectorId } from '../../src/domain/value/id.ts'
import { NO_FILTER } from '../support/no-filter.ts'
import { type Figure, figure } from './figure.ts'
import { inTurns, type Timing, type Work } from './measure.ts'
import type { Site } from './site.ts'

const PAGE = 50
const PAGES = 200

interface Sector {
  readonly profile: ProfileId
  readonly sector: SectorId
}

/**
 * P4: the first rows of a sector's queue, as the window gets them before any transport, beside the barest SELECT of
 * as many rows from a covering index of the same database, and beside one SELECT of all columns that rows draw.
 */
export async function queuePage(sites: readonly Site[]): Promise<readonly Figure[]> {
  const sector = fullestSector(sites[0]!)
  const works = Object.fromEntries(
    sites.flatMap((site) => [
      [`ours ${site.tickets}`, firstRows(site, sector)],
      [`floor ${site.tickets}`, bareRows(site, sector)],
      [`whole ${site.tickets}`, wholeRows(site, sector)],
    ]),
  ) as Record<string, Work>
  const took = await inTurns(works)
  const least = took[`ours ${sites[0]!.tickets}`]!
  return sites.flatMap(({ tickets }, at) => {
    const ours = took[`ours ${tickets}`]!
    const work = `first ${PAGE} rows of a sector, ${tickets} tickets`
    return [
      figure({
        id: 'P4',
        work,
        ours,
        floor: took[`floor ${tickets}`]!,
        floorIs: 'SELECT of keys',
        bound: 2,
        ...(at > 0 ? grown(least, sites[0]!) : {}),
      }),
      figure({
        id: 'P4',
        work: `${work}, against all columns`,
        ours,
        floor: took[`whole ${tickets}`]!,
        floorIs: 'SELECT of the rows',
        bound: null,
      }),
    ]
  })
}

const grown = (from: Timing, { tickets }: Site) => ({
  growth: { from, over: `${tickets} tickets`, bound: 1.25 },
})

/** The sector with the most open tickets. */
function fullestSector({ console }: Site): Sector {
  const found = console.ports.store.db.get<Sector>`
    SELECT profile, sector FROM ticket WHERE phase = 'open' GROUP BY profile, sector ORDER BY count(*) DESC LIMIT 1`
  if (!found) throw new Error('no ticket is open')
  return found
}

function firstRows({ console, agent }: Site, sector: Sector): Work {
  const { store, clock } = console.ports
  const filter = { ...NO_FILTER, profile: [sector.profile], sector: [sector.sector] }
  const page = (): readonly QueueRow[] => {
    const now = clock.now()
    const ask = { scope: 'open', offset: 0, limit: PAGE, filter, sort: 'queue', agent, now } as const
    return readQueue(store.db, ask).records.map((record) =>
      queueRowOf(record, store.profileOf(record.profileVersion), now),
    )
  }
  return pages(() => page().length)
}

function bareRows({ console }: Site, { profile, sector }: Sector): Work {
  const select = console.host.database.prepare(`
    SELECT rule, rank_key, opened_at, stream FROM ticket INDEXED BY sector_rule
    WHERE phase = 'open' AND profile = ? AND sector = ?
    ORDER BY rule, rank_key, opened_at, stream LIMIT ${PAGE}`)
  return pages(() => select.all(profile, sector).length)
}

function wholeRows({ console }: Site, { profile, sector }: Sector): Work {
  const select = console.host.database.prepare(`
    SELECT t.id, t.code, t.profile_version, t.subject, t.client, t.channel, t.sector, t.severity, t.provisional,
      t.status, t.phase, t.waits_for, t.owner, a.name, t.opened_at, t.unanswered_at, t.queued_replies, t.clock,
      t.clock_state, t.due_at, t.risk_at, t.imminent_at, t.breach_at, t.rule, t.rank_key, t.rank_risk_at,
      t.rank_breach_at
    FROM ticket t INDEXED BY sector_rule LEFT JOIN agent a ON a.id = t.owner
    WHERE t.phase = 'open' AND t.profile = ? AND t.sector = ?
    ORDER BY t.rule, t.rank_key, t.opened_at, t.stream LIMIT ${PAGE}`)
  return pages(() => select.all(profile, sector).length)
}

/** A page that is not full would be another work. */
const pages = (read: () => number): Work => ({
  calls: PAGES,
  run: () => {
    let rows = 0
    for (let page = 0; page < PAGES; page++) rows += read()
    return rows === PAGES * PAGE ? rows : NaN
  },
})
