import { randomUUID } from 'node:crypto'
import { carryRedaction } from '../src/application/carry-redaction.ts'
import type { RestoreTold } from '../src/contract/views/backup.ts'
import type { RepairReport } from '../src/contract/views/repair.ts'
import { accept, refuse, type Result } from '../src/domain/value/result.ts'
import { backupBeforeMigration } from './backup/before-migration.ts'
import { nextInstant } from './backup/make-backup.ts'
import { carryOutRestore, type Restored } from './backup/restore.ts'
import { dropOrder } from './backup/restore-order.ts'
import { say } from './cli/say.ts'
import type { Console } from './console.ts'
import { systemClock } from './host/clock.ts'
import { type DataFolder, headOf } from './host/data-folder.ts'
import { isDiskFull } from './host/disk-full.ts'
import { nodeDigest } from './host/digest.ts'
import { logFault } from './host/log-fault.ts'
import { verifySignature } from './host/signer.ts'
import { isBehindBackup, isBrokenFile, looksWhole } from './recover/first-look.ts'
import { finishRepair, type Kept, recoverDatabase, type Recovering } from './recover/recover-database.ts'
import { dropRepairOrder, readRepairOrder } from './recover/repair-order.ts'
import { readFileHead } from './store/file-head.ts'
import { openDatabase, type OpenDatabase } from './store/open.ts'

/** The database of a folder, opened after what was ordered of it was done. */
export interface RestoredDatabase {
  readonly database: OpenDatabase
  /** Null where nothing was ordered. */
  readonly told: RestoreTold | null
  /** What a repair did, where there was one; `repairTold` once that is kept. */
  readonly repaired: RepairReport | null
  /** Tells in the log that is open now what was removed for good since it was copied. */
  readonly carry: (console: Console) => void
}

/**
 * Carries out an order to restore, copies a database that is to be changed, and opens what is then there. Refusals:
 * `noRoomForBackup` and those of `openDatabase`. One that is damaged is made whole first.
 */
export function openRestored({ root, database }: DataFolder): Result<RestoredDatabase> {
  const kept = { root, database }
  // Also where the clock was put back: what is set aside today is told from backups by its instant.
  const how = { digest: nodeDigest, verify: verifySignature, now: nextInstant(root, systemClock.now()) }
  const finished = finishRepair(kept)
  const restored = carryOutRestore(kept, how)
  // A repair was asked for of the database that gave way; what took its place was checked, and is what was wanted.
  if (restored?.told.refusal === null && isRepairAsked(root)) dropRepairOrder(root)
  const opened = openWhole(kept, how)
  if (!opened.ok) return opened
  return accept({
    database: opened.value.database,
    told: restored?.told ?? null,
    repaired: opened.value.repaired ?? finished,
    carry: (console) => carry(root, restored, console),
  })
}

/** Refusals: those of `openMigrated` and `recoverDatabase`. */
function openWhole(
  kept: Kept,
  how: Recovering,
): Result<{ readonly database: OpenDatabase; readonly repaired: RepairReport | null }> {
  const opened = isRepairAsked(kept.root) ? DAMAGED : openMigrated(kept, how)
  if (opened.ok) return accept({ database: opened.value, repaired: null })
  if (opened.refusal.kind !== 'storeCorrupt') return opened
  process.stderr.write(`${say('cli.repairing')}\n`)
  const repaired = recoverDatabase(kept, how)
  if (!repaired.ok) return repaired
  const again = openMigrated(kept, how)
  return again.ok ? accept({ database: again.value, repaired: repaired.value }) : again
}

const isRepairAsked = (root: string): boolean => readRepairOrder(root)?.step === 'asked'

const DAMAGED = refuse({ kind: 'storeCorrupt', detail: 'asked' })

/** Refusals: `noRoomForBackup` and those of `openDatabase`; `storeCorrupt` also for what shows at a first look. */
function openMigrated(kept: Kept, how: Recovering): Result<OpenDatabase> {
  const head = readFileHead(headOf(kept.database))
  try {
    const copied = backupBeforeMigration(kept, { ...how, head })
    if (!copied.ok) return copied
  } catch (cause) {
    if (isBrokenFile(cause)) return DAMAGED
    throw cause
  }
  const opened = openDatabase(kept.database, head)
  if (!opened.ok) return opened
  if (looksWhole(opened.value, how.digest) && !isBehindBackup(kept.root, opened.value)) return opened
  closeQuietly(opened.value)
  return DAMAGED
}

/** Closing folds the log of writes back, which a broken file may not let happen. */
function closeQuietly(database: OpenDatabase): void {
  try {
    database.close()
  } catch (cause) {
    if (!isBrokenFile(cause)) throw cause
  }
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
