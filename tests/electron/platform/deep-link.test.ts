import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deepLinkIn } from '../../../electron/platform/deep-link.ts'

test('a link from outside names a ticket by its code, among whatever else a start is given', () => {
  expect(deepLinkIn(['plantao://ticket/A3-1041'])).toEqual({ code: 'A3-1041' })
  expect(deepLinkIn(['--data=x', '.', 'plantao://ticket/a-7/'])).toEqual({ code: 'A-7' })
  expect(deepLinkIn(['PLANTAO://TICKET/B12-999999999'])).toEqual({ code: 'B12-999999999' })
  expect(deepLinkIn(['--data=x', '.', '--samples'])).toBeNull()
  expect(deepLinkIn([])).toBeNull()
})

test('a link that is not in the grammar asks for nothing, and is said to', () => {
  for (const link of [
    'plantao:',
    'plantao://',
    'plantao://ticket',
    'plantao://ticket/',
    'plantao://other/A-1',
    'plantao://ticket.example/A-1',
    'plantao://user@ticket/A-1',
    'plantao:ticket/A-1',
    'plantao:///ticket/A-1',
    'plantao://ticket/A-1/x',
    'plantao://ticket/../A-1',
    'plantao://ticket/A%2D1',
    'plantao://ticket%2FA-1',
    'plantao://ticket/A-1?x=1',
    'plantao://ticket/A-1#x',
    'plantao://ticket/A-1\n',
    ' plantao://ticket/A-1',
    'plantao://ticket/A-1\0',
    'plantao://ticket/А-1',
    'plantao://ticket/A-1 --data=/x',
    'plantao://ticket/A-1"',
    'plantao://ticket/A-1234567890',
    `plantao://ticket/${'a'.repeat(10_000)}`,
    'javascript:plantao://ticket/A-1',
  ].slice(0, -1))
    expect(deepLinkIn([link]), JSON.stringify(link.slice(0, 80))).toEqual({ code: null })
  expect(deepLinkIn(['plantao://ticket/A-1', 'plantao://ticket/A-2'])).toEqual({ code: null })
  expect(deepLinkIn(['javascript:plantao://ticket/A-1'])).toBeNull()
})

test('R-FUZZ whatever a link says, its code is in the letters of codes', () => {
  const word = fc.oneof(
    fc.string(),
    fc.string().map((rest) => `plantao:${rest}`),
    fc.string().map((rest) => `plantao://ticket/${rest}`),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), (words) => {
      const code = deepLinkIn(words)?.code ?? null
      if (code !== null) expect(code).toMatch(/^[A-Z]\d{0,2}-\d{1,9}$/)
    }),
    { numRuns: 5000 },
  )
})
