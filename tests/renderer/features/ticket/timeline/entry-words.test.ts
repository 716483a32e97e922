import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../../../../src/contract/views/timeline.ts'
import { intlOf, sayIn } from '../../../../../src/i18n/intl.ts'
import { authorName } from '../../../../../src/renderer/features/ticket/timeline/entry-words.ts'

const say = sayIn(intlOf('pt-BR'))
const entry = {
  id: 'e',
  at: 0,
  recordedAt: 0,
  author: { id: 'a', name: 'Ana Souza' },
  removed: null,
  body: null,
  attachments: [],
} as const

test('the words of a client are never signed by the agent who took them down, the words of an agent are', () => {
  const message: TimelineEntry = { ...entry, kind: 'message', identity: 'unidentified', automatic: false }
  const note: TimelineEntry = { ...entry, kind: 'note', mentions: [] }
  expect(authorName(say, message)).toBe('remetente desconhecido')
  expect(authorName(say, note)).toBe('Ana Souza')
})
