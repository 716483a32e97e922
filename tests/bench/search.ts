import { agentNames } from '../../electron/queries/agent.ts'
import { candidatesOf, NO_ROW } from '../../electron/queries/search-candidates.ts'
import { planOf, type SearchAsker } from '../../electron/queries/search-plan.ts'
import { search } from '../../electron/queries/search.ts'
import { type Figure, figure } from './figure.ts'
import { inTurns, type Timing, type Work } from './measure.ts'
import type { Site } from './site.ts'

const NEWEST = 50
const READS = 100

/** What stands in the index as a beginning, and 5 ms in floors of 15 µs for what does not. */
const [SHORT, LONG] = [3, 333]

/**
 * Beginnings of words that very many messages have, and what each may cost beside the floor. From four letters on it
 * grows with the words that begin so, not with the messages that have them.
 */
const BEGINNINGS = [
  { typed: 'n', bound: SHORT, growth: 1.25 },
  { typed: 'nã', bound: SHORT, growth: 1.25 },
  { typed: 'não', bound: SHORT, growth: 1.25 },
  { typed: 'aten', bound: LONG, growth: 2 },
  { typed: 'atend', bound: LONG, growth: 2 },
  { typed: 'atendi', bound: LONG, growth: 2 },
] as const

/** Whole phrases, as a window gets the first page of them. */
const PHRASES = ['aten', 'não atende', 'de:mim nota', 'setor:suporte erro', 'status:aberto'] as const

/** The commonest word of the samples, whole: the least that an index can be asked. */
const FLOOR = 'atendimento'

/**
 * P6: the newest facts in which a word begins so (the phrase read, the index asked, the tickets looked at), beside the
 * barest question to the same index: the newest 50 of one whole word. Then whole answers, with tickets and the texts
 * around the words, which is what a person waits for.
 */
export async function searching(sites: readonly Site[]): Promise<readonly Figure[]> {
  const works = Object.fromEntries(
    sites.flatMap((site) => [
      [`floor ${site.tickets}`, bareNewest(site)],
      ...BEGINNINGS.map(({ typed }) => [`${typed} ${site.tickets}`, newest(site, typed)]),
      ...PHRASES.map((phrase) => [`whole ${phrase} ${site.tickets}`, answers(site, phrase)]),
    ]),
  ) as Record<string, Work>
  const took = await inTurns(works)
  const least = sites[0]!.tickets
  return sites.flatMap(({ tickets }, at) => {
    const line = (work: string, name: string, { bound, growth }: Bounds): Figure =>
      figure({
        id: 'P6',
        work: `${work}, ${tickets} tickets`,
        ours: took[`${name} ${tickets}`]!,
        floor: took[`floor ${tickets}`]!,
        floorIs: 'newest 50 of a word',
        bound,
        ...(at > 0 ? grown(took[`${name} ${least}`]!, least, growth) : {}),
      })
    return [
      ...BEGINNINGS.map(({ typed, ...bounds }) => line(`newest ${NEWEST} with «${typed}…»`, typed, bounds)),
      ...PHRASES.map((phrase) => line(`first page of «${phrase}»`, `whole ${phrase}`, PAGE)),
    ]
  })
}

interface Bounds {
  readonly bound: number | null
  readonly growth: number
}

const PAGE: Bounds = { bound: null, growth: 1.25 }

const grown = (from: Timing, tickets: number, bound: number) => ({
  growth: { from, over: `${tickets} tickets`, bound },
})

const askerOf = ({ console, agent }: Site): SearchAsker => ({
  now: console.ports.clock.now(),
  zone: 'America/Sao_Paulo',
  agent,
  agents: agentNames(console.ports.store.db),
  profiles: console.ports.store.currentProfiles().map(({ profile }) => profile),
})

function newest(site: Site, typed: string): Work {
  const { db } = site.console.ports.store
  const asker = askerOf(site)
  return reads(() => candidatesOf(db, planOf(typed, asker))?.(NO_ROW, NEWEST).length ?? 0)
}

function bareNewest({ console }: Site): Work {
  const select = console.host.database.prepare(
    `SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT ${NEWEST}`,
  )
  return reads(() => select.all(FLOOR).length)
}

/** A page with fewer would be another work. */
const reads = (read: () => number): Work => ({
  calls: READS,
  run: () => {
    let rows = 0
    for (let at = 0; at < READS; at++) rows += read()
    return rows === READS * NEWEST ? rows : NaN
  },
})

function answers(site: Site, phrase: string): Work {
  const { store, digest } = site.console.ports
  const asker = askerOf(site)
  const ask = {
    ...asker,
    phrase,
    from: null,
    limit: 25,
    digest,
    profileOf: (version: Parameters<typeof store.profileOf>[0]) => store.profileOf(version),
  }
  return {
    calls: 10,
    run: () => {
      let found = 0
      for (let at = 0; at < 10; at++) found += search(store.db, ask).tickets.length
      return found > 0 ? found : NaN
    },
  }
}
