import type { ProfileFile } from './file.ts'
import type { Fault } from '../path.ts'

/** Numbers and switches of the rules that must agree with one another. */
export function* ruleFaults({ rules }: ProfileFile): Generator<Fault> {
  if (rules.escalatesOnBreach !== rules.ladder.length > 0)
    yield { path: 'rules.ladder', detail: 'steps stand where a breach escalates, and only there' }
  if (!rules.changeNeedsReason && rules.changeReasons.length > 0)
    yield { path: 'rules.changeReasons', detail: 'reasons without changeNeedsReason' }
  const { staleness, triageTimes } = rules
  yield* rising(triageTimes, 'rules.triageTimes')
  if (!staleness) return
  yield* rising(staleness.alarmDays, 'rules.staleness.alarmDays')
  for (const [at, day] of staleness.alarmDays.entries())
    if (day >= staleness.breachDays)
      yield { path: `rules.staleness.alarmDays[${at}]`, detail: 'an alarm comes before the breach' }
}

function* rising<T extends string | number>(list: readonly T[], path: string): Generator<Fault> {
  for (const [at, value] of list.entries()) {
    const before = list[at - 1]
    if (before !== undefined && value <= before)
      yield { path: `${path}[${at}]`, detail: `${value} does not come after ${before}` }
  }
}
