import { randomUUID } from 'node:crypto'
import { carryRedaction } from '../src/application/carry-redaction.ts'
import type { RestoreTold } from '../src/contract/views/backup.ts'
import { accept, type Result } from '../src/domain/value/result.ts'
import { backupBeforeMigration } from './backup/before-migration.ts'
import { carryOutRestore, type Restored } from './backup/restore.ts'
import { dropOrder } from './backup/restore-order.ts'
import type { Console } from './console.ts'
import { systemClock } from './host/clock.ts'
import { type DataFolder, headOf } from './host/data-folder.ts'
import { isDiskFull } from './host/disk-full.ts'
import { nodeDigest } from './host/digest.ts'
import { logFault } from './host/log-fault.ts'
import { verifySignature } from './host/signer.ts'
import { readFileHead } from './store/file-head.ts'
import { openDatabase, type OpenDatabase } from './store/open.ts'

/** The database of a folder, opened after what was ordered of it was done. */
export interface RestoredDatabase {
  readonly database: OpenDatabase
  /** Null where nothing was ordered. */
  readonly told: RestoreTold | null
  /** Tells in the log that is open now what was removed for good since it was copied. */
  readonly carry: (console: Console) => void
}

/**
 * Carries out an order to restore, copies a database that is to be changed, and opens what is then there. Refusals:
 * `noRoomForBackup` and those of `openDatabase`.
 */
export function openRestored({ root, database }: DataFolder): Result<RestoredDatabase> {
  const kept = { root, database }
  const how = { digest: nodeDigest, verify: verifySignature, now: systemClock.now() }
  const restored = carryOutRestore(kept, how)
  const head = readFileHead(headOf(database))
  const copied = backupBeforeMigration(kept, { ...how, head })
  if (!copied.ok) return copied
  const opened = openDatabase(database, head)
  if (!opened.ok) return opened
  return accept({
    database: opened.value,
    told: restored?.told ?? null,
    carry: (console) => carry(root, restored, console),
  })
}

/** The order goes only now: until here a start that was cut short does it again. */
function carry(root: string, restored: Restored | null, { ports }: Console): void {
  if (restored === null) return
  for (const redaction of restored.redactions) {
    try {
      carryRedaction(ports, redaction)
    } catch (fault) {
      if (isDiskFull(fault)) throw fault
      // The content is gone either way; a damaged ticket must not keep the others from opening.
      logFault(randomUUID(), 'restore', fault)
    }
  }
  dropOrder(root)
}
