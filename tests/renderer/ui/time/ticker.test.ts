import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTicker } from '../../../../src/renderer/ui/time/ticker.ts'

beforeEach(() => vi.useFakeTimers({ now: 10_250 }))
afterEach(() => vi.useRealTimers())

test('all listeners hear one beat, aligned to the second', () => {
  const ticker = createTicker(() => Date.now())
  const heard: number[] = []
  ticker.subscribe((now) => heard.push(now))
  ticker.subscribe((now) => heard.push(now))
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(1750)
  expect(heard).toEqual([11_000, 11_000, 12_000, 12_000])
})

test('a ticker that nobody hears rests', () => {
  const ticker = createTicker(() => Date.now())
  const end = ticker.subscribe(() => undefined)
  end()
  expect(vi.getTimerCount()).toBe(0)
})
