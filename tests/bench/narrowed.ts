import type { QueueFilter, QueueSort } from '../../src/contract/views/queue-filter.ts'
import { readQueue } from '../../electron/queries/queue.ts'
import { NO_FILTER } from '../support/no-filter.ts'
import { type Figure, figure } from './figure.ts'
import { inTurns, type Work } from './measure.ts'
import type { Site } from './site.ts'

const PAGE = 50
const CALLS = 10

interface Narrowed {
  readonly name: string
  readonly filter: QueueFilter
  readonly sort: QueueSort
}

const none = { filter: NO_FILTER, sort: 'queue' } as const
const LISTS: readonly Narrowed[] = [
  { ...none, name: 'nobody’s', filter: { ...NO_FILTER, owner: ['nobody'] } },
  { ...none, name: 'client waiting', filter: { ...NO_FILTER, unanswered: true } },
  { ...none, name: 'one status', filter: { ...NO_FILTER, status: ['em-atendimento'] } },
  {
    ...none,
    name: 'four fields, few tickets',
    filter: {
      ...NO_FILTER,
      status: ['novo'],
      channel: ['telefone'],
      severity: ['critica'],
      unanswered: true,
    },
  },
  { ...none, name: 'newest first', sort: 'newest' },
  { ...none, name: 'client’s last word', sort: 'clientWord' },
  { ...none, name: 'nearest due, waiting', sort: 'due', filter: { ...NO_FILTER, unanswered: true } },
]

/**
 * P4, narrowed: the first rows of filtered and sorted lists with their exact totals, beside as many keys of the bare
 * queue. What no total is kept for is counted, and that grows with the queue.
 */
export async function narrowed(sites: readonly Site[]): Promise<readonly Figure[]> {
  const works = Object.fromEntries(
    sites.flatMap((site) => [
      [`floor ${site.tickets}`, bareRows(site)],
      ...LISTS.map((list) => [`${list.name} ${site.tickets}`, firstRows(site, list)] as const),
    ]),
  ) as Record<string, Work>
  const took = await inTurns(works)
  const [least] = sites
  return sites.flatMap(({ tickets }, at) =>
    LISTS.map(({ name }) =>
      figure({
        id: 'P4',
        work: `first ${PAGE} rows: ${name}, ${tickets} tickets`,
        ours: took[`${name} ${tickets}`]!,
        floor: took[`floor ${tickets}`]!,
        floorIs: 'SELECT of keys',
        bound: null,
        ...(at > 0 && least
          ? {
              growth: {
                from: took[`${name} ${least.tickets}`]!,
                over: `${least.tickets} tickets`,
                bound: null,
              },
            }
          : {}),
      }),
    ),
  )
}

function firstRows({ console, agent }: Site, { filter, sort }: Narrowed): Work {
  const { store, clock } = console.ports
  const ask = { scope: 'open', offset: 0, limit: PAGE, filter, sort, agent } as const
  return {
    calls: CALLS,
    run: () => {
      let seen = 0
      for (let call = 0; call < CALLS; call++) seen += readQueue(store.db, { ...ask, now: clock.now() }).total
      return seen
    },
  }
}

function bareRows({ console }: Site): Work {
  const select = console.host.database.prepare(`
    SELECT rule, rank_key, opened_at, stream FROM ticket INDEXED BY queue_rule
    WHERE phase = 'open' ORDER BY rule, rank_key, opened_at, stream LIMIT ${PAGE}`)
  return {
    calls: CALLS,
    run: () => {
      let rows = 0
      for (let call = 0; call < CALLS; call++) rows += select.all().length
      return rows
    },
  }
}
