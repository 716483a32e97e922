import { afterEach } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** Why the first try failed, where a second one was needed; `npm test` prints it in its summary. */
    firstTry?: string
  }
}

afterEach(({ task }) => {
  if ((task.result?.retryCount ?? 0) > 0)
    task.meta.firstTry = task.result?.errors?.[0]?.message ?? 'no reason given'
})
