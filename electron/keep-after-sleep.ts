import type { Topic } from '../src/contract/ipc.ts'
import type { Console } from './console.ts'
import { logNote } from './host/log-fault.ts'
import type { Power } from './ports/power.ts'

/** What was told before depends on the time of day: the order of the queue, the state of each clock, what is due. */
const STALE: readonly Topic[] = ['workspace', 'queue', 'reminders']

/** After a sleep the window asks anew at once, without waiting for its next look (R-CLOCK). Answers how to stop it. */
export function keepAfterSleep({ tell }: Console, power: Power): () => void {
  const stops = [
    power.onSuspend(() => logNote('suspended')),
    power.onResume(() => {
      logNote('resumed')
      tell(STALE)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
