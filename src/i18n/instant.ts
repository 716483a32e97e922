import { type Intl as Language, sayIn } from './intl.ts'

const DAY = 86_400_000

/** Days from `now`'s calendar day to that of `at`, in the intl's time zone; negative in the past. */
export function daysApart(intl: Language, at: number, now: number): number {
  return Math.round((dayStart(intl, at) - dayStart(intl, now)) / DAY)
}

/** An instant as one says it: "hoje 14:30", "amanhã 09:00", "seg. 14:30", "12 de nov. 14:30". */
export function instantWords(intl: Language, at: number, now: number): string {
  const say = sayIn(intl)
  const time = intl.formatDate(at, { hour: '2-digit', minute: '2-digit' })
  const days = daysApart(intl, at, now)
  if (days === 0) return say('instant.today', { time })
  if (days === 1) return say('instant.tomorrow', { time })
  if (days === -1) return say('instant.yesterday', { time })
  return say('instant.day', { day: dayWord(intl, at, days), time })
}

/** A whole instant, for hovering and for screen readers: "segunda-feira, 23 de novembro de 2026 às 14:30". */
export const instantLong = (intl: Language, at: number): string =>
  intl.formatDate(at, { dateStyle: 'full', timeStyle: 'short' })

/** The heading of a day in a timeline. */
export function dayHeading(intl: Language, at: number, now: number): string {
  const say = sayIn(intl)
  const days = daysApart(intl, at, now)
  if (days === 0) return say('timeline.today')
  if (days === -1) return say('timeline.yesterday')
  const sameYear = yearOf(intl, at) === yearOf(intl, now)
  return intl.formatDate(at, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
}

export const timeOfDay = (intl: Language, at: number): string =>
  intl.formatDate(at, { hour: '2-digit', minute: '2-digit' })

function dayWord(intl: Language, at: number, days: number): string {
  if (days > 0 && days < 7) return intl.formatDate(at, { weekday: 'short' })
  const year = Math.abs(days) > 300 ? ({ year: 'numeric' } as const) : {}
  return intl.formatDate(at, { day: 'numeric', month: 'short', ...year })
}

const yearOf = (intl: Language, at: number): string => intl.formatDate(at, { year: 'numeric' })

/** UTC midnight of the local calendar day: a number whose differences are whole days. */
function dayStart(intl: Language, at: number): number {
  const [year = 0, month = 1, day = 1] = isoDay(intl.timeZone).format(at).split('-').map(Number)
  return Date.UTC(year, month - 1, day)
}

const formats = new Map<string | undefined, Intl.DateTimeFormat>()

/** Formats `yyyy-mm-dd`. Kept, because making a formatter costs more than a thousand uses of it. */
function isoDay(timeZone: string | undefined): Intl.DateTimeFormat {
  const kept = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
  formats.set(timeZone, kept)
  return kept
}
