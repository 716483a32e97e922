import type { Page } from 'playwright'
import { openWindows, type Seen } from './browser.ts'
import { constant, type Figure, figure } from './figure.ts'
import { median, type Timing } from './measure.ts'
import type { Site } from './site.ts'

const ROUNDS = 5
const PRESSES = 15
const FRAME = 1e9 / 60

type Name = 'move' | 'switch' | 'open' | 'floor'

/**
 * P18: from the press of a key to the frame that shows what it did: the next row has the focus, another list stands
 * there with its rows, the ticket with its entries. Beside it a key that changes one word of the same page.
 */
export async function keyToPaint(sites: readonly Site[]): Promise<readonly Figure[]> {
  const windows = await openWindows(sites)
  if (windows === null) return []
  try {
    const figures: Figure[] = []
    for (const seen of windows.all) figures.push(...figuresOf(seen, await pressed(seen)))
    return figures
  } finally {
    await windows.close()
  }
}

interface Rounds {
  readonly p50: number[]
  readonly p95: number[]
}

const WORDS: Readonly<Record<Exclude<Name, 'floor'>, string>> = {
  move: 'the next row has the focus',
  switch: 'another list is shown',
  open: 'a ticket is shown',
}

function figuresOf({ tickets }: Seen, rounds: Readonly<Record<Name, Rounds>>): readonly Figure[] {
  return (['move', 'switch', 'open'] as const).flatMap((name) => {
    const work = `key ▸ ${WORDS[name]}`
    const [p50, p95] = [timing(rounds[name].p50), timing(rounds[name].p95)]
    const frames = { id: 'P18', floorIs: 'a frame of 60 Hz', floor: constant(FRAME) }
    return [
      figure({ ...frames, work: `${work}, p50, ${tickets} tickets`, ours: p50, bound: 1 }),
      figure({ ...frames, work: `${work}, p95, ${tickets} tickets`, ours: p95, bound: 2 }),
      figure({
        id: 'P18',
        work: `${work}, p50, ${tickets} tickets`,
        ours: p50,
        floor: timing(rounds.floor.p50),
        floorIs: 'key ▸ one word',
        bound: null,
      }),
    ]
  })
}

async function pressed({ page }: Seen): Promise<Readonly<Record<Name, Rounds>>> {
  await page.bringToFront()
  await page.evaluate(install)
  const rounds = { move: empty(), switch: empty(), open: empty(), floor: empty() }
  for (let round = -1; round < ROUNDS; round++) {
    for (const name of ['floor', 'move', 'switch', 'open'] as const) {
      const took: number[] = []
      for (let press = 0; press < PRESSES; press++) took.push(await WORKS[name](page, press))
      if (round < 0) continue
      const sorted = took.toSorted((a, b) => a - b)
      rounds[name].p50.push(median(sorted))
      rounds[name].p95.push(sorted[Math.ceil(PRESSES * 0.95) - 1] ?? NaN)
    }
  }
  return rounds
}

const WORKS: Readonly<Record<Name, (page: Page, press: number) => Promise<number>>> = {
  floor: (page) => until(page, 'F9', 'document.body.dataset.word !== was.word'),
  move: async (page, press) => {
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[role="row"][aria-selected="true"]')?.focus(),
    )
    return await until(
      page,
      press % 2 === 0 ? 'j' : 'k',
      'document.activeElement?.dataset.index !== was.index',
    )
  },
  switch: async (page) => {
    await page.evaluate(() => {
      const links = [
        ...document.querySelectorAll<HTMLElement>('nav a[href="#/fila"], nav a[href="#/resolvidos"]'),
      ]
      links.find((link) => link.getAttribute('aria-current') === null)?.focus()
    })
    const shown = `document.querySelector('h1')?.textContent !== was.title
      && document.querySelector('[data-stale="true"]') === null
      && document.activeElement?.matches('[data-index][aria-busy="false"]')`
    return await until(page, 'Enter', shown)
  },
  open: async (page) => {
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[role="row"][aria-selected="true"]')?.focus(),
    )
    const took = await until(page, 'Enter', `document.querySelector('[data-entry]') !== null`)
    await page.evaluate(() => history.back())
    await page.locator('[data-index][aria-busy="false"]:focus').waitFor()
    return took
  },
}

/** Presses the key and answers the nanoseconds until the page holds what is asked for, painted. */
async function until(page: Page, key: string, done: string): Promise<number> {
  const took = page.evaluate(`bench.until(${JSON.stringify(key)}, (was) => ${done})`) as Promise<number>
  // The page must listen before the key comes.
  await page.evaluate('bench.listening')
  await page.keyboard.press(key)
  return (await took) * 1e6
}

/** Runs in the page: measures from the key's own time stamp to the task after the frame that fits. */
function install(): void {
  let word = 0
  document.addEventListener('keydown', (event) => {
    if (event.key === 'F9') document.body.dataset['word'] = `${word++}`
  })
  const was = () => {
    const focused = document.activeElement
    return {
      word: document.body.dataset['word'],
      index: focused instanceof HTMLElement ? focused.dataset['index'] : undefined,
      title: document.querySelector('h1')?.textContent,
    }
  }
  const painted = (tell: () => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', tell)
    port1.start()
    port2.postMessage(null)
  }
  const until = (key: string, done: (before: ReturnType<typeof was>) => boolean): Promise<number> =>
    new Promise((resolve, reject) => {
      const before = was()
      const onKey = (event: KeyboardEvent): void => {
        if (event.key !== key) return
        document.removeEventListener('keydown', onKey, true)
        const look = (): void => {
          if (done(before)) painted(() => resolve(performance.now() - event.timeStamp))
          else if (performance.now() - event.timeStamp > 20_000) reject(new Error(`nothing came of ${key}`))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }
      document.addEventListener('keydown', onKey, true)
    })
  Reflect.set(window, 'bench', { until, listening: true })
}

const empty = (): Rounds => ({ p50: [], p95: [] })
const timing = (rounds: readonly number[]): Timing => ({ rounds, median: median(rounds) })
