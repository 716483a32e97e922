import { describe, expect, test } from 'vitest'
import { handlersOf } from '../../../../../electron/calls/all.ts'
import type { ProfileView } from '../../../../../src/contract/views/profile.ts'
import { intlOf, sayIn } from '../../../../../src/i18n/intl.ts'
import { ruleWords } from '../../../../../src/renderer/features/settings/profiles/rule-words.ts'
import { weekWords } from '../../../../../src/renderer/features/settings/profiles/week-words.ts'
import { workspace } from '../../../../electron/workspace.ts'

const intl = intlOf('pt-BR')
const list = (words: readonly string[]): string => words.join(', ')

function read(profile: string): ProfileView {
  const answer = handlersOf(workspace().console)['profile.read']({ profile })
  if (!answer.ok) throw new Error('not read')
  return answer.value
}

const rules = (profile: string): readonly string[] => ruleWords(sayIn(intl), list, read(profile))

test('a week is told in runs of days that are alike', () => {
  const [calendar] = read('weconnect').calendars
  if (!calendar) throw new Error('no calendar')
  expect(weekWords(intl, calendar)).toEqual([expect.stringMatching(/^seg\. a sex\.: \d\d:\d\d–\d\d:\d\d/)])
  const saturday = { day: 6, from: '08:00', to: '12:00' } as const
  const lines = weekWords(intl, { ...calendar, week: [...calendar.week, saturday] })
  expect(lines.at(-1)).toBe('sáb.: 08:00–12:00')
  expect(lines).toHaveLength(2)
})

describe('the rules of a profile are told where they are switched on', () => {
  test('WC-33: 16 business hours of silence close by themselves', () => {
    expect(rules('weconnect').join('\n')).toMatch(/Silêncio de 16 horas no horário “.+” encerra sozinho\./)
  })

  test('XT-11, XT-18: news every 48 hours by the wall clock, and 7 days without a word', () => {
    const words = rules('xtech').join('\n')
    expect(words).toContain('a cada 48 horas corridas')
    expect(words).toContain('7 dias corridos sem retorno é falta; alarmes nos dias 3, 5, 6.')
  })

  test('DY-23: closing after the answer stands with Dype and not with Wati', () => {
    const sentence = 'Encerra só depois de responder ao cliente.'
    expect(rules('dype')).toContain(sentence)
    expect(rules('wati')).not.toContain(sentence)
  })
})
