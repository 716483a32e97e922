import { writeFile } from 'node:fs/promises'
import Holidays from 'date-holidays'

/** Writes resources/holidays/*.json from the package date-holidays: `node tests/support/make-holidays.ts`. */

export interface HolidayRow {
  readonly date: string
  readonly name: string
}

export type HolidayList = 'BR' | 'BR-SP' | 'BR-RJ'

export const HOLIDAY_LISTS: readonly HolidayList[] = ['BR', 'BR-SP', 'BR-RJ']

const FIRST_YEAR = 2000
const LAST_YEAR = 2060

/** State of each layer, and its city where the layer is one city's. */
const LAYERS = { 'BR-SP': ['BR', 'SP', 'SP'], 'BR-RJ': ['BR', 'RJ'] } as const

const ELECTION = /election|sunday/i

/** Our names by the package's rule: a rule that is not here stops the run, so that an update is looked at. */
const NAMES: Readonly<Record<string, string>> = {
  '01-01': 'Confraternização Universal',
  'easter -2': 'Sexta-feira Santa',
  '04-21': 'Tiradentes',
  '05-01': 'Dia do Trabalho',
  '09-07': 'Independência do Brasil',
  '10-12': 'Nossa Senhora Aparecida',
  '11-02': 'Finados',
  '11-15': 'Proclamação da República',
  '11-20': 'Dia da Consciência Negra',
  '12-25': 'Natal',
  '01-25': 'Aniversário de São Paulo',
  'easter 60': 'Corpus Christi',
  '07-09': 'Revolução Constitucionalista',
  'easter -47': 'Carnaval',
  '04-23': 'Dia de São Jorge',
}

/** The rows of one list. A layer holds only the days that the national list has not. */
export function holidayRows(list: HolidayList): readonly HolidayRow[] {
  const national = merged(publicDays(['BR']))
  if (list === 'BR') return national
  const known = new Set(national.map(({ date }) => date))
  return merged(publicDays(LAYERS[list])).filter(({ date }) => !known.has(date))
}

/** The text of a list's file: one row a line. */
export const holidayFile = (list: HolidayList): string =>
  `[\n${holidayRows(list)
    .map(({ date, name }) => `  { "date": "${date}", "name": "${name}" }`)
    .join(',\n')}\n]\n`

/** Statutory days, less election days, which fall on Sundays and close nothing. */
function publicDays(place: readonly string[]): HolidayRow[] {
  const source = new Holidays(place[0]!, place[1]!, place[2]!)
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i)
  return years
    .flatMap((year) => source.getHolidays(year))
    .filter(({ type, rule }) => type === 'public' && !ELECTION.test(rule))
    .map(({ date, rule }) => ({ date: date.slice(0, 10), name: nameOf(rule) }))
}

function nameOf(rule: string): string {
  const name = NAMES[rule]
  if (!name) throw new Error(`date-holidays has a rule without a name of ours: '${rule}'`)
  return name
}

/** One row a date: where two days meet (21 April 2000 was also Good Friday) it carries both names. */
function merged(rows: readonly HolidayRow[]): readonly HolidayRow[] {
  const byDate = Object.entries(Object.groupBy(rows, ({ date }) => date))
  return byDate
    .map(([date, same]) => ({ date, name: (same ?? []).map(({ name }) => name).join(' e ') }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

if (import.meta.main) {
  for (const list of HOLIDAY_LISTS)
    await writeFile(new URL(`../../resources/holidays/${list}.json`, import.meta.url), holidayFile(list))
}
