import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepRoom, roomOf } from '../../electron/keep-room.ts'
import { workspace } from './workspace.ts'

const MB = 1024 ** 2

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('R-FULL: little room is told before there is none, and that there is enough again within seconds', async () => {
  const { console } = workspace()
  let free = 900 * MB
  const stop = keepRoom(console, () => Promise.resolve(free))
  await vi.advanceTimersByTimeAsync(10)
  expect(console.room).toBe('enough')
  free = 300 * MB
  await vi.advanceTimersByTimeAsync(60_000)
  expect(console.room).toBe('low')
  free = 3 * MB
  await vi.advanceTimersByTimeAsync(5_000)
  expect(console.room).toBe('full')
  free = 900 * MB
  await vi.advanceTimersByTimeAsync(5_000)
  expect(console.room).toBe('enough')
  stop()
  free = 0
  await vi.advanceTimersByTimeAsync(600_000)
  expect(console.room).toBe('enough')
})

test('R-FULL: a write without room makes the next look come soon, and the window hears of each change once', async () => {
  const { console } = workspace()
  const told: string[] = []
  console.onChanged((topics) => told.push(...topics))
  const stop = keepRoom(console, () => Promise.resolve(900 * MB))
  await vi.advanceTimersByTimeAsync(10)
  console.noteRoom('full')
  console.noteRoom('full')
  expect(told).toEqual(['workspace'])
  await vi.advanceTimersByTimeAsync(5_000)
  expect([console.room, told]).toEqual(['enough', ['workspace', 'workspace']])
  stop()
})

test('a system that does not say how much is left is believed to have enough', () => {
  expect([roomOf(null), roomOf(500 * MB), roomOf(500 * MB - 1), roomOf(16 * MB - 1)]).toEqual([
    'enough',
    'enough',
    'low',
    'full',
  ])
})
