import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of a few megabytes that is a folder; null where this machine lets nobody mount one. */
export interface SmallDisk {
  readonly root: string
  /** Makes it larger, as somebody who removes files does. */
  grow(megabytes: number): void
  remove(): void
}

export function smallDisk(megabytes: number): SmallDisk | null {
  const root = mkdtempSync(join(tmpdir(), 'plantao-disk-'))
  const size = (of: number): string => `size=${of}m`
  const mount = (...words: readonly string[]): boolean => spawnSync('mount', words).status === 0
  if (!mount('-t', 'tmpfs', '-o', size(megabytes), 'tmpfs', root)) {
    rmdirSync(root)
    return null
  }
  return {
    root,
    grow: (to) => {
      if (!mount('-o', `remount,${size(to)}`, root)) throw new Error('the disk cannot be made larger')
    },
    remove: () => {
      spawnSync('umount', [root])
      rmdirSync(root)
    },
  }
}

/** Why a test of a small disk does not run here; null where it does. */
export function noSmallDisk(): string | null {
  const disk = smallDisk(1)
  disk?.remove()
  return disk ? null : 'mounting a small disk is not allowed here'
}
