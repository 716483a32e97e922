import { agentNames } from '../../electron/queries/agent.ts'
import { candidatesOf, NO_ROW } from '../../electron/queries/search-candidates.ts'
import { planOf, type SearchAsker } from '../../electron/queries/search-plan.ts'
import { search } from '../../electron/queries/search.ts'
import { type Figure, figure } from './figure.ts'
import { inTurns, type Timing, type Work } from './measure.ts'
import type { Site } from './site.ts'

const NEWEST = 50
const READS = 100

/** Beginnings of a word that very many messages have, by their letters, and what each may cost beside the floor. */
const BEGINNINGS = [
  { typed: 'n', bound: 3 },
  { typed: 'nã', bound: 3 },
  { typed: 'não', bound: 3 },
  { typed: 'aten', bound: null },
  { typed: 'atend', bound: null },
  { typed: 'atendi', bound: null },
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
    const line = (work: string, name: string, bound: number | null): Figure =>
      figure({
        id: 'P6',
        work: `${work}, ${tickets} tickets`,
        ours: took[`${name} ${tickets}`]!,
        floor: took[`floor ${tickets}`]!,
        floorIs: 'newest 50 of a word',
        bound,
        ...(at > 0 ? grown(took[`${name} ${least}`]!, least) : {}),
      })
    return [
      ...BEGINNINGS.map(({ typed, bound }) => line(`newest ${NEWEST} with «${typed}…»`, typed, bound)),
      ...PHRASES.map((phrase) => line(`first page of «${phrase}»`, `whole ${phrase}`, null)),
    ]
  })
}

const grown = (from: Timing, tickets: number) => ({
  growth: { from, over: `${tickets} tickets`, bound: 1.25 },
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
