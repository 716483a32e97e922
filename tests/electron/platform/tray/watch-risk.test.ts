import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchRisk } from '../../../../electron/platform/tray/watch-risk.ts'
import type { AtRisk } from '../../../../electron/queries/at-risk.ts'
import type { Topic } from '../../../../src/contract/ipc.ts'

const NONE: AtRisk = { atRisk: 0, breached: 0, nearest: [], changesAt: null }
const HOUR = 3_600_000

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

function watched(answers: (now: number) => AtRisk | null) {
  const listeners = new Set<(topics: readonly Topic[]) => void>()
  const told: AtRisk[] = []
  const read = vi.fn(() => answers(Date.now()))
  const watch = watchRisk({
    read,
    now: Date.now,
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell: (risk) => told.push(risk),
  })
  const change = (...topics: Topic[]): void => {
    for (const listener of listeners) listener(topics)
  }
  return { told, read, watch, change, listeners }
}

test('it is looked once, and again at the very instant at which time alone changes the answer', () => {
  const { told, read } = watched((now) => ({
    ...NONE,
    atRisk: now < 90_000 ? 0 : 1,
    changesAt: now < 90_000 ? 90_000 : null,
  }))
  expect(told.map(({ atRisk }) => atRisk)).toEqual([0])
  vi.advanceTimersByTime(89_999)
  expect(read).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(told.map(({ atRisk }) => atRisk)).toEqual([0, 1])
  vi.advanceTimersByTime(HOUR - 1)
  expect(read).toHaveBeenCalledTimes(2)
})

test('a burst of facts is looked at once, and told only where it changed something', () => {
  let atRisk = 0
  const { told, read, change } = watched(() => ({ ...NONE, atRisk }))
  for (let fact = 0; fact < 100; fact++) change('workspace', 'queue')
  change('settings')
  vi.advanceTimersByTime(1000)
  expect(read).toHaveBeenCalledTimes(2)
  expect(told).toHaveLength(1)
  atRisk = 2
  change('queue')
  vi.advanceTimersByTime(1000)
  expect(told.at(-1)).toMatchObject({ atRisk: 2 })
})

test('what is far away is looked for again before a timer would lose it, and nothing at all once it ends', () => {
  const { read, watch, change, listeners } = watched(() => ({ ...NONE, changesAt: 1e12 }))
  vi.advanceTimersByTime(HOUR)
  expect(read).toHaveBeenCalledTimes(2)
  watch.look()
  expect(read).toHaveBeenCalledTimes(3)
  change('queue')
  watch.stop()
  vi.advanceTimersByTime(5 * HOUR)
  expect(read).toHaveBeenCalledTimes(3)
  expect(listeners.size).toBe(0)
})

test('on the next day it is told again, for what was due "today" is then due "yesterday"', () => {
  vi.setSystemTime(new Date(2026, 10, 22, 23, 50))
  const { told } = watched(() => ({ ...NONE, breached: 1 }))
  vi.advanceTimersByTime(10 * 60_000 - 1)
  expect(told).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(told).toHaveLength(2)
})

test('before somebody works here nothing is told; the founding is a fact like others', () => {
  let founded = false
  const { told, change } = watched(() => (founded ? NONE : null))
  expect(told).toEqual([])
  founded = true
  change('workspace')
  vi.advanceTimersByTime(1000)
  expect(told).toEqual([NONE])
})
