import { handlersOf } from '../../electron/calls/all.ts'
import { counted } from '../../electron/store/views/counter.ts'
import { type Figure, figure } from './figure.ts'
import { inTurns, type Work } from './measure.ts'
import type { Site } from './site.ts'

const READS = 2_000

/** P5: one total, and all that the window's rail shows, beside one point read of a bare statement. */
export async function totals(sites: readonly Site[]): Promise<readonly Figure[]> {
  const works = Object.fromEntries(
    sites.flatMap((site) => [
      [`total ${site.tickets}`, oneTotal(site)],
      [`rail ${site.tickets}`, wholeRail(site)],
      [`floor ${site.tickets}`, pointRead(site)],
    ]),
  ) as Record<string, Work>
  const took = await inTurns(works)
  const least = sites[0]!.tickets
  return sites.flatMap(({ tickets }, at) => {
    const common = { id: 'P5', floor: took[`floor ${tickets}`]!, floorIs: 'point read' }
    const grown = (name: string) =>
      at > 0 ? { growth: { from: took[`${name} ${least}`]!, over: `${least} tickets`, bound: 1.25 } } : {}
    return [
      figure({
        ...common,
        work: `one total, ${tickets} tickets`,
        ours: took[`total ${tickets}`]!,
        bound: 3,
        ...grown('total'),
      }),
      figure({
        ...common,
        work: `workspace.read, ${tickets} tickets`,
        ours: took[`rail ${tickets}`]!,
        bound: null,
        ...grown('rail'),
      }),
    ]
  })
}

const oneTotal = ({ console }: Site): Work => reads(() => counted(console.ports.store.db, 'phase:open'))

function wholeRail({ console }: Site): Work {
  const read = handlersOf(console)['workspace.read']
  return reads(() => {
    const answer = read({})
    return answer.ok ? answer.value.counts.open : NaN
  })
}

function pointRead({ console }: Site): Work {
  const select = console.host.database.prepare<[string], { value: number }>(
    'SELECT value FROM counter WHERE name = ?',
  )
  return reads(() => select.get('phase:open')?.value ?? NaN)
}

const reads = (read: () => number): Work => ({
  calls: READS,
  run: () => {
    let sum = 0
    for (let at = 0; at < READS; at++) sum += read()
    return sum
  },
})
