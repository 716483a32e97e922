import { expect, test } from 'vitest'
import { reminderTimes } from '../../../src/domain/calendar/reminder-times.ts'
import { instant } from '../../../src/domain/value/instant.ts'
import { loaded } from '../../profiles/loaded.ts'

const profile = loaded('weconnect')
const calendar = profile.calendars.find(({ id }) => id === profile.workingCalendar)
if (!calendar) throw new Error('no calendar')

const LOCAL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Sao_Paulo',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** What is offered at a local time, as local times. */
const offered = (local: string, by = calendar) =>
  reminderTimes(by, instant(Date.parse(`${local}-03:00`))).map(({ id, at }) => `${id} ${LOCAL.format(at)}`)

test('on a working day: in an hour, today, tomorrow and on Monday, in the team’s own time', () => {
  expect(offered('2026-11-17T10:20')).toEqual([
    'hour 2026-11-17 11:20',
    'today 2026-11-17 17:00',
    'tomorrow 2026-11-18 09:00',
    'monday 2026-11-23 09:00',
  ])
})

test('a morning on which nobody works is the next working one: a holiday and the weekend after it', () => {
  // Friday, 20 November, is a holiday.
  expect(offered('2026-11-19T15:00')).toEqual([
    'hour 2026-11-19 16:00',
    'today 2026-11-19 17:00',
    'nextWorkday 2026-11-23 09:00',
  ])
  expect(offered('2026-11-20T10:00')).toEqual(['hour 2026-11-20 11:00', 'nextWorkday 2026-11-23 09:00'])
  expect(offered('2026-11-21T10:00')).toEqual(['hour 2026-11-21 11:00', 'nextWorkday 2026-11-23 09:00'])
})

test('on Sunday tomorrow is Monday, and stands once; on Monday the next one is meant', () => {
  expect(offered('2026-11-22T10:00')).toEqual(['hour 2026-11-22 11:00', 'tomorrow 2026-11-23 09:00'])
  expect(offered('2026-11-23T08:00').at(-1)).toBe('monday 2026-11-30 09:00')
})

test('a Monday that is a holiday becomes the day after it', () => {
  const off = { ...calendar, exceptions: [{ date: '2026-11-30', name: 'Festa', open: [] }] }
  expect(offered('2026-11-25T10:00', off).at(-1)).toBe('nextWeek 2026-12-01 09:00')
})

test('late in the day, and near midnight, the day is the team’s and not that of Greenwich', () => {
  expect(offered('2026-11-17T17:00').map((line) => line.split(' ')[0])).toEqual([
    'hour',
    'tomorrow',
    'monday',
  ])
  expect(offered('2026-11-17T23:30')[1]).toBe('tomorrow 2026-11-18 09:00')
})
