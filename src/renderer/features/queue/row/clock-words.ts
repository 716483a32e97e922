import type { CountedClock, QueueRow } from '../../../../contract/views/queue.ts'
import { countedDuration, wallDuration } from '../../../../i18n/duration.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { type Intl, type MessageId, type Say, sayIn } from '../../../../i18n/intl.ts'
import type { Shown } from '../../../ui/time/countdown.tsx'
import { type Risk, riskOf } from '../../../../domain/sla/risk.ts'

/** The nearest clock as a row says it at `now`: wall distance, risk, and a sentence with both readings. */
export function clockShown(intl: Intl, clock: CountedClock | null, now: number): Shown {
  const say = sayIn(intl)
  const risk = riskOf(clock, now)
  return { risk, text: clockText(say, clock, risk, now), hint: bothReadings(intl, clock, risk, now) }
}

/** Which clock it is and when it is due: the line below the countdown. */
export function clockPlace(intl: Intl, row: QueueRow, now: number): string {
  const say = sayIn(intl)
  if (row.inOutbox) return say('queue.inOutbox')
  if (row.clock === null || row.clock.state === 'unset') return ''
  const name = say(`clock.${row.clock.clock}`)
  const { dueAt } = row.clock
  return dueAt === null || !isOpen(row.clock) ? name : `${name} · ${instantWords(intl, dueAt, now)}`
}

/** When it is or was due; empty where nothing is. */
export function dueWords(intl: Intl, clock: CountedClock, now: number): string {
  if (clock.dueAt === null || !isOpen(clock)) return ''
  const instant = instantWords(intl, clock.dueAt, now)
  return sayIn(intl)(now < clock.dueAt ? 'clock.due' : 'clock.wasDue', { instant })
}

/** What is left by the business hours and by the wall, side by side (XT-16); one reading where every minute counts. */
export function bothShort(intl: Intl, clock: CountedClock, now: number): string {
  const say = sayIn(intl)
  const { dueAt, countedLeft } = clock
  if (dueAt === null || !isOpen(clock)) return ''
  const wall = wallDuration(say, dueAt - now)
  if (countedLeft === null) return say('clock.both.wall', { wall })
  return say('clock.both.short', { counted: countedDuration(say, countedLeft), wall })
}

const isOpen = (clock: CountedClock): boolean => clock.state === 'running' || clock.state === 'breached'

function clockText(say: Say, clock: CountedClock | null, risk: Risk, now: number): string {
  if (clock === null || clock.state === 'unset') return say('clock.text.unset')
  if (!isOpen(clock)) return say(CALM[risk] ?? 'clock.text.paused')
  if (clock.dueAt === null) return say('clock.text.running')
  const duration = wallDuration(say, clock.dueAt - now)
  if (clock.state === 'breached') return say('clock.text.overdue', { duration })
  if (now >= clock.dueAt) return say('clock.text.limit')
  if (risk === 'atRisk' || risk === 'imminent') return say(`clock.text.${risk}`, { duration })
  return say('clock.text.due', { duration })
}

const CALM: Readonly<Partial<Record<Risk, MessageId>>> = {
  paused: 'clock.text.paused',
  met: 'clock.text.met',
  late: 'clock.text.late',
}

function bothReadings(intl: Intl, clock: CountedClock | null, risk: Risk, now: number): string {
  const say = sayIn(intl)
  if (clock === null) return say('clock.text.unset')
  const words = { clock: say(`clock.${clock.clock}.long`), risk: say(`risk.${risk}`) }
  if (clock.dueAt === null || !isOpen(clock)) return say('clock.both.none', words)
  const distance = { ...words, instant: instantWords(intl, clock.dueAt, now) }
  const duration = wallDuration(say, clock.dueAt - now)
  const { countedLeft } = clock
  const over = now >= clock.dueAt
  if (countedLeft === null)
    return say(over ? 'clock.both.overdue' : 'clock.both.due', { ...distance, duration })
  const counted = countedDuration(say, countedLeft)
  return say(over ? 'clock.both.overdueCounted' : 'clock.both.dueCounted', { ...distance, counted, duration })
}
