import { shippedProfiles } from '../../electron/shipped-profiles.ts'
import { compileTimeline, type Timeline } from '../../src/domain/calendar/timeline.ts'
import { HOUR, type Instant, instant, type Millis, millis, MINUTE } from '../../src/domain/value/instant.ts'
import { chance } from './chance.ts'
import { type Figure, figure } from './figure.ts'
import { inTurns, type Work } from './measure.ts'

const QUESTIONS = 200_000
const FIRST = Date.UTC(2020, 0, 1)
const LAST = Date.UTC(2030, 0, 1)
const MINUTES = (LAST - FIRST) / MINUTE
const BUSINESS_DAY = millis(8 * HOUR)
const DAYS = 45

/** WeConnect's calendar, compiled: two periods a day, the national holidays. */
export function weconnectTimeline(): Timeline {
  const profiles = shippedProfiles()
  if (!profiles.ok) throw new Error(`the profiles were refused: ${profiles.refusal.kind}`)
  const profile = profiles.value.find(({ id }) => id === 'weconnect')
  const calendar = profile?.calendars.find(({ id }) => id === profile.workingCalendar)
  if (!calendar) throw new Error('WeConnect has no working calendar')
  return compileTimeline(calendar)
}

/**
 * P1: business minutes between two instants and the instant after some, for one hour and for 45 days, beside one
 * read of a table that knows the answer for each minute of ten years: no calculation can be faster than that.
 */
export async function calendarTime(): Promise<readonly Figure[]> {
  const timeline = weconnectTimeline()
  const starts = instantsAtRandom()
  const after = (budget: Millis): Float64Array =>
    Float64Array.from(starts, (at) => timeline.add(at as Instant, budget))
  const days = millis(DAYS * BUSINESS_DAY)
  const took = await inTurns({
    floor: tableRead(timeline, starts),
    betweenHour: between(timeline, starts, after(HOUR)),
    betweenDays: between(timeline, starts, after(days)),
    addHour: add(timeline, starts, HOUR),
    addDays: add(timeline, starts, days),
  })
  const common = { id: 'P1', floor: took.floor, floorIs: 'one array read', bound: 4 }
  const grown = (from: typeof took.floor) => ({ from, over: '1 h', bound: 1.3 })
  return [
    figure({ ...common, work: 'business time between, 1 h', ours: took.betweenHour }),
    figure({
      ...common,
      work: `business time between, ${DAYS} days`,
      ours: took.betweenDays,
      growth: grown(took.betweenHour),
    }),
    figure({ ...common, work: 'add business time, 1 h', ours: took.addHour }),
    figure({
      ...common,
      work: `add business time, ${DAYS} days`,
      ours: took.addDays,
      growth: grown(took.addHour),
    }),
  ]
}

function instantsAtRandom(): Float64Array {
  const drawn = chance(1)
  return Float64Array.from({ length: QUESTIONS }, () => instant(FIRST + drawn() * (LAST - FIRST)))
}

function tableRead(timeline: Timeline, starts: Float64Array): Work {
  const counted = Float64Array.from({ length: MINUTES }, (_, minute) =>
    timeline.counted(instant(FIRST + minute * MINUTE)),
  )
  const places = Uint32Array.from(starts, (at) => (at - FIRST) / MINUTE)
  return {
    calls: QUESTIONS,
    run: () => {
      let sum = 0
      for (let at = 0; at < QUESTIONS; at++) sum += counted[places[at]!]!
      return sum
    },
  }
}

const between = (timeline: Timeline, from: Float64Array, to: Float64Array): Work => ({
  calls: QUESTIONS,
  run: () => {
    let sum = 0
    for (let at = 0; at < QUESTIONS; at++) sum += timeline.between(from[at] as Instant, to[at] as Instant)
    return sum
  },
})

const add = (timeline: Timeline, from: Float64Array, budget: Millis): Work => ({
  calls: QUESTIONS,
  run: () => {
    let sum = 0
    for (let at = 0; at < QUESTIONS; at++) sum += timeline.add(from[at] as Instant, budget)
    return sum
  },
})
