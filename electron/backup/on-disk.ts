import { closeSync, fsyncSync, openSync, statfsSync } from 'node:fs'

/** What was written stays, also where the power goes; of a folder: the names in it. */
export function syncToDisk(path: string): void {
  const file = open(path)
  if (file === null) return
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Windows opens no folder as a file, and keeps its names in a journal of its own. */
function open(path: string): number | null {
  try {
    return openSync(path, 'r+')
  } catch (cause) {
    if (!isCode(cause, 'EISDIR', 'EPERM')) throw cause
  }
  return process.platform === 'win32' ? null : openSync(path, 'r')
}

const isCode = (cause: unknown, ...codes: readonly string[]): boolean => codes.includes(codeOf(cause))

/** The system's or SQLite's word for a fault, else its name; never its message. */
export const codeOf = (cause: unknown): string =>
  cause instanceof Error ? ('code' in cause ? String(cause.code) : cause.name) : typeof cause

/** What others write meanwhile. */
const SPARE = 16 * 1024 * 1024

/** Megabytes that are needed where the disk has no room for `size` bytes more; null where it has. */
export function lacksRoom(folder: string, size: number): number | null {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= size + SPARE ? null : Math.ceil((size + SPARE) / 1_000_000)
}

/** Whether a fault says that the disk is full. */
export const isFull = (cause: unknown): boolean =>
  isCode(cause, 'ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE')
