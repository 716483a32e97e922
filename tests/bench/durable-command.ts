import { fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { actOnTicket } from '../../src/application/act-on-ticket.ts'
import type { TicketAct } from '../../src/contract/ipc.ts'
import { type Figure, figure } from './figure.ts'
import { inTurns, type Work } from './measure.ts'
import { type Site, someOpenTickets } from './site.ts'

const COMMANDS = 120
const PAGE = new Uint8Array(4096)

/**
 * P8: a command on a ticket from anywhere in the history, durable when it returns, beside four kilobytes appended to
 * a file of the same folder and synced. The checkpoints that fall into a round belong to its commands.
 */
export async function durableCommand(sites: readonly Site[]): Promise<readonly Figure[]> {
  const works = Object.fromEntries(
    sites.flatMap((site) => [
      [`ours ${site.tickets}`, commands(site)],
      [`floor ${site.tickets}`, syncs(site)],
    ]),
  ) as Record<string, Work>
  const took = await inTurns(works)
  const least = sites[0]!.tickets
  return sites.map(({ tickets }, at) =>
    figure({
      id: 'P8',
      work: `a command, durable, ${tickets} tickets`,
      ours: took[`ours ${tickets}`]!,
      floor: took[`floor ${tickets}`]!,
      floorIs: 'fdatasync',
      bound: 3,
      ...(at > 0 ? { growth: { from: took[`ours ${least}`]!, over: `${least} tickets`, bound: 1.25 } } : {}),
    }),
  )
}

/** Each ticket once a round: a note, then taken, then given back. */
function commands(site: Site): Work {
  const { ports } = site.console
  const actor = { agent: site.agent, device: ports.signer.device }
  const tickets = someOpenTickets(site, COMMANDS)
  let round = 0
  return {
    calls: COMMANDS,
    run: () => {
      round++
      const act: TicketAct = { kind: 'note', text: `Anotação da rodada ${round}.` }
      return tickets.reduce((sum, ticket) => {
        const done = actOnTicket(ports, { ticket, actor, act })
        return done.ok ? sum + done.value.length : NaN
      }, 0)
    },
  }
}

function syncs({ folder }: Site): Work {
  const file = openSync(join(folder, 'floor'), 'a')
  return {
    calls: COMMANDS,
    run: () => {
      for (let at = 0; at < COMMANDS; at++) {
        writeSync(file, PAGE)
        fdatasyncSync(file)
      }
      return COMMANDS
    },
  }
}
