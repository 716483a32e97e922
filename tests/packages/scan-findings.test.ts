import { expect, test } from 'vitest'
import { LOOKED_AT, unexpected } from './scan-findings.ts'

const finding = (id: string, line = 1) => ({ id, file: 'main.js', line, severity: 'HIGH' })

test('a finding that nobody looked at is told, and so is one more of a kind than was looked at', () => {
  const known = Object.keys(LOOKED_AT).map((id) => finding(id))
  expect(unexpected(known)).toEqual([])
  expect(unexpected([...known, finding('OPEN_EXTERNAL_JS_CHECK', 7)])).toEqual([
    'OPEN_EXTERNAL_JS_CHECK in main.js:7 (HIGH)',
  ])
  expect(unexpected([finding('UNREAD', 0)])).toEqual(['UNREAD in main.js:0 (HIGH)'])
})
