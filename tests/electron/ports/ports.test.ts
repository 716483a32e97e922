import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noClipboard } from '../../../electron/host/no-clipboard.ts'
import { noNotices } from '../../../electron/host/no-notices.ts'
import { hostPaths } from '../../../electron/host/paths.ts'
import { hostPower } from '../../../electron/host/power.ts'
import { rotatingLog } from '../../../electron/host/rotating-log.ts'
import { MACHINE } from '../../../electron/host/sleep-watch.ts'
import { clipboardChecks } from './clipboard.ts'
import { logChecks } from './log.ts'
import { noticeChecks } from './notice.ts'
import { pathsChecks } from './paths.ts'
import { powerChecks, type PowerStage } from './power.ts'
import { runChecks } from './run-checks.ts'

/** What a machine without Electron answers, by the suites that the desktop passes as well. */
describe('notices without a desktop', () => {
  runChecks(noticeChecks(() => ({ notices: noNotices, standing: () => 0, choose: () => undefined })))
})

describe('the clipboard without a desktop', () => {
  runChecks(
    clipboardChecks(() => ({ clipboard: noClipboard, formats: () => Promise.resolve([]), marks: [] })),
  )
})

describe('paths without a desktop', () => {
  runChecks(pathsChecks(hostPaths))
})

describe('the log', () => {
  runChecks(logChecks(rotatingLog))
})

describe('power without a desktop', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
  afterEach(() => void vi.useRealTimers())
  runChecks(powerChecks(() => sleeper()))

  test('a sleep is seen by the wall clock alone, and by the steady one where the wall’s was set back (R-CLOCK)', () => {
    for (const step of [{ wall: 3_600_000 }, { wall: -3_600_000, steady: 3_600_000 }]) {
      const { power, sleepUntold } = sleeper(step)
      const told: string[] = []
      power.onResume(() => told.push('resume'))
      void sleepUntold()
      expect(told).toEqual(['resume'])
      power.close()
    }
  })

  test('a look that comes late on a busy machine, and a clock that is set back, are no sleep', () => {
    for (const step of [{ wall: 15_000, steady: 15_000 }, { wall: -3_600_000 }]) {
      const { power, sleepUntold } = sleeper(step)
      const told: string[] = []
      power.onResume(() => told.push('resume'))
      void sleepUntold()
      expect(told).toEqual([])
      power.close()
    }
  })
})

/** A machine whose clocks go as they are told: `step` is what a sleep adds to them. */
function sleeper({ wall = 3_600_000, steady = 0 } = {}): PowerStage {
  const now = { wall: 1_800_000_000_000, steady: 1000 }
  const { every } = MACHINE
  const pass = (): void => {
    now.wall += every
    now.steady += every
    vi.advanceTimersByTime(every)
  }
  const power = hostPower({ read: () => ({ ...now }), every })
  pass()
  return {
    power,
    sleep: null,
    sleepUntold: () => {
      now.wall += wall
      now.steady += steady
      pass()
      return Promise.resolve()
    },
    wakeTold: null,
    lock: () => undefined,
    unlock: () => undefined,
  }
}
