import { renameSync } from 'node:fs'

/** What a system says of a file that another program has open for a moment. */
const HELD: readonly string[] = ['EPERM', 'EACCES', 'EBUSY']

/** In milliseconds. */
const PATIENCE = 2_000
const BETWEEN_TRIES = 20

export interface Moving {
  readonly platform: NodeJS.Platform
  readonly rename: (from: string, to: string) => void
}

/**
 * Gives a file its name, over one that stands there. On Windows whatever scans or indexes a file that was just written
 * has it open for a moment, and until then it cannot be moved: that is waited for.
 */
export function moveFile(
  from: string,
  to: string,
  { platform, rename }: Moving = { platform: process.platform, rename: renameSync },
): void {
  const patience = performance.now() + PATIENCE
  for (;;) {
    try {
      return rename(from, to)
    } catch (cause) {
      if (platform !== 'win32' || !isHeld(cause) || performance.now() > patience) throw cause
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_TRIES)
    }
  }
}

const isHeld = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && HELD.includes(String(cause.code))
