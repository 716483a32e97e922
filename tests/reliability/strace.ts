import { spawnSync } from 'node:child_process'

const works = (): boolean => spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

/** Whether writes can be traced here. A build machine that lacks strace and may install it, does. */
export function withStrace(): { readonly there: boolean; readonly missing: string } {
  const mayInstall =
    process.platform === 'linux' && process.env['CI'] !== undefined && process.getuid?.() === 0
  if (!works() && mayInstall) spawnSync('apt-get', ['install', '--yes', 'strace'])
  return { there: works(), missing: 'no strace that works on this machine' }
}
