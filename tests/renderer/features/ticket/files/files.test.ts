import { expect, test } from 'vitest'
import { visibleName } from '../../../../../src/domain/file/visible-name.ts'
import { zoomed, zoomOfKey } from '../../../../../src/renderer/features/ticket/files/zoom.ts'

test('what hides in a file name is made visible', () => {
  expect(visibleName('nota\u202Efdp.exe')).toBe('nota[U+202E]fdp.exe')
  expect(visibleName('a\u0000b\n\u200Bc')).toBe('a[U+0000]b[U+000A][U+200B]c')
  expect(visibleName('relatório – julho (1).pdf')).toBe('relatório – julho (1).pdf')
})

test('zoom steps from what is seen, and keys say the same as its buttons', () => {
  expect(zoomed('fit', 1, 0.6)).toBe(0.75)
  expect(zoomed(4, 1, 1)).toBe(4)
  expect(zoomed(1, -1, 1)).toBe(0.75)
  expect([zoomOfKey('+', 1, 1), zoomOfKey('-', 1, 1), zoomOfKey('0', 2, 1), zoomOfKey('1', 2, 1)]).toEqual([
    1.5,
    0.75,
    'fit',
    1,
  ])
  expect(zoomOfKey('x', 1, 1)).toBeNull()
})
