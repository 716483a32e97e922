import type { ClockView } from '../../../../contract/views/ticket.ts'
import type { LedgerLine } from '../../../../domain/sla/ledger.ts'
import { countedDuration, wallDuration } from '../../../../i18n/duration.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { type Intl, type Say, sayIn } from '../../../../i18n/intl.ts'
import { riskOf } from '../../../../domain/sla/risk.ts'
import type { Shown } from '../../../ui/time/countdown.tsx'

/** The state of a clock in one word. */
export function riskShown(intl: Intl, view: ClockView, now: number): Shown {
  const say = sayIn(intl)
  const risk = riskOf(view.reading, now)
  const words = { clock: say(`clock.${view.clock}.long`), risk: say(`risk.${risk}`) }
  return { risk, text: words.risk, hint: say('clock.both.none', words) }
}

/** The large words of a card: what is left, in the time that this clock counts. */
export function leftWords(say: Say, { reading, aroundTheClock }: ClockView): string {
  const { state, remaining, consumed } = reading
  if (remaining === null) return say('clock.text.unset')
  if (state === 'met' || state === 'late')
    return say('clock.usedOnly', { consumed: countedDuration(say, consumed) })
  const duration = countedDuration(say, remaining)
  if (remaining < 0) return say(aroundTheClock ? 'clock.over.wall' : 'clock.over.counted', { duration })
  return say(aroundTheClock ? 'clock.left.wall' : 'clock.left.counted', { duration })
}

/** When it is or was due, or when it stopped. */
export function dueWords(intl: Intl, { reading }: ClockView, now: number): string {
  const say = sayIn(intl)
  if (reading.stoppedAt !== null)
    return say('clock.stopped', { instant: instantWords(intl, reading.stoppedAt, now) })
  if (reading.dueAt === null) return ''
  const instant = instantWords(intl, reading.dueAt, now)
  return say(reading.dueAt >= now ? 'clock.due' : 'clock.wasDue', { instant })
}

/** The distance on the wall clock, beside the counted one (XT-16). */
export function wallWords(say: Say, { reading }: ClockView, now: number): string {
  if (reading.stoppedAt !== null || reading.dueAt === null) return ''
  return say('clock.wallLeft', { duration: wallDuration(say, reading.dueAt - now) })
}

/** The promise, beside what is left of it. */
export function targetWords(say: Say, { target }: ClockView): string {
  if (target === null) return say('clock.text.unset')
  return say('clock.target', {
    target: say('clock.target.value', { value: target.value, unit: target.unit }),
  })
}

/** What a stretch of time was; `statusName` knows the profile's names. */
export function lineWords(say: Say, line: LedgerLine, statusName: (id: string) => string): string {
  const name = line.name ?? ''
  switch (line.kind) {
    case 'counted':
      return say('ledger.counted.kind')
    case 'paused':
      return say('ledger.paused', { name: statusName(name), whom: line.waitsFor ?? 'team' })
    case 'break':
      return name === '' ? say('ledger.break.default') : say('ledger.break', { name })
    case 'closed':
      return say('ledger.closed')
    case 'holiday':
      return say('ledger.holiday', { name })
    case 'exception':
      return say('ledger.exception', { name })
  }
}
