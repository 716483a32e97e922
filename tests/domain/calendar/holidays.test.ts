import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { calendarFaults } from '../../../src/domain/calendar/check.ts'
import { layered } from '../../../src/domain/calendar/holidays.ts'
import { HOLIDAY_LISTS, type HolidayList, type HolidayRow, holidayFile } from '../../support/make-holidays.ts'
import { calendar } from './samples.ts'
import vectorHolidays from '../../vectors/holidays-br.json' with { type: 'json' }

const text = (list: HolidayList): Promise<string> =>
  readFile(new URL(`../../../resources/holidays/${list}.json`, import.meta.url), 'utf8')
const rows = async (list: HolidayList): Promise<HolidayRow[]> => JSON.parse(await text(list)) as HolidayRow[]
const years = Array.from({ length: 61 }, (_, i) => 2000 + i)

/** Gauss' Easter for the Gregorian years 2000 to 2099 (M = 24, N = 5), as day of March. */
function easter(year: number): number {
  const d = (19 * (year % 19) + 24) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7
  const day = 22 + d + e
  if (day === 57) return 50
  return day === 56 && d === 28 && year % 19 > 10 ? 49 : day
}

const easterPlus = (year: number, days: number): string =>
  new Date(Date.UTC(year, 2, easter(year) + days)).toISOString().slice(0, 10)

const dates = (year: number, ...days: string[]): string[] => days.map((day) => `${year}-${day}`)

describe('the national holidays', () => {
  it('AMB-05 are exactly the statutory days of 61 years, and no election Sunday', async () => {
    const national = await rows('BR')
    for (const year of years) {
      const fixed = dates(year, '01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '12-25')
      const expected = new Set([...fixed, easterPlus(year, -2), ...(year < 2024 ? [] : [`${year}-11-20`])])
      const found = national.map(({ date }) => date).filter((date) => date.startsWith(String(year)))
      expect(found).toEqual([...expected].toSorted())
    }
    expect(national.find(({ date }) => date === '2026-11-20')?.name).toBe('Dia da Consciência Negra')
  })

  it('AMB-05 agree with the independent engine of the vectors on every day but its election Sundays', async () => {
    const national = (await rows('BR')).map(({ date }) => date)
    const isSunday = (date: string): boolean => new Date(date).getUTCDay() === 0
    const theirs = vectorHolidays.filter((date) => national.includes(date) || !isSunday(date))
    expect(theirs).toEqual(national.filter((date) => date >= '2024' && date < '2029'))
    expect(vectorHolidays.length - theirs.length).toBe(6)
  })

  it('AMB-05 take neither Carnaval nor Corpus Christi', async () => {
    const national = new Set((await rows('BR')).map(({ date }) => date))
    for (const year of years)
      for (const days of [-48, -47, -46, 60]) expect(national).not.toContain(easterPlus(year, days))
  })
})

describe('the layers', () => {
  it('AMB-05 of São Paulo are 25 January, 9 July and Corpus Christi', async () => {
    const layer = (await rows('BR-SP')).map(({ date }) => date)
    for (const year of years) {
      const found = layer.filter((date) => date.startsWith(String(year)) && !date.endsWith('11-20'))
      expect(found).toEqual([...dates(year, '01-25', '07-09'), easterPlus(year, 60)].toSorted())
    }
  })

  it('AMB-05 of Rio de Janeiro are São Jorge from 2008 and the Tuesday of Carnaval from 2009', async () => {
    const layer = (await rows('BR-RJ')).map(({ date }) => date)
    for (const year of years) {
      const georges = year < 2008 || easterPlus(year, -2) === `${year}-04-23` ? [] : [`${year}-04-23`]
      const carnaval = year < 2009 ? [] : [easterPlus(year, -47)]
      const found = layer.filter((date) => date.startsWith(String(year)) && !date.endsWith('11-20'))
      expect(found).toEqual([...carnaval, ...georges].toSorted())
    }
  })

  it.each<[HolidayList, number]>([
    ['BR-SP', 2004],
    ['BR-RJ', 2003],
  ])('AMB-05 of %s over the national list keep 20 November, without a gap since %i', async (list, since) => {
    const both = layered([await rows('BR'), await rows(list)])
    for (const year of years.filter((candidate) => candidate >= since))
      expect(both.filter(({ date }) => date === `${year}-11-20`)).toHaveLength(1)
  })

  it('name no date twice, not even all together', async () => {
    const all = layered(await Promise.all(HOLIDAY_LISTS.map(rows)))
    expect(calendarFaults(calendar({ holidays: all }))).toEqual([])
    const [first, second] = [
      { date: '2026-01-02', name: 'a' },
      { date: '2026-01-02', name: 'b' },
    ]
    expect(layered([[first], [second]])).toEqual([first])
    expect(calendarFaults(calendar({ holidays: [first, second] }))).toHaveLength(1)
  })
})

describe('the files', () => {
  it.each(HOLIDAY_LISTS)('%s is what tests/support/make-holidays.ts writes', async (list) => {
    expect(await text(list)).toBe(holidayFile(list))
  })
})
