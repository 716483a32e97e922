import { expect, test } from 'vitest'
import type { Bounds } from '../../../../electron/platform/desk/desk-state.ts'
import { fitting } from '../../../../electron/platform/desk/fitting.ts'

const at = (x: number, y: number, width: number, height: number): Bounds => ({ x, y, width, height })
const FIRST = at(0, 0, 1920, 1040)
const RIGHT = at(1920, -200, 2560, 1400)
const LEFT = at(-1280, 100, 1280, 984)

test('a window opens where it was, also on a second display and over two of them', () => {
  for (const bounds of [at(300, 80, 1280, 800), at(2500, -150, 1600, 1000), at(1700, 20, 900, 700)])
    expect(fitting(bounds, [FIRST, RIGHT])).toEqual(bounds)
})

test('where its display is gone it comes into the nearest one, as large as it was', () => {
  expect(fitting(at(2500, -150, 1600, 1000), [FIRST])).toEqual(at(320, 0, 1600, 1000))
  expect(fitting(at(-1200, 200, 1000, 700), [FIRST, RIGHT])).toEqual(at(0, 200, 1000, 700))
  expect(fitting(at(4600, 300, 1000, 700), [FIRST, LEFT, RIGHT])).toEqual(at(3480, 300, 1000, 700))
})

test('one that is larger than the display left to it is made to fit', () => {
  expect(fitting(at(2000, 0, 2560, 1400), [FIRST])).toEqual(at(0, 0, 1920, 1040))
})

test('its upper edge has to be in sight, wide enough to be taken hold of', () => {
  expect(fitting(at(300, -20, 1280, 800), [FIRST])).toEqual(at(300, 0, 1280, 800))
  expect(fitting(at(1850, 80, 1280, 800), [FIRST])).toEqual(at(640, 80, 1280, 800))
  expect(fitting(at(300, 1030, 1280, 800), [FIRST])).toEqual(at(300, 240, 1280, 800))
  expect(fitting(at(1790, 900, 1280, 800), [FIRST])).toEqual(at(1790, 900, 1280, 800))
})
