import { expect, test } from 'vitest'
import { targetIndex, withActive } from '../../../../src/renderer/ui/grid/grid-moves.ts'

test('keys move the focus inside the list and never out of it', () => {
  expect(targetIndex('ArrowDown', 3, 10, 5)).toBe(4)
  expect(targetIndex('ArrowUp', 0, 10, 5)).toBe(0)
  expect(targetIndex('PageDown', 7, 10, 5)).toBe(9)
  expect(targetIndex('Home', 7, 10, 5)).toBe(0)
  expect(targetIndex('End', 0, 100_000, 5)).toBe(99_999)
})

test('other keys and an empty list move nothing', () => {
  expect(targetIndex('x', 3, 10, 5)).toBeNull()
  expect(targetIndex('End', 0, 0, 5)).toBeNull()
})

const range = { startIndex: 50, endIndex: 52, overscan: 1, count: 100 }

test('the focused row stays in the document though it is out of sight', () => {
  expect(withActive(range, 51)).toEqual([49, 50, 51, 52, 53])
  expect(withActive(range, 3)).toEqual([3, 49, 50, 51, 52, 53])
  expect(withActive(range, 90)).toEqual([49, 50, 51, 52, 53, 90])
})

test('a focus beyond the list is not rendered', () => {
  expect(withActive(range, 100)).toEqual([49, 50, 51, 52, 53])
})
