import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Console } from '../../electron/console.ts'
import { openWorkspace } from '../../electron/open-workspace.ts'
import { agentOfDevice } from '../../electron/queries/agent.ts'
import { seedTickets } from '../../electron/samples/seed-tickets.ts'
import type { AgentId, TicketId } from '../../src/domain/value/id.ts'
import { ROOT } from '../support/step.ts'
import { chance } from './chance.ts'

/** A workspace with tickets in a folder of its own, open in this process. */
export interface Site {
  readonly tickets: number
  readonly folder: string
  readonly console: Console
  readonly agent: AgentId
  /** Facts that it holds, and the seconds that seeding them took. */
  readonly events: number
  readonly seconds: number
}

export interface Sites {
  readonly all: readonly Site[]
  close(): void
}

const SEED = 1

/** Seeds one site per size, on the disk of the checkout, for this run only. */
export function openSites(sizes: readonly number[], tell: (line: string) => void): Sites {
  const out = join(ROOT, 'out')
  mkdirSync(out, { recursive: true })
  const root = mkdtempSync(join(out, 'bench-'))
  const closing: (() => void)[] = [() => rmSync(root, { recursive: true, force: true })]
  const close = (): void => {
    for (const each of closing.toReversed()) each()
  }
  try {
    const all = sizes.map((tickets) => {
      const { site, end } = openSite(join(root, `${tickets}`), tickets)
      closing.push(end)
      tell(`${tickets} tickets, ${site.events} facts in ${site.seconds.toFixed(1)} s`)
      return site
    })
    return { all, close }
  } catch (fault) {
    close()
    throw fault
  }
}

function openSite(folder: string, tickets: number): { readonly site: Site; readonly end: () => void } {
  const opened = openWorkspace(folder)
  if (!opened.ok) throw new Error(`the workspace was refused: ${opened.refusal.kind}`)
  const workspace = opened.value
  const { console } = workspace
  const { ports } = console
  const me = agentOfDevice(ports.store.db, ports.signer.device)
  if (!me) throw new Error('no agent was enrolled on this device')
  const agent = me.id as AgentId
  const start = performance.now()
  seedTickets(ports, { tickets, seed: SEED, now: ports.clock.now(), agent, onProgress: () => undefined })
  const seconds = (performance.now() - start) / 1000
  // What seeding left in the log of writes is not the measured command's to fold back.
  console.host.database.pragma('wal_checkpoint(TRUNCATE)')
  const events = ports.store.db.get<{ n: number }>`SELECT count(*) AS n FROM event`?.n ?? 0
  return { site: { tickets, folder, console, agent, events, seconds }, end: () => workspace.close() }
}

/** `count` open tickets from all over the site, never the same twice. */
export function someOpenTickets({ console, tickets }: Site, count: number): readonly TicketId[] {
  const { db } = console.ports.store
  const open = db.all<{ id: TicketId }>`SELECT id FROM ticket WHERE phase = 'open' ORDER BY stream`
  if (open.length < count) throw new Error(`${open.length} of ${tickets} tickets are open`)
  const drawn = chance(SEED)
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(drawn() * (open.length - at))
    const [a, b] = [open[at]!, open[other]!]
    open[at] = b
    open[other] = a
  }
  return open.slice(0, count).map(({ id }) => id)
}
