import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../../../../src/contract/views/timeline.ts'
import { instantOfField, instantToField } from '../../../../../src/renderer/ui/time/instant-field.ts'
import { ownText, timelineDays } from '../../../../../src/renderer/features/ticket/timeline/timeline-days.ts'

const entry = (id: string, at: number): TimelineEntry => ({
  id,
  at,
  recordedAt: at,
  author: null,
  removed: null,
  kind: 'triaged',
})

test('entries stand under their day in the order given', () => {
  const days = timelineDays([entry('a', 1), entry('b', 2), entry('c', 11)], (at) =>
    String(Math.floor(at / 10)),
  )
  expect(days.map(({ heading, entries }) => [heading, entries.map(({ id }) => id)])).toEqual([
    ['0', ['a', 'b']],
    ['1', ['c']],
  ])
})

test('a quotation is folded out of the text, wherever it stands', () => {
  expect(ownText('Segue.\n\n> antes', '> antes')).toBe('Segue.')
  expect(ownText('> antes\n\nSegue.', '> antes\n')).toBe('Segue.')
  expect(ownText('Segue.', '')).toBe('Segue.')
  expect(ownText('Segue.', '> não está')).toBe('Segue.')
})

test('an instant survives the field to the minute; an incomplete one is none', () => {
  const at = new Date(2026, 10, 23, 9, 5).getTime()
  expect(instantToField(at)).toBe('2026-11-23T09:05')
  expect(instantOfField(instantToField(at))).toBe(at)
  expect(instantOfField('')).toBeNull()
})
