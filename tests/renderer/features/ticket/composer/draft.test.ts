import { expect, test } from 'vitest'
import type { DraftFile } from '../../../../../src/contract/views/draft.ts'
import {
  afterSend,
  BLANK,
  isBlank,
  joined,
} from '../../../../../src/renderer/features/ticket/composer/draft.ts'

const draft = { ...BLANK, id: 'a', reply: 'first', note: 'to us', diagnosis: true, base: 'm1' }
const file = (hash: string): DraftFile => ({ hash, name: `${hash}.png`, size: 1, kind: 'png' })
const sent = { tab: 'reply', text: 'first', files: [] } as const

test('what was sent goes, the other tab stays, and the next draft has its own id', () => {
  expect(afterSend(draft, sent, 'b')).toEqual({ ...BLANK, id: 'b', note: 'to us' })
  expect(afterSend(draft, { tab: 'note', text: 'to us', files: [] }, 'b')).toEqual({
    ...draft,
    id: 'b',
    note: '',
  })
})

test('text that grew while its beginning was being sent is kept as a new draft with the same base', () => {
  const grown = { ...draft, reply: 'first and more' }
  expect(afterSend(grown, sent, 'b')).toMatchObject({ id: 'b', reply: 'and more', base: 'm1' })
})

test('text changed in its middle while it was being sent is kept whole', () => {
  expect(afterSend({ ...draft, reply: 'fist' }, sent, 'b')).toMatchObject({ id: 'b', reply: 'fist' })
})

test('of the files those go that were sent, and what sending did besides is not done again', () => {
  const files = { reply: [file('x'), file('y')], note: [file('z')], forward: [] }
  const after = { status: 'em-analise', owner: 'me' } as const
  expect(afterSend({ ...draft, files, after }, { ...sent, files: [file('x')] }, 'b')).toMatchObject({
    files: { reply: [file('y')], note: [file('z')] },
    after: { status: null, owner: null },
  })
})

test('a message that was sent on leaves the reply as it was', () => {
  const someone = { to: [{ name: '', address: 'fiscal@contador.example' }], cc: [], bcc: [] }
  const on = { ...draft, tab: 'forward', forward: 'veja', forwardTo: someone, forwardOf: 'm1' } as const
  expect(afterSend(on, { tab: 'forward', text: 'veja', files: [] }, 'b')).toEqual({ ...draft, id: 'b' })
})

test('a draft is blank only where nobody would miss anything of it', () => {
  expect(isBlank({ ...BLANK, id: 'a', tab: 'note', base: 'm1', forwardOf: 'm1', signed: false })).toBe(true)
  const people = { to: [], cc: [], bcc: [] }
  for (const change of [
    { reply: ' ' },
    { note: 'x' },
    { forward: 'x' },
    { recipients: people },
    { forwardTo: { ...people, cc: [{ name: '', address: 'x' }] } },
    { diagnosis: true },
    { files: { ...BLANK.files, note: [file('x')] } },
    { after: { status: 'x', owner: null } },
    { after: { status: null, owner: 'me' as const } },
  ])
    expect(isBlank({ ...BLANK, ...change })).toBe(false)
})

test('words and files from before the kept draft was read follow it, under the id that may have been sent', () => {
  const typed = {
    ...BLANK,
    id: 'b',
    tab: 'note',
    reply: 'typed',
    note: 'new',
    base: 'm2',
    files: { ...BLANK.files, reply: [file('x'), file('y')] },
  } as const
  const kept = { ...draft, note: '', files: { ...BLANK.files, reply: [file('x')] } }
  expect(joined(kept, typed)).toEqual({
    ...draft,
    tab: 'note',
    reply: 'first\n\ntyped',
    note: 'new',
    files: { ...BLANK.files, reply: [file('x'), file('y')] },
  })
})
