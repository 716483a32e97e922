import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDiskFull } from '../../electron/host/disk-full.ts'

/** Takes what room there is on a disk, in files of its own. */
export function fill(root: string): void {
  for (let at = 0, size = 2 ** 20; size >= 4096; at++) {
    try {
      writeFileSync(join(root, `ballast-${at}`), Buffer.alloc(size, 1))
    } catch (cause) {
      if (!isDiskFull(cause)) throw cause
      size /= 4
    }
  }
}

/** A disk of a few megabytes that is a folder; null where this machine lets nobody mount one. */
export interface SmallDisk {
  readonly root: string
  /** Makes it larger, as somebody who removes files does. */
  grow(megabytes: number): void
  remove(): void
}

/** In a folder of its own, or over one that is there. */
export function smallDisk(
  megabytes: number,
  root = mkdtempSync(join(tmpdir(), 'plantao-disk-')),
): SmallDisk | null {
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
