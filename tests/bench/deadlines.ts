import type { Timeline } from '../../src/domain/calendar/timeline.ts'
import { type ClockSpec, type Pause, readClock, runOf } from '../../src/domain/sla/clock.ts'
import { reachedIn } from '../../src/domain/sla/pauses.ts'
import { DAY, HOUR, type Instant, instant, type Millis, millis } from '../../src/domain/value/instant.ts'
import { weconnectTimeline } from './calendar-time.ts'
import { chance } from './chance.ts'
import { type Figure, figure } from './figure.ts'
import { inTurns, type Timing, type Work } from './measure.ts'

const NOW = instant(Date.UTC(2026, 5, 17, 15))
const PAUSES = 2

/** `readClock` walks the pauses once for what was consumed and once for each of four instants. */
const WALKS_OF_A_READING = 5

/** An open promise with its target. */
type Promised = ClockSpec & { readonly budget: Millis; readonly timeline: Timeline }

/**
 * P2, its pure part: the deadlines of all open tickets anew, each over two pauses, beside the questions to the
 * calendar that this takes at least: one `between` a pause and one `add`.
 */
export async function deadlines(sizes: readonly number[]): Promise<readonly Figure[]> {
  const timeline = weconnectTimeline()
  const figures: Figure[] = []
  let least: { readonly deadline: Timing; readonly reading: Timing } | null = null
  for (const size of sizes) {
    const clocks = openClocks(timeline, size)
    const took = await inTurns({
      questions: questions(clocks),
      deadline: deadline(clocks),
      walks: questions(clocks, WALKS_OF_A_READING),
      reading: reading(clocks),
    })
    least ??= took
    const grown = (from: Timing) =>
      size === sizes[0] ? {} : { growth: { from, over: `${sizes[0]} tickets`, bound: 1.25 } }
    figures.push(
      figure({
        id: 'P2',
        work: `a deadline over ${PAUSES} pauses, ${size} tickets`,
        ours: took.deadline,
        floor: took.questions,
        floorIs: `${PAUSES + 1} of P1`,
        bound: 2,
        ...grown(least.deadline),
      }),
      figure({
        id: 'P2',
        work: `a whole reading over ${PAUSES} pauses, ${size} tickets`,
        ours: took.reading,
        floor: took.walks,
        floorIs: `${WALKS_OF_A_READING} × ${PAUSES + 1} of P1`,
        bound: 2,
        ...grown(least.reading),
      }),
    )
  }
  return figures
}

function openClocks(timeline: Timeline, count: number): readonly Promised[] {
  const drawn = chance(2)
  const moment = (from: Instant, most: Millis): Instant => instant(from + drawn() * most)
  return Array.from({ length: count }, () => {
    const start = moment(instant(NOW - 40 * DAY), millis(20 * DAY))
    const pauses: Pause[] = []
    for (let from = start; pauses.length < PAUSES;) {
      from = moment(from, millis(4 * DAY))
      const to = moment(from, millis(3 * DAY))
      pauses.push({ from, to, cause: 'aguardando-cliente', waitsFor: 'client' })
      from = to
    }
    const budget = millis(Math.ceil(drawn() * 45) * 8 * HOUR)
    return { clock: 'resolution', start, stoppedAt: null, budget, pauses, timeline, provisional: false }
  })
}

const deadline = (clocks: readonly Promised[]): Work => ({
  calls: clocks.length,
  run: () => {
    let sum = 0
    for (const clock of clocks) sum += reachedIn(runOf(clock), clock.budget) ?? 0
    return sum
  },
})

const reading = (clocks: readonly Promised[]): Work => ({
  calls: clocks.length,
  run: () => {
    let sum = 0
    for (const clock of clocks) sum += readClock(clock, NOW).dueAt ?? 0
    return sum
  },
})

const questions = (clocks: readonly Promised[], times = 1): Work => ({
  calls: clocks.length,
  run: () => {
    let sum = 0
    for (const { timeline, start, pauses, budget } of clocks) {
      for (let time = 0; time < times; time++) {
        for (const { from, to } of pauses) sum += timeline.between(from, to ?? NOW)
        sum += timeline.add(start, budget)
      }
    }
    return sum
  },
})
