import type { TaskMeta } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** Why the test did not run; `npm test` prints it in its summary. */
    skipped?: string
  }
}

/** Options of a test or a suite that is not run here: `test('…', skipReason('no Chromium'), () => …)`. */
export const skipReason = (reason: string): Skipped => ({ skip: true, meta: { skipped: reason } })

/** The same where `possible` is false, and no options at all where it is true. */
export const skipUnless = (possible: boolean, reason: string): Skipped | Record<string, never> =>
  possible ? {} : skipReason(reason)

interface Skipped {
  readonly skip: true
  readonly meta: Partial<TaskMeta>
}
