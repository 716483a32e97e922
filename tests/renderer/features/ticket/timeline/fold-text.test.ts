import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../../../../src/contract/views/timeline.ts'
import { foldText } from '../../../../../src/renderer/features/ticket/timeline/fold-text.ts'
import { keptEntries } from '../../../../../src/renderer/features/ticket/timeline/kept-entries.ts'

const lines = (count: number): string => Array.from({ length: count }, (_, at) => `linha ${at}`).join('\n')

test('a long text is folded between lines and loses nothing', () => {
  const text = lines(90)
  const folded = foldText(text, false)
  expect(folded?.head.split('\n').length).toBe(30)
  expect(`${folded?.head}\n${folded?.rest}`).toBe(text)
})

test('a text without lines is folded between words, and without words between letters', () => {
  const words = 'palavra '.repeat(1000)
  const folded = foldText(words, false)
  expect(folded?.head.endsWith('palavra')).toBe(true)
  expect(`${folded?.head}${folded?.rest}`).toBe(words)
  const pictures = '😀'.repeat(3000)
  const cut = foldText(`a${pictures}`, false)
  expect(cut?.head.at(-1)).not.toMatch(/^[\uD800-\uDBFF]$/)
  expect(`${cut?.head}${cut?.rest}`).toBe(`a${pictures}`)
})

test('what is hardly longer is shown whole, and the newest words are shown at length', () => {
  expect(foldText(lines(35), false)).toBeNull()
  expect(foldText('curto', false)).toBeNull()
  expect(foldText(lines(200), true)).toBeNull()
  expect(foldText(lines(2000), true)).not.toBeNull()
})

const note = (id: string, text: string): TimelineEntry => ({
  id,
  at: 0,
  recordedAt: 0,
  author: null,
  removed: null,
  kind: 'note',
  body: { text },
  mentions: [],
  attachments: [],
})

test('a new reading keeps the entries that say the same, and the whole list where all do', () => {
  const before = [note('a', 'um'), note('b', 'dois')]
  expect(keptEntries(before, structuredClone(before))).toBe(before)
  const after = keptEntries(before, [note('a', 'um'), note('b', 'dois, mudado'), note('c', 'três')])
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
  expect(after.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})
