import Database from 'better-sqlite3'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../src/domain/value/instant.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import type { FileHead } from '../store/file-head.ts'
import { cutLogOfWrites } from '../store/open.ts'
import { backupName, type BackupFile, makeBackupsFolder } from './backup-files.ts'
import { copyParts, standAlone } from './copy-database.ts'
import { dropParts, keep, type Kept, nextInstant, sizeOf } from './make-backup.ts'
import { isFull, lacksRoom } from './on-disk.ts'
import { makeAsideFolder, moveAside } from './set-aside.ts'
import { type Checking, KNOWN_SCHEMA, verifyBackup } from './verify-backup.ts'

export interface BeforeMigration extends Checking {
  readonly head: FileHead
  readonly now: Instant
}

/**
 * A database of an older schema is copied before it is changed, and the copy checked; null where there is nothing to
 * change or nothing in it. A log that is damaged already is copied all the same, and set aside: it is no backup, but
 * the change must not be what loses the rest of it. Refusal: `noRoomForBackup`, upon which nothing was changed.
 */
export function backupBeforeMigration(kept: Kept, how: BeforeMigration): Result<BackupFile | null> {
  const { root, database } = kept
  if (how.head.kind !== 'sqlite' || how.head.schema >= KNOWN_SCHEMA || !isWritten(database))
    return accept(null)
  const folder = makeBackupsFolder(root)
  dropParts(root)
  const size = sizeOf(database)
  const lacking = lacksRoom(root, size)
  if (lacking !== null) return refuse({ kind: 'noRoomForBackup', megabytes: lacking })
  const at = nextInstant(root, how.now)
  const part = join(folder, `${backupName(at)}.part`)
  try {
    copyParts(database, part)
    standAlone(part)
    const verdict = verifyBackup(part, how)
    if (verdict.whole) return accept(keep({ root, part, at, contents: verdict.contents }))
    moveAside(part, makeAsideFolder(root, { at, by: 'damage' }))
    return accept(null)
  } catch (cause) {
    if (isFull(cause)) return refuse({ kind: 'noRoomForBackup', megabytes: Math.ceil(size / 1_000_000) })
    throw cause
  } finally {
    rmSync(part, { force: true })
  }
}

/** Whether any fact is in it; what stands in its log of writes is folded back, so that the file says it all. */
function isWritten(database: string): boolean {
  if (!existsSync(database)) return false
  const db = new Database(database)
  try {
    const row = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'event'`).get()
    if (row === undefined || db.prepare('SELECT 1 FROM event LIMIT 1').get() === undefined) return false
    cutLogOfWrites(db)
    return true
  } catch {
    // What cannot be read is told of by whoever opens it next.
    return false
  } finally {
    db.close()
  }
}
