import { expect, test } from 'vitest'
import { faultLine } from '../../../electron/host/log-fault.ts'
import { BrokenFact } from '../../../electron/store/event-log.ts'

const SECRET = 'senha-do-cliente'

function thrownBy(work: () => unknown): Error {
  try {
    work()
  } catch (fault) {
    if (fault instanceof Error) return fault
  }
  throw new Error('nothing was thrown')
}

test('a fault is logged on one line with its name and frames, and without what its message quotes', () => {
  const fault = thrownBy(() => JSON.parse(`{"a": ${SECRET}\n    at planted (x:1:1)}`))
  expect(fault.message).toContain('senha')
  const line = faultLine(fault)
  expect(line).toMatch(/^SyntaxError at .*log-fault\.test\.ts:\d+/)
  expect(line).not.toMatch(/senha|planted|\n/)
})

test('a fault’s cause is logged the same way, and so is what was thrown without being an error', () => {
  const line = faultLine(new TypeError(SECRET, { cause: new RangeError(SECRET) }))
  expect(line).toMatch(/^TypeError at .* caused by RangeError at /)
  expect(line).not.toContain(SECRET)
  expect(faultLine(SECRET)).toBe('string')
})

test('a broken fact is logged with its place, and an error of the system with its code', () => {
  expect(faultLine(Object.assign(new BrokenFact(7, 'ticket/1', 'text'), { message: SECRET }))).toMatch(
    /^BrokenFact event 7 of ticket\/1 at /,
  )
  expect(faultLine(Object.assign(new Error(SECRET), { code: 'EACCES' }))).toMatch(/^Error \(EACCES\) at /)
})

test('a message that was changed after the throw leaves nothing of itself', () => {
  const fault = new Error(`${SECRET}\n    at planted (x:1:1)`)
  expect(fault.stack).toContain(SECRET)
  fault.message = 'another'
  expect(faultLine(fault)).toBe('Error')
})
