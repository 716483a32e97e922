import { copyFileSync, existsSync, rmSync } from 'node:fs'
import type { RepairReport } from '../../src/contract/views/repair.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import { type BackupFile, listBackups } from '../backup/backup-files.ts'
import { syncToDisk } from '../backup/on-disk.ts'
import { asideFolder, makeAsideFolder, moveAside } from '../backup/set-aside.ts'
import { verifyBackup } from '../backup/verify-backup.ts'
import { openDatabase, type OpenDatabase } from '../store/open.ts'
import type { Verify } from '../store/scrub/signatures.ts'
import { handleOf, type Reader } from '../store/sql.ts'
import { bringBack } from './bring-back.ts'
import { findRows } from './found-rows.ts'
import { lostFacts, ticketsOf } from './lost-facts.ts'
import { dropRepairOrder, keepRepairOrder, readRepairOrder } from './repair-order.ts'
import { moveFile } from '../host/move-file.ts'

/** The folder, and the database in it. */
export interface Kept {
  readonly root: string
  readonly database: string
}

export interface Recovering {
  readonly digest: Digest
  readonly verify: Verify
  readonly now: Instant
}

/**
 * Makes a damaged database whole (R-RECOVER): the newest backup that is still what was written, and on it, fact by
 * fact, what the damaged file's own pages still say. Until the new one is ready the damaged one is untouched and a
 * start begins anew; then it is set aside with its logs, never removed. Refusal: `storeCorrupt` where there is neither
 * a backup nor a readable fact, upon which nothing was changed.
 */
export function recoverDatabase(kept: Kept, how: Recovering): Result<RepairReport> {
  const fresh = `${kept.database}.recovered`
  const beside = `${kept.database}.found`
  dropDatabase(fresh)
  dropDatabase(beside)
  const backup = wholeBackup(kept.root, how)
  if (backup) copyFileSync(backup.path, fresh)
  const opened = openDatabase(
    fresh,
    backup ? { kind: 'sqlite', schema: backup.contents.schema } : { kind: 'none' },
  )
  if (!opened.ok) return opened
  const report = filled(opened.value, { damaged: kept.database, beside, backup }, how)
  opened.value.close()
  dropDatabase(beside)
  if (report === null) {
    dropDatabase(fresh)
    return refuse({ kind: 'storeCorrupt', detail: 'nothing' })
  }
  syncToDisk(fresh)
  keepRepairOrder(kept.root, { step: 'ready', at: how.now, report })
  takePlace(kept, how.now)
  return accept(report)
}

/** Goes on with a repair that was cut short when its database was ready; its report, or null where there is none. */
export function finishRepair(kept: Kept): RepairReport | null {
  const order = readRepairOrder(kept.root)
  if (order?.step !== 'ready') return null
  takePlace(kept, order.at)
  return order.report
}

/** The report was taken: nothing is left to be done. */
export const repairTold = ({ root }: Kept): void => dropRepairOrder(root)

/** While the new one lies beside, the damaged one is still on its way. */
function takePlace({ root, database }: Kept, at: Instant): void {
  const fresh = `${database}.recovered`
  if (!existsSync(fresh)) return
  const aside = makeAsideFolder(root, { at, by: 'damage' })
  moveAside(database, aside)
  for (const folder of [aside, asideFolder(root), root]) syncToDisk(folder)
  moveFile(fresh, database)
  syncToDisk(root)
}

/** Signatures were verified when it was made, and are again by the scrub; hashes tell whether it still is what it was. */
function wholeBackup(root: string, { digest }: Recovering): BackupFile | null {
  return (
    listBackups(root).find(({ path }) => verifyBackup(path, { digest, verify: () => true }).whole) ?? null
  )
}

interface Filling {
  readonly damaged: string
  readonly beside: string
  readonly backup: BackupFile | null
}

/** Null where there was nothing to fill it with. */
function filled(
  made: OpenDatabase,
  { damaged, beside, backup }: Filling,
  how: Recovering,
): RepairReport | null {
  const db = handleOf(made)
  if (!existsSync(damaged)) return backup && reportOf(db, { backup, how, brought: NOTHING, lost: NONE })
  const found = findRows({ damaged, beside, made: db, digest: how.digest })
  try {
    const brought = bringBack(made, found.db, how)
    if (!backup && brought.facts === 0) return null
    return reportOf(db, { backup, how, brought, lost: lostFacts(found.db, db) })
  } finally {
    found.close()
  }
}

const NOTHING = { facts: 0, lostContents: [], lostFiles: [] } as const
const NONE = { count: 0, tickets: new Set<string>() }

interface Telling {
  readonly backup: BackupFile | null
  readonly how: Recovering
  readonly brought: ReturnType<typeof bringBack>
  readonly lost: ReturnType<typeof lostFacts>
}

/** `A-2` before `A-12`. */
const byNumber = new Intl.Collator('en', { numeric: true }).compare

/** Codes that are named; a list that nobody reads to its end helps nobody. */
const MOST_CODES = 20

function reportOf(db: Reader, { backup, how, brought, lost }: Telling): RepairReport {
  const { lostContents, lostFiles } = brought
  const codes = [...new Set([...lost.tickets, ...ticketsOf(db, [...lostContents, ...lostFiles])])].toSorted(
    byNumber,
  )
  return {
    at: how.now,
    backup: backup?.at ?? null,
    tickets: db.get<{ n: number }>`SELECT count(*) AS n FROM ticket`?.n ?? 0,
    broughtBack: brought.facts,
    lostFacts: lost.count,
    lostContents: lostContents.length,
    lostFiles: lostFiles.length,
    codes: codes.slice(0, MOST_CODES),
    more: Math.max(0, codes.length - MOST_CODES),
  }
}

function dropDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
}
