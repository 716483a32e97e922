import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../src/application/ports.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { instant } from '../../src/domain/value/instant.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import {
  type BackupFile,
  backupName,
  type Contents,
  instantOfName,
  makeBackupsFolder,
  newestBackup,
  pruneBackups,
} from './backup-files.ts'
import type { CopyOrder } from './copy-database.ts'
import { isFull, lacksRoom, syncToDisk } from './on-disk.ts'
import type { Verdict } from './verify-backup.ts'
import { moveFile } from '../host/move-file.ts'

/** Copies and checks, in a thread of its own; null where it was stopped. */
export type CopyChecked = (order: CopyOrder, watch: Watching) => Promise<Verdict | null>

/** How a making is watched and stopped from outside. */
export interface Watching {
  readonly signal: AbortSignal
  /** Whole percents. */
  readonly onProgress: (percent: number) => void
}

/** Where the database is, and where its copies are kept. */
export interface Kept {
  readonly root: string
  readonly database: string
}

export interface Making extends Kept {
  readonly clock: Clock
  readonly copy: CopyChecked
}

const PART = '.part'

/**
 * A backup: copied, opened and checked, on the disk, and only then named; the seven newest are kept. Refusals:
 * `noRoomForBackup`, `backupBroken`, `cancelled`. None of them leaves anything behind or costs an older one.
 */
export async function makeBackup(
  { root, database, clock, copy }: Making,
  watch: Watching,
): Promise<Result<BackupFile>> {
  const folder = makeBackupsFolder(root)
  dropParts(root)
  const size = sizeOf(database)
  const lacking = lacksRoom(root, size)
  if (lacking !== null) return refuse({ kind: 'noRoomForBackup', megabytes: lacking })
  const at = nextInstant(root, clock.now())
  const part = join(folder, `${backupName(at)}${PART}`)
  try {
    const verdict = await copy({ source: database, part }, watch)
    if (verdict === null || watch.signal.aborted) return refuse({ kind: 'cancelled' })
    if (!verdict.whole) return refuse({ kind: 'backupBroken', detail: verdict.detail })
    return accept(keep({ root, part, at, contents: verdict.contents }))
  } catch (cause) {
    if (isFull(cause)) return refuse({ kind: 'noRoomForBackup', megabytes: Math.ceil(size / 1_000_000) })
    throw cause
  } finally {
    dropPart(part)
  }
}

export interface Checked {
  readonly root: string
  readonly part: string
  readonly at: Instant
  readonly contents: Contents
}

/** Gives a checked copy its name, and lets the eighth go. */
export function keep({ root, part, at, contents }: Checked): BackupFile {
  const name = backupName(at)
  const folder = makeBackupsFolder(root)
  const path = join(folder, name)
  syncToDisk(part)
  moveFile(part, path)
  syncToDisk(folder)
  pruneBackups(root)
  return { name, path, at, size: statSync(path).size, contents }
}

/** Its own log of writes counts as well. */
export const sizeOf = (database: string): number =>
  ['', '-wal'].reduce(
    (sum, part) => sum + (statSync(database + part, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

/** Later than every one that is there, also where the clock was put back: the newest must not be taken for the oldest. */
export function nextInstant(root: string, now: Instant): Instant {
  const newest = newestBackup(root)
  const last = newest === null ? null : instantOfName(newest)
  return last === null || now > last ? now : instant(last + 1)
}

/** What a making that was cut short left behind. */
export function dropParts(root: string): void {
  const folder = makeBackupsFolder(root)
  for (const name of readdirSync(folder))
    if (name.includes(`.db${PART}`)) rmSync(join(folder, name), { force: true })
}

function dropPart(part: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true })
}
