import type { Page } from 'playwright'
import { openWindows, type Seen } from './browser.ts'
import { constant, type Figure, figure } from './figure.ts'
import { median, type Timing } from './measure.ts'
import type { Site } from './site.ts'

const ROUNDS = 5
const FRAMES = 180
/** CSS pixels a frame: five rows, which is a fast turn of the wheel. */
const STEP = 240

interface Scrolled {
  /** Nanoseconds between two frames, the 99th of 100. */
  readonly p99: number
  readonly rows: number
}

/**
 * P16: frames while the list scrolls by five rows each, beside a bare page of the same height that scrolls alike in
 * the same browser, and beside a frame of 60 Hz.
 */
export async function scrolling(sites: readonly Site[]): Promise<readonly Figure[]> {
  const windows = await openWindows(sites)
  if (windows === null) return []
  try {
    const figures: Figure[] = []
    let least: Timing | null = null
    for (const seen of windows.all) {
      const { ours, floor, rows } = await inTurns(seen)
      const work = `a frame while scrolling, p99, ${seen.tickets} tickets (${rows} rows in the document)`
      const growth = least ? { growth: { from: least, over: 'fewest tickets', bound: null } } : {}
      least ??= ours
      figures.push(
        figure({ id: 'P16', work, ours, floor: constant(17e6), floorIs: '17 ms', bound: 1, ...growth }),
        figure({ id: 'P16', work, ours, floor, floorIs: 'bare scrolling', bound: null }),
      )
    }
    return figures
  } finally {
    await windows.close()
  }
}

async function inTurns({ page }: Seen): Promise<{ ours: Timing; floor: Timing; rows: number }> {
  await page.bringToFront()
  const bare = await page.context().newPage()
  await bare.setContent(
    `<div id="s" style="height:1000px;overflow:auto"><div style="height:4800000px"></div></div>`,
  )
  const [ours, floor]: [number[], number[]] = [[], []]
  let rows = 0
  for (let round = -1; round < ROUNDS; round++) {
    const got = await turn(page, '[role="grid"]')
    const beside = await turn(bare, '#s')
    rows = Math.max(rows, got.rows)
    if (round < 0) continue
    ours.push(got.p99)
    floor.push(beside.p99)
  }
  await bare.close()
  await page.evaluate(() => document.querySelector('[role="grid"]')?.scrollTo(0, 0))
  return { ours: timing(ours), floor: timing(floor), rows }
}

async function turn(page: Page, selector: string): Promise<Scrolled> {
  await page.bringToFront()
  return await page.evaluate(scroll, { selector, frames: FRAMES, step: STEP })
}

/** Runs in the page. */
function scroll({
  selector,
  frames,
  step,
}: {
  selector: string
  frames: number
  step: number
}): Promise<Scrolled> {
  const box = document.querySelector(selector)
  if (box === null) throw new Error(`nothing is ${selector}`)
  const times: number[] = []
  let [last, rows] = [0, 0]
  return new Promise((resolve) => {
    const frame = (now: number): void => {
      if (last > 0) times.push(now - last)
      last = now
      rows = Math.max(rows, box.querySelectorAll('[data-index]').length)
      if (times.length < frames) {
        box.scrollTop += step
        requestAnimationFrame(frame)
        return
      }
      const sorted = times.toSorted((a, b) => a - b)
      resolve({ p99: (sorted[Math.ceil(frames * 0.99) - 1] ?? NaN) * 1e6, rows })
    }
    requestAnimationFrame(frame)
  })
}

const timing = (rounds: readonly number[]): Timing => ({ rounds, median: median(rounds) })
