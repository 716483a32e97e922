import type { Page } from 'playwright'
import { actOnTicket } from '../../src/application/act-on-ticket.ts'
import type { TicketId } from '../../src/domain/value/id.ts'
import { openWindows } from './browser.ts'
import { type Figure, figure } from './figure.ts'
import { median, type Timing } from './measure.ts'
import type { Site } from './site.ts'

const ROUNDS = 7

interface Drawn {
  /** Milliseconds from the answer's arrival to the frame that shows it. */
  readonly took: number
  /** Rows in which anything changed. */
  readonly rows: number
}

/**
 * P17: one ticket of the list changes elsewhere: from the answer's arrival to the frame with the new row, beside one
 * word changed in the same page. The rows that were touched stand in the work's name.
 */
export async function oneChanged(sites: readonly Site[]): Promise<readonly Figure[]> {
  const windows = await openWindows(sites)
  if (windows === null) return []
  try {
    const figures: Figure[] = []
    let least: Timing | null = null
    for (const [at, { page, tickets }] of windows.all.entries()) {
      const { ours, floor, rows } = await inTurns(sites[at]!, page)
      const work = `one ticket changed, ${tickets} tickets (${rows} rows drawn again)`
      const growth = least ? { growth: { from: least, over: 'fewest tickets', bound: 1.25 } } : {}
      least ??= ours
      figures.push(
        figure({ id: 'P17', work, ours, floor, floorIs: 'one word changed', bound: null, ...growth }),
      )
    }
    return figures
  } finally {
    await windows.close()
  }
}

async function inTurns(site: Site, page: Page): Promise<{ ours: Timing; floor: Timing; rows: number }> {
  await page.bringToFront()
  await page.evaluate(install)
  const [ours, floor]: [number[], number[]] = [[], []]
  let rows = 0
  for (let round = -2; round < ROUNDS; round++) {
    const drawn = page.evaluate('bench.drawn()') as Promise<Drawn>
    await page.evaluate('bench.ready')
    toggleOwner(site, await page.evaluate(middleRow))
    const got = await drawn
    const word = (await page.evaluate('bench.word()')) as number
    if (round < 0) continue
    rows = Math.max(rows, got.rows)
    ours.push(got.took * 1e6)
    floor.push(word * 1e6)
  }
  return { ours: timing(ours), floor: timing(floor), rows }
}

/** Claims a ticket, or releases it where it is claimed: its owner is what the row shows of it. */
function toggleOwner({ console, agent }: Site, code: string): void {
  const { ports } = console
  const found = ports.store.db.get<{ id: TicketId; owner: string | null }>`
    SELECT id, owner FROM ticket WHERE code = ${code}`
  if (!found) throw new Error(`no ticket ${code}`)
  const act = { kind: found.owner === agent ? 'release' : 'claim' } as const
  const done = actOnTicket(ports, { ticket: found.id, actor: { agent, device: ports.signer.device }, act })
  if (!done.ok) throw new Error(`the ${act.kind} was refused: ${done.refusal.kind}`)
}

/** Runs in the page: the code of a row in the middle. */
function middleRow(): string {
  return document.querySelector('[data-index="8"] [data-column="code"]')?.textContent ?? ''
}

/** Runs in the page. */
function install(): void {
  let arrived = 0
  const ask = window.fetch.bind(window)
  window.fetch = async (...asked) => {
    const response = await ask(...asked)
    const [what] = asked
    if (typeof what === 'string' && what.endsWith('/queue.window')) arrived = performance.now()
    return response
  }
  const painted = (tell: () => void) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', tell)
      port1.start()
      port2.postMessage(null)
    })
  }
  const drawn = (): Promise<Drawn> =>
    new Promise((resolve) => {
      const rows = new Set<Element>()
      const observer = new MutationObserver((mutations) => {
        for (const { target } of mutations) {
          const element = target instanceof Element ? target : target.parentElement
          // What counts down writes itself; that is no drawing.
          const row = element?.closest('[data-column="clock"]') ? null : element?.closest('[data-index]')
          if (row != null) rows.add(row)
        }
        if (rows.size === 0) return
        painted(() => {
          observer.disconnect()
          resolve({ took: performance.now() - arrived, rows: rows.size })
        })
      })
      const grid = document.querySelector('[role="grid"]')
      if (grid === null) throw new Error('no list is shown')
      observer.observe(grid, { subtree: true, childList: true, characterData: true, attributes: true })
    })
  const word = (): Promise<number> =>
    new Promise((resolve) => {
      const start = performance.now()
      document.body.dataset['word'] = `${start}`
      painted(() => resolve(performance.now() - start))
    })
  Reflect.set(window, 'bench', { drawn, word, ready: true })
}

const timing = (rounds: readonly number[]): Timing => ({ rounds, median: median(rounds) })
