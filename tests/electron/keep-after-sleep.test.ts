import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepLog } from '../../electron/host/log-fault.ts'
import { hostPower } from '../../electron/host/power.ts'
import { rotatingLog } from '../../electron/host/rotating-log.ts'
import { keepAfterSleep } from '../../electron/keep-after-sleep.ts'
import { workspace } from './workspace.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

test('R-CLOCK: after a sleep that nobody announced the window is told at once that queue and reminders are old', () => {
  const { console, folder } = workspace()
  keepLog(rotatingLog(join(folder, 'logs')))
  let wall = 0
  const power = hostPower({ read: () => ({ wall, steady: 0 }), every: 1000 })
  const told: string[] = []
  console.onChanged((topics) => told.push(...topics))
  const stop = keepAfterSleep(console, power)

  vi.advanceTimersByTime(5000)
  expect(told).toEqual([])
  wall += 3_600_000
  vi.advanceTimersByTime(1000)
  expect(told).toEqual(['workspace', 'queue', 'reminders'])
  expect(readFileSync(join(folder, 'logs', 'plantao.log'), 'utf8')).toMatch(/ suspended\n.* resumed\n$/)

  stop()
  wall += 3_600_000
  vi.advanceTimersByTime(1000)
  expect(told).toHaveLength(3)
  power.close()
})
