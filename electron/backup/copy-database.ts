import Database from 'better-sqlite3'
import { constants, copyFileSync, existsSync, writeFileSync } from 'node:fs'
import { handleOf } from '../store/sql.ts'
import { syncToDisk } from './on-disk.ts'
import { headsOf, type SpaceHead, type Verdict, verifying, type Checking } from './verify-backup.ts'

/** How far a copy is, and whether it is still wanted: asked before every slice. */
export interface CopyWatch {
  readonly wanted: () => boolean
  /** Whole percents. */
  readonly onProgress: (percent: number) => void
}

export interface CopyOrder {
  readonly source: string
  /** Where it is made; the caller gives it its name once it is known to be whole. */
  readonly part: string
}

const PAGES = 100
const OWNER_FILE = 0o600
/** The copying is the quicker half by far. */
const COPYING = 30

/**
 * Copies a database as it stands at one instant, while others write, and checks the copy as a whole: its running heads
 * are those of the source at that instant. Null where it is no longer wanted. For a thread of its own: a slice ends
 * when the disk has it.
 */
export async function copyDatabase(
  { source, part }: CopyOrder,
  how: Checking,
  { wanted, onProgress }: CopyWatch,
): Promise<Verdict | null> {
  const told = onlyNew(onProgress)
  const heads = await copy({ source, part }, { wanted, onProgress: (done) => told(done * COPYING) })
  if (heads === null) return null
  const steps = verifying(part, { ...how, heads })
  for (;;) {
    if (!wanted()) return null
    const step = steps.next()
    if (step.done) return step.value
    told(COPYING + step.value * (100 - COPYING))
  }
}

const onlyNew = (tell: (percent: number) => void): ((percent: number) => void) => {
  let last = -1
  return (exact) => {
    const percent = Math.floor(exact)
    if (percent > last) tell((last = percent))
  }
}

class Unwanted extends Error {}

async function copy({ source, part }: CopyOrder, watch: CopyWatch): Promise<readonly SpaceHead[] | null> {
  writeFileSync(part, '', { mode: OWNER_FILE })
  const db = new Database(source, { readonly: true, fileMustExist: true })
  try {
    // What is copied is what a transaction sees: without one each commit of the writer would begin the copy anew.
    db.exec('BEGIN')
    const heads = headsOf(handleOf(db))
    await db.backup(part, {
      progress: ({ totalPages, remainingPages }) => {
        if (!watch.wanted()) throw new Unwanted()
        watch.onProgress((totalPages - remainingPages) / Math.max(totalPages, 1))
        return PAGES
      },
    })
    standAlone(part)
    return heads
  } catch (cause) {
    if (cause instanceof Unwanted) return null
    throw cause
  } finally {
    db.close()
  }
}

/** Copies a database that nobody has open, with what still stands in its log of writes. */
export function copyParts(from: string, to: string): void {
  for (const part of ['', '-wal'])
    if (existsSync(from + part)) copyFileSync(from + part, to + part, constants.COPYFILE_FICLONE)
}

/** A copy is one file: no log of writes beside it, and nothing that is made when it is looked into. */
export function standAlone(path: string): void {
  const db = new Database(path)
  try {
    db.pragma('synchronous = FULL')
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
  syncToDisk(path)
}
