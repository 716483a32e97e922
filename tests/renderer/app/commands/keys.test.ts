import { describe, expect, test } from 'vitest'
import { intlOf, sayIn } from '../../../../src/i18n/intl.ts'
import type { Pressed } from '../../../../src/renderer/app/commands/chord.ts'
import { keyTable } from '../../../../src/renderer/app/commands/key-table.ts'
import { commandOfKey, keysOf } from '../../../../src/renderer/app/commands/keys.ts'

const inQueue = (chord: string, choice: Parameters<typeof keysOf>[0]) =>
  commandOfKey(chord, { page: 'queue', inList: true, keys: keysOf(choice) })?.id ?? null

describe('WCAG 2.1.4: keys of one letter', () => {
  test('can be switched off; those with a modifier stay', () => {
    const off = { oneLetter: false, remapped: {} }
    expect(['j', 'c', '?', 'Shift+N'].map((key) => inQueue(key, off))).toEqual([null, null, null, null])
    expect(inQueue('Mod+K', off)).toBe('palette')
    expect([...keysOf(off).keys()]).not.toContain('claim')
  })

  test('can be changed, and the former key then does nothing', () => {
    const changed = { oneLetter: true, remapped: { claim: 'x' } }
    expect(inQueue('x', changed)).toBe('claim')
    expect(inQueue('c', changed)).toBeNull()
  })

  test('two commands may change their keys with each other', () => {
    const swapped = { oneLetter: true, remapped: { claim: 'r', reply: 'c' } }
    expect([inQueue('r', swapped), inQueue('c', swapped)]).toEqual(['claim', 'reply'])
  })

  test.each([
    ['of an unknown command', { dance: 'x' }],
    ['that another one has', { claim: 'r' }],
    ['that two ask for', { claim: 'x', reply: 'x' }],
    ['that is no single letter', { claim: 'Mod+W' }],
    ['for a command whose key is fixed', { palette: 'x', back: 'z' }],
    ['named as every object’s own', { constructor: 'x', __proto__: 'y' }],
  ])('a kept key %s is left aside', (_what, remapped) => {
    expect(keysOf({ oneLetter: true, remapped })).toEqual(keysOf({ oneLetter: true, remapped: {} }))
  })
})

describe('a key pressed for a command in the settings', () => {
  const say = sayIn(intlOf('pt-BR'))
  const pressed = (key: string, shiftKey = false): Pressed => ({
    key,
    shiftKey,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    getModifierState: () => false,
  })
  const table = keyTable({ reply: 'x' }, say)

  test('is refused with the name of the command whose key it is', () => {
    expect(table.judge('claim', pressed('x'))).toEqual({ kind: 'taken', printed: 'X', by: 'Responder' })
  })

  test('is free where nobody has it, a key given up among them, and its own', () => {
    expect(table.judge('claim', pressed('r'))).toEqual({ kind: 'free', chord: 'r', printed: 'R' })
    expect(table.judge('claim', pressed('c'))).toMatchObject({ kind: 'free' })
  })

  test('does not fit where it is no letter', () => {
    for (const key of ['F5', 'ArrowDown', 'Tab', ' '])
      expect(table.judge('claim', pressed(key))).toEqual({ kind: 'unfit' })
  })

  test('the table shows every key once, and whose it is', () => {
    expect(table.rows.find(({ id }) => id === 'reply')).toMatchObject({
      printed: 'X',
      own: true,
      changeable: true,
    })
    expect(table.rows.find(({ id }) => id === 'palette')).toMatchObject({ own: false, changeable: false })
  })
})
