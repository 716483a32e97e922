import { expect, test } from 'vitest'
import { freeCode } from '../../src/application/enroll-device.ts'

test('a device’s code is the first letter that none has; the hub’s is nobody’s', () => {
  expect(freeCode([])).toBe('A')
  expect(freeCode(['A', 'C'])).toBe('B')
  expect(freeCode(['A', 'B', 'C', 'D', 'E', 'F', 'G'])).toBe('I')
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  expect(freeCode(letters)).toBe('AA')
  expect(freeCode([...letters, 'AA'])).toBe('AB')
})
