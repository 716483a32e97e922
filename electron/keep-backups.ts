import { instantOfName, newestBackup, readContents } from './backup/backup-files.ts'
import { owesRedactions, redactionsIn } from './backup/redact-copies.ts'
import type { Console } from './console.ts'

/** In milliseconds; a test's are shorter. */
export interface Rhythm {
  /** Between two backups, and between two tries. */
  readonly between: number
  /** Between two looks whether one is due. */
  readonly look: number
  /** After a change, which may be a redaction. */
  readonly afterChange: number
  /** Before the first one of a start, which has enough to do. */
  readonly atFirst: number
}

const USUAL: Rhythm = { between: 3_600_000, look: 60_000, afterChange: 1000, atFirst: 120_000 }

/**
 * Makes a backup each hour in which something changed, and one after each redaction, upon which the older ones go:
 * they hold the removed words. What is owed is told by the files themselves, so that a crash between the two is made
 * good at the next start. Where no fresh one can be made the words are taken out of the older ones, and it is tried
 * again an hour later. Answers how to stop it.
 */
export function keepBackups(
  console: Console,
  fault: (cause: unknown) => void,
  rhythm: Rhythm = USUAL,
): () => void {
  const stopped = new AbortController()
  const debts = debtsOf(console, rhythm)
  let busy = false
  const step = async (): Promise<void> => {
    if (busy || stopped.signal.aborted || !console.ports.store.founded()) return
    busy = true
    try {
      if (debts.keepsRemovedWords()) await freshen(console, stopped.signal)
      else if (debts.isDue()) await make(console, stopped.signal)
    } catch (cause) {
      if (!stopped.signal.aborted) fault(cause)
    } finally {
      busy = false
    }
  }
  const regularly = setInterval(() => void step(), rhythm.look).unref()
  let soon: ReturnType<typeof setTimeout> | null = null
  const wake = (): void => {
    soon ??= setTimeout(() => {
      soon = null
      void step()
    }, rhythm.afterChange).unref()
  }
  wake()
  const deaf = console.onChanged(wake)
  const untold = console.host.backups.onTried(() => console.tell(['backups', 'workspace']))
  return () => {
    stopped.abort()
    clearInterval(regularly)
    if (soon) clearTimeout(soon)
    deaf()
    untold()
  }
}

/** A fresh backup, upon which those go that hold removed words; what was set aside has the words taken out of it. */
async function freshen(console: Console, signal: AbortSignal): Promise<void> {
  const { store } = console.ports
  const removed = redactionsIn(store.db)
  const made = await make(console, signal)
  if (!signal.aborted) await console.host.backups.forget(removed, made ? 'drop' : 'redact')
}

/** False where it failed, which was written down and told by then. */
async function make({ ports: { store }, host }: Console, signal: AbortSignal): Promise<boolean> {
  try {
    return (await host.backups.make({ signal, onProgress: () => undefined })).ok
  } catch {
    return false
  } finally {
    // What a redaction removed waits in the log of writes for as long as a copy reads it.
    if (!signal.aborted) store.transact(() => undefined)
  }
}

/** What is owed, by the database's word and that of the files. */
function debtsOf({ ports: { store, clock }, host: { backups } }: Console, { between, atFirst }: Rhythm) {
  const begun = performance.now()
  let settled = 0
  const count = (): number => store.db.get<{ n: number }>`SELECT count(*) AS n FROM redaction`?.n ?? 0
  const lastFact = (): number =>
    store.db.get<{ row: number }>`SELECT coalesce(max(row), 0) AS row FROM event`?.row ?? 0
  /** Beginnings of removed words may still stand in the index while it is being rewritten. */
  const owesRemains = (): boolean =>
    store.db.get`SELECT 1 FROM search_work WHERE name = 'remains'` !== undefined
  return {
    /** Looked for in the files only where there is a redaction that was not looked for yet. */
    keepsRemovedWords: (): boolean => {
      const redactions = count()
      if (redactions === settled || owesRemains()) return false
      if (owesRedactions(backups.root, redactions)) return true
      settled = redactions
      return false
    },
    isDue: (): boolean => {
      const now = clock.now()
      if (performance.now() - begun < atFirst) return false
      if (backups.last && Math.abs(now - backups.last.at) < between) return false
      const newest = newestBackup(backups.root)
      if (newest === null) return true
      if (Math.abs(now - (instantOfName(newest) ?? now)) < between) return false
      return readContents(newest)?.facts !== lastFact()
    },
  }
}
