import { test } from 'vitest'
import { type Check, NotHere, outcomeOf } from './check.ts'

/** Each check as a test; what the host cannot do is shown as skipped, with its reason. */
export function runChecks(checks: readonly Check[]): void {
  test.for(checks)('$name', async ({ run }, { skip, task }) => {
    try {
      await run()
    } catch (fault) {
      if (!(fault instanceof NotHere)) throw fault
      task.meta.skipped = fault.message
      skip(fault.message)
    }
  })
}

/** The names of the checks that an adapter does not pass; for the control that a broken one is caught. */
export async function brokenIn(checks: readonly Check[]): Promise<readonly string[]> {
  const broken: string[] = []
  for (const check of checks) if ((await outcomeOf(check)).kind === 'broken') broken.push(check.name)
  return broken
}
