import { powerMonitor } from 'electron'
import { heard } from '../host/heard.ts'
import { sleepsOf } from '../host/power.ts'
import type { Watch } from '../host/sleep-watch.ts'
import type { Power } from '../ports/power.ts'

/** What the system says of sleep and lock, and what the clocks say where it says nothing. */
export function desktopPower(watch?: Watch): Power {
  const { power, suspends, woke } = sleepsOf(watch)
  const [locked, unlocked] = [heard(), heard()]
  powerMonitor.on('suspend', suspends)
  powerMonitor.on('resume', woke)
  powerMonitor.on('lock-screen', locked.tell)
  powerMonitor.on('unlock-screen', unlocked.tell)
  return {
    ...power,
    features: { locks: process.platform !== 'linux', idle: true },
    onLock: locked.on,
    onUnlock: unlocked.on,
    idleSeconds: () => Math.floor(powerMonitor.getSystemIdleTime()),
    close: () => {
      powerMonitor.off('suspend', suspends)
      powerMonitor.off('resume', woke)
      powerMonitor.off('lock-screen', locked.tell)
      powerMonitor.off('unlock-screen', unlocked.tell)
      locked.forget()
      unlocked.forget()
      power.close()
    },
  }
}
