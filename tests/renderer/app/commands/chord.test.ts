import { describe, expect, test } from 'vitest'
import { chordOf, isOneLetter, keyName, type Pressed } from '../../../../src/renderer/app/commands/chord.ts'

const pressed = (key: string, held: Partial<Pressed> & { readonly graph?: boolean } = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
  getModifierState: () => held.graph === true,
})

describe('a key as pressed', () => {
  test.each([
    ['j', {}, 'j'],
    ['J', {}, 'j'],
    ['N', { shiftKey: true }, 'Shift+N'],
    ['n', { shiftKey: true }, 'Shift+N'],
    ['?', { shiftKey: true }, '?'],
    ['?', { graph: true, ctrlKey: true, altKey: true }, '?'],
    ['k', { ctrlKey: true }, 'Mod+K'],
    ['K', { ctrlKey: true, shiftKey: true }, null],
    ['Enter', { ctrlKey: true }, 'Mod+Enter'],
    ['j', { altKey: true }, null],
    ['k', { metaKey: true }, null],
    ['Escape', {}, 'Escape'],
    ['Escape', { shiftKey: true }, null],
  ] as const)('%s %j ▸ %s', (key, held, chord) => {
    expect(chordOf(pressed(key, held), false)).toBe(chord)
  })

  test('on a Mac the command key leads, and control is left alone', () => {
    expect(chordOf(pressed('k', { metaKey: true }), true)).toBe('Mod+K')
    expect(chordOf(pressed('k', { ctrlKey: true }), true)).toBeNull()
  })
})

test('a key of one letter is a sign, with or without shift', () => {
  expect(['j', 'Shift+N', '?', '/', 'ç'].map(isOneLetter)).toEqual([true, true, true, true, true])
  expect(['Mod+K', 'Escape', 'Enter', ' ', ''].map(isOneLetter)).toEqual([false, false, false, false, false])
})

test('keys are named as printed', () => {
  const say = (id: string) => `<${id.slice('shortcuts.key.'.length)}>`
  expect(keyName('j', say, false)).toBe('J')
  expect(keyName('Shift+N', say, false)).toBe('<Shift> N')
  expect(keyName('Mod+K', say, false)).toBe('<Control> K')
  expect(keyName('Mod+K', say, true)).toBe('<Command> K')
  expect(keyName('Mod+Enter', say, false)).toBe('<Control> <Enter>')
  expect(keyName('Escape', say, false)).toBe('<Escape>')
})
