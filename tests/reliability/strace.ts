import { spawnSync } from 'node:child_process'

/** Whether writes can be traced here. */
export const withStrace = (): { readonly there: boolean; readonly missing: string } => ({
  there: spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0,
  missing: 'no strace that works on this machine',
})
