import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepScrubbing } from '../../electron/keep-scrubbing.ts'
import type { ScrubFinding } from '../../electron/store/scrub/finding.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { workspace } from './workspace.ts'

const NOW = instant(Date.parse('2026-11-19T11:00-03:00'))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('R-BITROT: the running console finds a flipped bit by itself, names it, and finds none before', () => {
  const space = workspace(1, NOW)
  const { console, ports } = space
  const found: ScrubFinding[] = []
  const stop = keepScrubbing(console, (findings) => found.push(...findings))
  vi.advanceTimersByTime(60_000)
  expect(found).toEqual([])
  const damaged = ports.store.db.get<{ row: number }>`SELECT min(row) AS row FROM event`?.row ?? 0
  ports.store.db.run`UPDATE event SET text = replace(text, '"v":1', '"v":3') WHERE row = ${damaged}`
  vi.advanceTimersByTime(2 * 3_600_000)
  expect(found).toContainEqual({ event: damaged, stream: expect.any(String), what: 'text' })
  const before = found.length
  stop()
  vi.advanceTimersByTime(5 * 3_600_000)
  expect(found).toHaveLength(before)
})
