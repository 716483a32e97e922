import { describe, expect, test } from 'vitest'
import type { StartView } from '../../../src/contract/views/start.ts'
import {
  type Answers,
  beginningOf,
  beginningsOf,
  BLANK,
  firstAnswers,
  founding,
  wanting,
} from '../../../src/renderer/features/welcome/answers.ts'
import { hoursFault, hoursOf, weekOf } from '../../../src/renderer/features/welcome/hours.ts'
import { loaded, PROFILES } from '../../profiles/loaded.ts'

const NINE_TO_SIX = ([1, 2, 3, 4, 5] as const).map((day) => ({ day, from: '09:00', to: '18:00' }))
const VIEW: StartView = {
  agentName: 'ana',
  profiles: [
    { id: 'xtech', name: 'Xtech', about: '', channels: [], supposed: NINE_TO_SIX },
    { id: 'weconnect', name: 'WeConnect', about: '', channels: [], supposed: null },
  ],
  blankHours: NINE_TO_SIX,
  diskEncryption: 'on',
  folder: '',
}
const answers = (change: Partial<Answers> = {}): Answers => ({
  ...firstAnswers(VIEW),
  workspaceName: 'Loja',
  ...change,
})
const chosen = (...ids: readonly string[]): Answers['teams'] =>
  Object.fromEntries(
    Object.entries(answers().teams).map(([id, team]) => [id, { ...team, chosen: ids.includes(id) }]),
  )

describe('the hours of a week', () => {
  test.each(PROFILES)('AMB-25: what %s supposes or states comes back as it was', (name) => {
    const profile = loaded(name)
    const week = profile.calendars.find(({ id }) => id === profile.workingCalendar)?.week ?? []
    expect(weekOf(hoursOf(week))).toEqual(week)
  })

  test('that cannot be are told by what is wrong with them', () => {
    const hours = hoursOf(NINE_TO_SIX)
    expect(hoursFault(hours)).toBeNull()
    expect(hoursFault({ ...hours, days: [] })).toBe('noDay')
    expect(hoursFault({ ...hours, to: '09:00' })).toBe('order')
    expect(hoursFault({ ...hours, from: '' })).toBe('order')
    expect(hoursFault({ ...hours, lunch: { from: '12:00', to: '12:00' } })).toBe('lunch')
    expect(hoursFault({ ...hours, lunch: { from: '08:00', to: '09:30' } })).toBe('lunch')
    expect(hoursFault({ ...hours, lunch: { from: '12:00', to: '13:00' } })).toBeNull()
  })
})

describe('what a step lacks', () => {
  test('is named, the first of it first', () => {
    expect(wanting('who', answers({ agentName: ' ', workspaceName: '' }))).toEqual([
      'agentName',
      'workspaceName',
    ])
    expect(wanting('teams', answers())).toEqual(['teams'])
    expect(wanting('teams', answers({ teams: chosen(BLANK) }))).toEqual(['blankName'])
    expect(wanting('begin', answers())).toEqual([])
  })

  test('AMB-25: hours are asked of chosen teams alone, and only where no contract names them', () => {
    const teams = chosen('weconnect')
    const broken = {
      ...teams,
      xtech: { chosen: false, addresses: [], hours: { ...hoursOf(NINE_TO_SIX), days: [] } },
    }
    expect(wanting('hours', answers({ teams: broken }))).toEqual([])
    const asked = { ...broken, xtech: { ...broken.xtech, chosen: true } }
    expect(wanting('hours', answers({ teams: asked }))).toEqual(['hours:xtech'])
  })
})

test('samples are offered where a team that ships was chosen, and not for a blank one alone', () => {
  const shipped = answers({ teams: chosen('xtech', BLANK) })
  expect(beginningsOf(shipped)).toContain('samples')
  expect(beginningOf(shipped)).toBe('samples')
  const blank = answers({ teams: chosen(BLANK), blankName: 'Fiscal' })
  expect(beginningsOf(blank)).toEqual(['import', 'empty'])
  expect(beginningOf(blank)).toBe('import')
  expect(founding(blank).samples).toBe(false)
  expect(beginningOf({ ...blank, beginning: 'empty' })).toBe('empty')
})

test('the answers found what was chosen and nothing else', () => {
  const input = founding(
    answers({ teams: chosen('xtech', BLANK), blankName: ' Fiscal ', beginning: 'empty' }),
  )
  expect(input).toEqual({
    agentName: 'ana',
    workspaceName: 'Loja',
    profiles: [{ id: 'xtech', addresses: [], week: NINE_TO_SIX }],
    blank: { name: 'Fiscal', addresses: [], week: NINE_TO_SIX },
    samples: false,
  })
})
