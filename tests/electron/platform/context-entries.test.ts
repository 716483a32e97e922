import { expect, test } from 'vitest'
import { contextEntries, type Pressed } from '../../../electron/platform/context-entries.ts'
import { intlOf, sayIn } from '../../../src/i18n/intl.ts'

const say = sayIn(intlOf('pt-BR'))
const NOWHERE: Pressed = {
  isEditable: false,
  selectionText: '',
  linkURL: '',
  dictionarySuggestions: [],
  misspelledWord: '',
  editFlags: { canCut: false, canCopy: false, canPaste: true, canSelectAll: true },
}

test('a field offers to cut, copy, paste and select, as far as there is something to', () => {
  expect(contextEntries({ ...NOWHERE, isEditable: true }, say)).toEqual([
    { kind: 'role', role: 'cut', label: 'Recortar', enabled: false },
    { kind: 'role', role: 'copy', label: 'Copiar', enabled: false },
    { kind: 'role', role: 'paste', label: 'Colar', enabled: true },
    { kind: 'role', role: 'selectAll', label: 'Selecionar tudo', enabled: true },
  ])
})

test('words that the system’s dictionary does not know come first, at most five, and in fields alone', () => {
  const pressed = { ...NOWHERE, isEditable: true, dictionarySuggestions: ['a', 'b', 'c', 'd', 'e', 'f'] }
  const kinds = contextEntries(pressed, say).map(({ kind }) => kind)
  expect(kinds.slice(0, 6)).toEqual(['correct', 'correct', 'correct', 'correct', 'correct', 'line'])
  expect(contextEntries({ ...pressed, isEditable: false }, say)).toEqual([])
})

test('an address can be taken along where it could leave, and nothing is offered where nothing can be done', () => {
  expect(contextEntries({ ...NOWHERE, linkURL: 'https://аррӏе.com/' }, say)).toEqual([
    { kind: 'copyAddress', label: 'Copiar endereço', address: 'https://xn--80ak6aa92e.com/' },
  ])
  expect(contextEntries({ ...NOWHERE, linkURL: 'app://plantao/#/meus' }, say)).toEqual([])
  expect(contextEntries(NOWHERE, say)).toEqual([])
  expect(contextEntries({ ...NOWHERE, selectionText: 'erro 500' }, say)).toEqual([
    { kind: 'role', role: 'copy', label: 'Copiar', enabled: true },
  ])
})
