import type { NearestClock, QueueRow } from '../../../contract/views/queue.ts'
import { wallDuration } from '../../../i18n/duration.ts'
import { instantWords } from '../../../i18n/instant.ts'
import { type Intl, type MessageId, type Say, sayIn } from '../../../i18n/intl.ts'
import type { Shown } from '../../ui/time/countdown.tsx'
import { type Risk, riskOf } from '../../../domain/sla/risk.ts'

/** The nearest clock as a row says it at `now`: wall distance, risk, and a sentence with both readings. */
export function clockShown(intl: Intl, clock: NearestClock | null, now: number): Shown {
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
  return row.clock.dueAt === null || !isOpen(row.clock)
    ? name
    : `${name} · ${instantWords(intl, row.clock.dueAt, now)}`
}

const isOpen = (clock: NearestClock): boolean => clock.state === 'running' || clock.state === 'breached'

function clockText(say: Say, clock: NearestClock | null, risk: Risk, now: number): string {
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

function bothReadings(intl: Intl, clock: NearestClock | null, risk: Risk, now: number): string {
  const say = sayIn(intl)
  if (clock === null) return say('clock.text.unset')
  const words = { clock: say(`clock.${clock.clock}.long`), risk: say(`risk.${risk}`) }
  if (clock.dueAt === null || !isOpen(clock)) return say('clock.both.none', words)
  const distance = { ...words, instant: instantWords(intl, clock.dueAt, now) }
  const duration = wallDuration(say, clock.dueAt - now)
  return say(now < clock.dueAt ? 'clock.both.due' : 'clock.both.overdue', { ...distance, duration })
}
