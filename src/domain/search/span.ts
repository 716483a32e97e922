import { dateOf, dayOf, type LocalDay, weekdayOf } from '../calendar/local.ts'
import { fold } from './fold.ts'

/** Local days from `from` up to, and without, `to`. */
export interface Span {
  readonly from: LocalDay
  readonly to: LocalDay
}

/**
 * The days that a text names, seen from `today`: `23/11/2026`, `23/11`, `2026-11-23`, `11/2026`, `2026`, `ontem`,
 * `segunda`, `novembro`, `7 dias`, and the same in English. What names no year is the last such day or month that has
 * begun. Null where it names none.
 */
export function spanOf(text: string, today: LocalDay): Span | null {
  const word = fold(text).replaceAll(/\s+/g, '')
  return dayFirst(word, today) ?? yearFirst(word) ?? byName(word, today) ?? ago(word, today)
}

const oneDay = (day: LocalDay | null): Span | null => (day === null ? null : { from: day, to: day + 1 })
const twoDigits = (text: string | number): string => String(text).padStart(2, '0')
const date = (year: string | number, month: string | number, day: string | number): LocalDay | null =>
  dayOf(`${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`)

/** `23/11/2026`, `23.11.26`, `23/11`, `11/2026`. */
function dayFirst(word: string, today: LocalDay): Span | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(word) ?? []
  if (day !== undefined && month !== undefined)
    return oneDay(year === undefined ? lastDate(month, day, today) : date(year.padStart(4, '20'), month, day))
  const [, ofMonth, ofYear] = /^(\d{1,2})[/.-](\d{4})$/.exec(word) ?? []
  return ofMonth !== undefined && ofYear !== undefined ? wholeMonth(Number(ofYear), Number(ofMonth)) : null
}

/** `2026-11-23`, `2026/11`, `2026`. */
function yearFirst(word: string): Span | null {
  const [, year, month, day] = /^(\d{4})(?:[/.-](\d{1,2})(?:[/.-](\d{1,2}))?)?$/.exec(word) ?? []
  if (year === undefined) return null
  if (month === undefined) return between(date(year, 1, 1), date(Number(year) + 1, 1, 1))
  return day === undefined ? wholeMonth(Number(year), Number(month)) : oneDay(date(year, month, day))
}

function byName(word: string, today: LocalDay): Span | null {
  const past = PAST_DAYS.get(word)
  if (past !== undefined) return oneDay(today - past)
  const weekday = WEEKDAYS.findIndex((names) => names.includes(word))
  if (weekday >= 0) return oneDay(today - ((weekdayOf(today) - (weekday + 1) + 7) % 7))
  const month = MONTHS.findIndex((names) => names.includes(word)) + 1
  return month === 0 ? null : lastMonth(month, today)
}

/** `7d`, `2semanas`, `3months`: that long before today. */
function ago(word: string, today: LocalDay): Span | null {
  const [, count, unit] = /^(\d{1,4})([a-z]+)$/.exec(word) ?? []
  const days = DAYS_IN.find(({ names }) => unit !== undefined && names.includes(unit))?.days
  return days === undefined ? null : oneDay(today - Number(count) * days)
}

const between = (from: LocalDay | null, to: LocalDay | null): Span | null =>
  from === null || to === null ? null : { from, to }

const wholeMonth = (year: number, month: number): Span | null =>
  between(date(year, month, 1), month === 12 ? date(year + 1, 1, 1) : date(year, month + 1, 1))

const yearOf = (day: LocalDay): number => Number(dateOf(day).slice(0, 4))

/** The 29th of February may lie some years back. */
function lastDate(month: string, day: string, today: LocalDay): LocalDay | null {
  for (let back = 0; back <= 8; back++) {
    const found = date(yearOf(today) - back, month, day)
    if (found !== null && found <= today) return found
  }
  return null
}

function lastMonth(month: number, today: LocalDay): Span | null {
  const thisYear = wholeMonth(yearOf(today), month)
  return thisYear !== null && thisYear.from <= today ? thisYear : wholeMonth(yearOf(today) - 1, month)
}

const PAST_DAYS: ReadonlyMap<string, number> = new Map([
  ['hoje', 0],
  ['today', 0],
  ['ontem', 1],
  ['yesterday', 1],
  ['anteontem', 2],
])

const WEEKDAYS: readonly (readonly string[])[] = [
  ['segunda', 'segundafeira', 'segunda-feira', 'seg', 'monday', 'mon'],
  ['terca', 'tercafeira', 'terca-feira', 'ter', 'tuesday', 'tue'],
  ['quarta', 'quartafeira', 'quarta-feira', 'qua', 'wednesday', 'wed'],
  ['quinta', 'quintafeira', 'quinta-feira', 'qui', 'thursday', 'thu'],
  ['sexta', 'sextafeira', 'sexta-feira', 'sex', 'friday', 'fri'],
  ['sabado', 'sab', 'saturday', 'sat'],
  ['domingo', 'dom', 'sunday', 'sun'],
]

const MONTHS: readonly (readonly string[])[] = [
  ['janeiro', 'jan', 'january'],
  ['fevereiro', 'fev', 'february', 'feb'],
  ['marco', 'mar', 'march'],
  ['abril', 'abr', 'april', 'apr'],
  ['maio', 'mai', 'may'],
  ['junho', 'jun', 'june'],
  ['julho', 'jul', 'july'],
  ['agosto', 'ago', 'august', 'aug'],
  ['setembro', 'set', 'september', 'sep'],
  ['outubro', 'out', 'october', 'oct'],
  ['novembro', 'nov', 'november'],
  ['dezembro', 'dez', 'december', 'dec'],
]

const DAYS_IN: readonly { readonly days: number; readonly names: readonly string[] }[] = [
  { days: 1, names: ['d', 'dia', 'dias', 'day', 'days'] },
  { days: 7, names: ['sem', 'semana', 'semanas', 'w', 'week', 'weeks'] },
  { days: 30, names: ['m', 'mes', 'meses', 'month', 'months'] },
  { days: 365, names: ['a', 'ano', 'anos', 'y', 'year', 'years'] },
]
