import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Digest } from '../../src/domain/sync/digest.ts'
import { accountOfStream, type StreamName } from '../../src/domain/sync/envelope.ts'
import type { EventId } from '../../src/domain/value/id.ts'
import { loadAccount } from '../store/load-account.ts'
import { cutLogOfWrites, openDatabase, type OpenDatabase } from '../store/open.ts'
import { redactContent } from '../store/redact.ts'
import { handleOf, type Reader } from '../store/sql.ts'
import { rewriteClientRows } from '../store/views/client-rows.ts'
import { workOnSearch } from '../store/views/search-work.ts'
import { backupPaths, type Contents, readContents } from './backup-files.ts'
import { standAlone } from './copy-database.ts'
import { isFull, lacksRoom } from './on-disk.ts'
import { type AsideFile, listAside } from './set-aside.ts'

/** The facts whose content was taken away, by the word of a database. */
export const redactionsIn = (db: Reader): readonly EventId[] =>
  db.all<{ id: string }>`SELECT lower(hex(id)) AS id FROM redaction`.map(({ id }) => dashed(id) as EventId)

const dashed = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')

/**
 * Whether a copy still holds what was taken away. Each copy was made of this log, or of one whose redactions were
 * carried over into it: so it has fewer of them, or the same.
 */
const isBehind = (contents: Contents | null, redactions: number): boolean =>
  contents === null || contents.redactions < redactions

/** Words were taken out in the log beside it, and stand in the file itself until there is room to fold it back. */
const isHalfDone = (path: string): boolean => existsSync(`${path}-wal`)

/** Whether any copy, kept or set aside, still holds words that were taken away. */
export const owesRedactions = (root: string, redactions: number): boolean =>
  redactions > 0 && (behind(root, redactions).length > 0 || asideBehind(root, redactions).length > 0)

const behind = (root: string, redactions: number): readonly string[] =>
  backupPaths(root).filter((path) => isHalfDone(path) || isBehind(readContents(path), redactions))

const asideBehind = (root: string, redactions: number): readonly AsideFile[] =>
  listAside(root).filter(({ contents }) => isBehind(contents, redactions))

/** What becomes of backups that hold removed words: a newer one stands in their place, or none could be made. */
export type Forgetting = 'drop' | 'redact'

export interface ForgetOrder {
  readonly root: string
  readonly removed: readonly EventId[]
  readonly backups: Forgetting
}

/**
 * Removes the words of these facts from every copy: backups are dropped for a newer one, or have the words taken out
 * where none could be made (a full disk, a damaged log); what was set aside has nothing newer in its place and always
 * has them taken out. A copy that cannot be opened, or is damaged, goes: it holds words that somebody had a right to
 * see gone, and nobody can tell where. Where only the disk is full it stays, and is tried again.
 */
export function forgetInCopies({ root, removed, backups }: ForgetOrder, digest: Digest): void {
  const redacted = (path: string): boolean => redactFile(path, removed, digest)
  for (const path of behind(root, removed.length)) if (backups === 'drop' || !redacted(path)) dropCopy(path)
  for (const { path, by } of asideBehind(root, removed.length))
    if (by === 'damage' || !redacted(path)) rmSync(dirname(path), { recursive: true, force: true })
}

function dropCopy(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
}

/** Takes the content of these facts out of a closed database; false where that is never to be done. */
function redactFile(path: string, removed: readonly EventId[], digest: Digest): boolean {
  const contents = readContents(path)
  // Without room not even a whole one can be looked into.
  if (contents === null) return lacksRoom(dirname(path), 0) !== null
  try {
    const opened = openDatabase(path, { kind: 'sqlite', schema: contents.schema })
    if (!opened.ok) return false
    try {
      redactIn(opened.value, removed, digest)
    } finally {
      opened.value.close()
    }
    standAlone(path)
    return true
  } catch (cause) {
    return isFull(cause)
  }
}

/** Takes the content of these facts out of an open database, to the last page of its index and its log of writes. */
export function redactIn(db: OpenDatabase, removed: readonly EventId[], digest: Digest): void {
  const handle = handleOf(db)
  const known = new Set(redactionsIn(handle))
  const events = removed.filter((id) => !known.has(id))
  db.transaction(() => {
    redactContent(handle, { events })
    for (const { row, account } of accountsOf(handle, events)) {
      const loaded = loadAccount(handle, digest, account)
      if (loaded) rewriteClientRows(handle, row, loaded.account)
    }
  }).immediate()
  while (db.transaction(() => workOnSearch(handle)).immediate()) continue
  cutLogOfWrites(db)
}

/** The clients that these facts name: their rows copied the words. */
function accountsOf(db: Reader, events: readonly EventId[]) {
  const ids = JSON.stringify(events.map((id) => id.replaceAll('-', '')))
  const streams = db.all<{ row: number; name: string }>`
    SELECT DISTINCT s.row, s.name FROM event e JOIN stream s ON s.row = e.stream
    WHERE e.id IN (SELECT unhex(value) FROM json_each(${ids}))`
  return streams.flatMap(({ row, name }) => {
    const account = accountOfStream(name as StreamName)
    return account === null ? [] : [{ row, account }]
  })
}
