import { describe, expect, test } from 'vitest'
import { askedAt, type Completion } from '../../../../src/renderer/ui/writing/completing.ts'
import { stopBeside } from '../../../../src/renderer/ui/writing/stops.ts'

const sign = (of: string): Completion => ({ sign: of, label: '', find: () => [], take: () => undefined })
const SIGNS = [sign('/'), sign('@')]

/** What is asked for at the bar in a text. */
function asked(marked: string) {
  const caret = marked.indexOf('|')
  const found = askedAt(marked.replace('|', ''), caret, SIGNS)
  return found && [found.completion.sign, found.query, found.place.from]
}

describe('a sign asks where it begins a word', () => {
  test.for<[string, ReturnType<typeof asked>]>([
    ['/|', ['/', '', 0]],
    ['Olá /fal|', ['/', 'fal', 4]],
    ['linha\n@Ana So|', ['@', 'Ana So', 6]],
    ['(@an|)', ['@', 'an', 1]],
    ['2/3|', null],
    ['eu@casa|', null],
    ['veja http://x|', null],
    ['/ depois|', null],
    ['/antes\n|', null],
    ['nada|', null],
  ])('%j', ([text, expected]) => expect(asked(text)).toEqual(expected))
})

const STOPS = [
  { from: 3, to: 8 },
  { from: 20, to: 26 },
]

test('Tab goes from gap to gap and leaves the field after the last, and Shift+Tab before the first', () => {
  expect(stopBeside(STOPS, { from: 0, to: 0 }, 1)?.from).toBe(3)
  expect(stopBeside(STOPS, { from: 3, to: 8 }, 1)?.from).toBe(20)
  expect(stopBeside(STOPS, { from: 20, to: 26 }, 1)).toBeNull()
  expect(stopBeside(STOPS, { from: 20, to: 26 }, -1)?.from).toBe(3)
  expect(stopBeside(STOPS, { from: 3, to: 8 }, -1)).toBeNull()
  expect(stopBeside([], { from: 0, to: 0 }, 1)).toBeNull()
})
