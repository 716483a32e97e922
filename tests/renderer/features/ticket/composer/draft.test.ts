import { expect, test } from 'vitest'
import {
  afterSend,
  BLANK,
  isBlank,
  joined,
} from '../../../../../src/renderer/features/ticket/composer/draft.ts'

const draft = { ...BLANK, id: 'a', reply: 'first', note: 'to us', diagnosis: true, base: 'm1' }

test('what was sent goes, the other tab stays, and the next draft has its own id', () => {
  expect(afterSend(draft, 'reply', 'first', 'b')).toEqual({ ...BLANK, id: 'b', note: 'to us' })
  expect(afterSend(draft, 'note', 'to us', 'b')).toEqual({ ...draft, id: 'b', note: '' })
})

test('text that grew while its beginning was being sent is kept as a new draft with the same base', () => {
  const grown = { ...draft, reply: 'first and more' }
  expect(afterSend(grown, 'reply', 'first', 'b')).toMatchObject({ id: 'b', reply: 'and more', base: 'm1' })
})

test('text changed in its middle while it was being sent is kept whole', () => {
  const changed = { ...draft, reply: 'fist' }
  expect(afterSend(changed, 'reply', 'first', 'b')).toMatchObject({ id: 'b', reply: 'fist' })
})

test('a draft is blank only where nobody would miss anything of it', () => {
  expect(isBlank({ ...BLANK, id: 'a', tab: 'note', base: 'm1' })).toBe(true)
  for (const change of [{ reply: ' ' }, { note: 'x' }, { to: [] }, { diagnosis: true }])
    expect(isBlank({ ...BLANK, ...change })).toBe(false)
})

test('words typed before the kept draft was read follow it, under the id that may have been sent', () => {
  const typed = { ...BLANK, id: 'b', tab: 'note', reply: 'typed', note: 'new', base: 'm2' } as const
  expect(joined({ ...draft, note: '' }, typed)).toEqual({
    ...draft,
    tab: 'note',
    reply: 'first\n\ntyped',
    note: 'new',
  })
})
