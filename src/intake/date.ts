import { instant, type Instant } from '../domain/value/instant.ts'
import { withoutComments } from './mime/parameters.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE_TIME =
  /^(?:[a-z]{3,9}\s*,?\s*)?(\d{1,2})[ -]+([a-z]{3})[a-z]*[ -]+(\d{2,4})[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{4}|[a-z]{1,5})?/i

/** Hours of the zones that RFC 5322 still lists (4.3); any other name is UTC, as the RFC says. */
const ZONES: Readonly<Record<string, number>> = {
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
}

/**
 * The instant of a Date header (RFC 5322, 3.3 and 4.3), or null where it names no real moment from 1970 on.
 * Own, because `Date.parse` reads what it does not know in the zone of the machine.
 */
export function readDate(header: string): Instant | null {
  const found = DATE_TIME.exec(withoutComments(header.slice(0, 200), true).trim())
  if (!found) return null
  const [, day, monthName = '', yearDigits = '', hour, minute, second = '0', zone = 'z'] = found
  const month = MONTHS.indexOf(monthName.toLowerCase())
  const midnight = new Date(Date.UTC(fullYear(yearDigits), month, Number(day)))
  const exists = month >= 0 && midnight.getUTCMonth() === month && midnight.getUTCDate() === Number(day)
  const inDay = Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60
  const seconds = (Number(hour) * 60 + Number(minute) - minutesOf(zone)) * 60 + Number(second)
  const at = midnight.getTime() + seconds * 1000
  return exists && inDay && at >= 0 ? instant(at) : null
}

/** The date that a Received header ends with, after its last semicolon. */
export const readReceived = (header: string): Instant | null =>
  readDate(header.slice(header.lastIndexOf(';') + 1).trim())

/** Years of two and three digits count from 1900, those below 50 from 2000. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 3) return year
  return digits.length === 2 && year < 50 ? 2000 + year : 1900 + year
}

function minutesOf(zone: string): number {
  if (!/^[+-]/.test(zone)) return (ZONES[zone.toLowerCase()] ?? 0) * 60
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5))
  return zone.startsWith('-') ? -minutes : minutes
}
