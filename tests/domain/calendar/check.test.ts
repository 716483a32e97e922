import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../../src/domain/calendar/calendar.ts'
import { calendarFaults } from '../../../src/domain/calendar/check.ts'
import { compileTimeline } from '../../../src/domain/calendar/timeline.ts'
import { calendar, roundTheClock, weConnect, weekly, wholeWorkdays } from './samples.ts'

const halfDay = { date: '2026-12-24', name: 'Véspera', open: [{ from: '09:00', to: '12:00' }] }

describe('the faults of a calendar', () => {
  it('are none in the calendars of the teams', () => {
    for (const sound of [weConnect, roundTheClock, wholeWorkdays, calendar({ exceptions: [halfDay] })])
      expect(calendarFaults(sound)).toEqual([])
  })

  it('are none where one period ends when the next begins', () => {
    expect(calendarFaults(calendar({ week: weekly([1], ['09:00', '13:00'], ['13:00', '18:00']) }))).toEqual(
      [],
    )
  })

  it.each<[string, Partial<Calendar>, string[]]>([
    ['an unknown zone', { zone: 'Brasília' }, ['zone']],
    ['an empty week', { week: [] }, ['week']],
    ['a weekday that is none', { week: weekly([8], ['09:00', '18:00']) }, ['week.0.day']],
    ['an hour that is none', { week: weekly([1], ['9:00', '25:00']) }, ['week.0.from', 'week.0.to']],
    ['a minute that is none', { week: weekly([1], ['09:60', '18:00']) }, ['week.0.from']],
    ['a time after the end of the day', { week: weekly([1], ['09:00', '24:01']) }, ['week.0.to']],
    ['a period backwards', { week: weekly([1], ['18:00', '09:00']) }, ['week.0']],
    ['a period of no length', { week: weekly([1], ['09:00', '09:00']) }, ['week.0']],
    ['an overlap', { week: weekly([1, 2], ['12:00', '18:00'], ['09:00', '12:01']) }, ['week.0', 'week.2']],
    [
      'a period inside another',
      { week: weekly([1], ['09:00', '18:00'], ['10:00', '11:00'], ['12:00', '13:00']) },
      ['week.1', 'week.2'],
    ],
    ['a date that is none', { holidays: [{ date: '2026-02-29', name: '' }] }, ['holidays.0.date']],
    ['a date in another form', { holidays: [{ date: '20/11/2026', name: '' }] }, ['holidays.0.date']],
    ['a holiday twice', { holidays: [halfDay, { ...halfDay, name: 'Outra' }] }, ['holidays.1.date']],
    ['an exception twice', { exceptions: [halfDay, halfDay] }, ['exceptions.1.date']],
    [
      'hours of a half day',
      { holidays: [{ ...halfDay, open: [{ from: '12:00', to: '12' }] }] },
      ['holidays.0.open.0.to'],
    ],
  ])('names the place of %s, and time is never counted by it', (_, change, paths) => {
    expect(calendarFaults(calendar(change)).map(({ path }) => path)).toEqual(paths)
    expect(() => compileTimeline(calendar(change))).toThrow(paths[0])
  })
})
