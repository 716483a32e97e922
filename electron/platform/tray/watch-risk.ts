import type { Topic } from '../../../src/contract/ipc.ts'
import type { AtRisk } from '../../queries/at-risk.ts'

export interface RiskWays {
  /** Null: nobody works here yet. */
  readonly read: () => AtRisk | null
  readonly now: () => number
  /** Calls back with the topics that changed; answers how to stop it. */
  readonly onChanged: (listener: (topics: readonly Topic[]) => void) => () => void
  readonly tell: (risk: AtRisk) => void
}

export interface RiskWatch {
  /** Looks at once: the machine slept, or its clock was set. */
  readonly look: () => void
  readonly stop: () => void
}

/** A burst of facts is looked at once, after so many milliseconds. */
const PAUSE = 400
/** The longest that a timer is trusted with, in milliseconds; then it is looked anyway. */
const LONGEST = 3_600_000

/** Tells what is at risk now, and again when facts or time have changed it, or the day its words are said on. */
export function watchRisk({ read, now, onChanged, tell }: RiskWays): RiskWatch {
  let soon: ReturnType<typeof setTimeout> | undefined
  let later: ReturnType<typeof setTimeout> | undefined
  let told = ''
  const look = (): void => {
    clearTimeout(soon)
    clearTimeout(later)
    soon = undefined
    const risk = read()
    const today = new Date(now())
    const midnight = new Date(today).setHours(24, 0, 0, 0)
    const changesAt = Math.max(risk?.changesAt ?? midnight, now())
    later = setTimeout(look, Math.min(changesAt - now(), midnight - now(), LONGEST))
    // What is due "today" is due "yesterday" on the next day.
    const text = JSON.stringify([today.toDateString(), risk])
    if (risk === null || text === told) return
    told = text
    tell(risk)
  }
  const deaf = onChanged((topics) => {
    if (topics.includes('queue') || topics.includes('workspace')) soon ??= setTimeout(look, PAUSE)
  })
  look()
  return {
    look,
    stop: () => {
      deaf()
      clearTimeout(soon)
      clearTimeout(later)
    },
  }
}
