import type { Intl, Say } from './intl.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * A length of wall time in words, milliseconds in, cut to minutes: "12 min", "2h10", "3 dias e 4h".
 * Two days and more are told in days.
 */
export function wallDuration(say: Say, millis: number): string {
  const length = Math.abs(millis)
  if (length < 2 * DAY) return countedDuration(say, length)
  const d = Math.floor(length / DAY)
  const h = Math.floor((length % DAY) / HOUR)
  return h === 0 || d > 6 ? say('duration.days', { d }) : say('duration.daysHours', { d, h })
}

/** A length of counted time: never in days, since the length of a business day differs by plan (AMB-01). */
export function countedDuration(say: Say, millis: number): string {
  const minutes = Math.floor(Math.abs(millis) / MINUTE)
  if (minutes === 0) return say(millis === 0 ? 'duration.zero' : 'duration.none')
  const h = Math.floor(minutes / 60)
  const m = minutes % 60
  if (h === 0) return say('duration.minutes', { m })
  return m === 0
    ? say('duration.hours', { h })
    : say('duration.hoursMinutes', { h, m: String(m).padStart(2, '0') })
}

/** An age in one number: "agora", "12 min", "5 h", "3 d". */
export function shortAge(say: Say, millis: number): string {
  const length = Math.max(0, millis)
  if (length < MINUTE) return say('duration.short.now')
  if (length < HOUR) return say('duration.short.minutes', { m: Math.floor(length / MINUTE) })
  if (length < DAY) return say('duration.short.hours', { h: Math.floor(length / HOUR) })
  const days = Math.floor(length / DAY)
  if (days < 730) return say('duration.short.days', { d: days })
  return say('duration.short.years', { d: Math.floor(days / 365) })
}

/** A file's size in decimal units. */
export function fileSize(say: Say, bytes: number): string {
  if (bytes < 1000) return say('size.bytes', { n: bytes })
  if (bytes < 1_000_000) return say('size.kilo', { n: Math.round(bytes / 1000) })
  return say('size.mega', { n: Math.round(bytes / 100_000) / 10 })
}

/** A share of one, in whole hundredths. */
export const percent = (intl: Intl, share: number): string =>
  intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 })
