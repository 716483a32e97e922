import { fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { actOnTicket } from '../../src/application/act-on-ticket.ts'
import { type Figure, figure } from './figure.ts'
import { callByCall } from './measure.ts'
import { type Site, someOpenTickets } from './site.ts'

const COMMANDS = 150
const PAGE = new Uint8Array(4096)

/**
 * P8: a command on a ticket from anywhere in the history, durable when it returns, beside four kilobytes appended to
 * a file of the same folder and synced. Measured call by call; the checkpoints of the log of writes, which fall on
 * some commands, stand in the mean.
 */
export function durableCommand(sites: readonly Site[]): readonly Figure[] {
  const works = Object.fromEntries(
    sites.flatMap((site) => [
      [`ours ${site.tickets}`, commands(site)],
      [`floor ${site.tickets}`, syncs(site)],
    ]),
  )
  const took = callByCall(works, COMMANDS)
  const [first] = sites
  return sites.flatMap(({ tickets }, at) => {
    const [ours, floor] = [took[`ours ${tickets}`]!, took[`floor ${tickets}`]!]
    const least = took[`ours ${first!.tickets}`]!
    const grown = (from: typeof ours.middle) =>
      at > 0 ? { growth: { from, over: `${first!.tickets} tickets`, bound: 1.25 } } : {}
    const common = { id: 'P8', floorIs: 'fdatasync' }
    return [
      figure({
        ...common,
        work: `a command, durable, ${tickets} tickets`,
        ours: ours.middle,
        floor: floor.middle,
        bound: 3,
        ...grown(least.middle),
      }),
      figure({
        ...common,
        work: `the same, mean with checkpoints, ${tickets} tickets`,
        ours: ours.mean,
        floor: floor.mean,
        bound: null,
      }),
    ]
  })
}

/** One ticket after the other gets a note. */
function commands(site: Site): () => number {
  const { ports } = site.console
  const actor = { agent: site.agent, device: ports.signer.device }
  const tickets = someOpenTickets(site, COMMANDS)
  let call = 0
  return () => {
    const ticket = tickets[call++ % COMMANDS]!
    const done = actOnTicket(ports, { ticket, actor, act: { kind: 'note', text: `Anotação ${call}.` } })
    return done.ok ? done.value.length : NaN
  }
}

function syncs({ folder }: Site): () => number {
  const file = openSync(join(folder, 'floor'), 'a')
  return () => {
    writeSync(file, PAGE)
    fdatasyncSync(file)
    return 1
  }
}
