import type { Power } from '../ports/power.ts'
import { heard } from './heard.ts'
import { MACHINE, type Watch, watchSleep } from './sleep-watch.ts'

/** The end of a sleep may be told twice, by the system and by the clocks; within this time it is the same one. */
const SAME_SLEEP = 30_000

/** A power port whose sleeps are told from two sides, the system's and the clocks'. */
export interface TwoSided {
  readonly power: Pick<Power, 'onSuspend' | 'onResume' | 'close'>
  /** The system says that it is about to sleep. */
  readonly suspends: () => void
  /** The system, or the clocks, say that it woke. */
  readonly woke: () => void
}

/** Makes one sleep of what two sides say of it: one `suspend`, then one `resume`. */
export function sleepsOf(watch: Watch = MACHINE): TwoSided {
  const [suspended, resumed] = [heard(), heard()]
  let asleep = false
  let wokeAt = -Infinity
  const suspends = (): void => {
    if (asleep) return
    asleep = true
    suspended.tell()
  }
  const woke = (): void => {
    const { steady } = watch.read()
    if (!asleep && steady - wokeAt < SAME_SLEEP) return
    suspends()
    asleep = false
    wokeAt = steady
    resumed.tell()
  }
  const stop = watchSleep(woke, watch)
  const close = (): void => {
    stop()
    suspended.forget()
    resumed.forget()
  }
  return { power: { onSuspend: suspended.on, onResume: resumed.on, close }, suspends, woke }
}

/** Without a desktop only the clocks tell of a sleep, and nothing tells of a lock or of idleness. */
export const hostPower = (watch?: Watch): Power => ({
  ...sleepsOf(watch).power,
  features: { locks: false, idle: false },
  onLock: () => () => undefined,
  onUnlock: () => () => undefined,
  idleSeconds: () => null,
})
