import Database from 'better-sqlite3'
import type { Digest } from '../../src/domain/sync/digest.ts'
import { backupPaths, instantOfName, readContents } from '../backup/backup-files.ts'
import { listAside } from '../backup/set-aside.ts'
import { textIsWhole } from '../store/event-log.ts'
import { BROKEN_FILE, type OpenDatabase } from '../store/open.ts'
import { handleOf } from '../store/sql.ts'

/** Whether a fault says that the file is not what was written. */
export const isBrokenFile = (cause: unknown): boolean =>
  cause instanceof Database.SqliteError && BROKEN_FILE.test(cause.code)

const TABLES = [
  'space',
  'stream',
  'unit',
  'event',
  'body',
  'blob',
  'blob_use',
  'redaction',
  'outbox',
  'ticket',
]
/** Pages that are looked through at a start; the scrub looks through all of them while the console runs. */
const MOST_PAGES = 4096

/**
 * A look of some milliseconds at a database that was just opened: the ends of its tables, its last fact and, where it
 * is small, every page. What else is broken shows when it is read, or to the scrub.
 */
export function looksWhole(database: OpenDatabase, digest: Digest): boolean {
  const db = handleOf(database)
  try {
    for (const table of TABLES)
      for (const order of ['ASC', 'DESC']) db.named(`SELECT * FROM ${table} ORDER BY 1 ${order} LIMIT 1`, {})
    const last = db.get<{ text: unknown; hash: unknown; position: number | null; kept: number }>`
      SELECT e.text, e.hash, e.position, s.position AS kept
      FROM event e JOIN stream t ON t.row = e.stream JOIN space s ON s.row = t.space ORDER BY e.row DESC LIMIT 1`
    if (last && !textIsWhole(digest, last.text, last.hash)) return false
    if (last && last.position !== null && last.position !== last.kept) return false
    const pages = Number(database.pragma('page_count', { simple: true }))
    return pages > MOST_PAGES || hasWholePages(database)
  } catch (cause) {
    if (isBrokenFile(cause)) return false
    throw cause
  }
}

/** The index of the search is made anew by itself where it alone is broken. */
function hasWholePages(database: OpenDatabase): boolean {
  const said = database.pragma('quick_check(4)') as readonly { readonly quick_check: string }[]
  return said.every(({ quick_check: word }) => word === 'ok' || /\bFTS5 table\b/.test(word))
}

/**
 * Whether the newest backup holds facts that the database lacks, and nobody wanted it so: its log of writes was lost.
 * A backup from before something was set aside says nothing of what took its place.
 */
export function isBehindBackup(root: string, database: OpenDatabase): boolean {
  const [path = ''] = backupPaths(root)
  const at = instantOfName(path.split(/[\\/]/).at(-1) ?? '')
  const since = listAside(root)[0]?.at ?? 0
  if (at === null || at <= since) return false
  const facts =
    handleOf(database).get<{ row: number }>`SELECT coalesce(max(row), 0) AS row FROM event`?.row ?? 0
  return (readContents(path)?.facts ?? 0) > facts
}
