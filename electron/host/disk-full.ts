import { statfs } from 'node:fs/promises'

/** SQLite's own word, the system's for a disk and for a person's share of it, and SQLite's for its index in memory. */
const FULL: readonly unknown[] = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_IOERR_SHMSIZE']

/** Whether a fault says that the disk has no room left; what was begun was undone by whoever threw it. */
export const isDiskFull = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && FULL.includes(cause.code)

/** Bytes that are left for this person on the disk of a folder; null where the system does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
