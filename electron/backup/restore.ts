import Database from 'better-sqlite3'
import { existsSync, rmSync } from 'node:fs'
import type { RestoreTold } from '../../src/contract/views/backup.ts'
import type { Envelope } from '../../src/domain/sync/envelope.ts'
import type { Instant } from '../../src/domain/value/instant.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import { textIsWhole } from '../store/event-log.ts'
import { idBytes } from '../store/id-bytes.ts'
import { openDatabase, type OpenDatabase } from '../store/open.ts'
import { handleOf, type Reader } from '../store/sql.ts'
import { backupPaths, listBackups, readContents } from './backup-files.ts'
import { copyParts, standAlone } from './copy-database.ts'
import { givenNumbers, raiseNumbers } from './given-numbers.ts'
import { type Kept, sizeOf } from './make-backup.ts'
import { codeOf, isFull, lacksRoom, syncToDisk } from './on-disk.ts'
import { redactIn, redactionsIn } from './redact-copies.ts'
import { type AskedRestore, dropOrder, keepOrder, readOrder, type ReadyRestore } from './restore-order.ts'
import { asideFolder, listAside, makeAsideFolder, moveAside } from './set-aside.ts'
import { type Checking, KNOWN_SCHEMA, verifyBackup } from './verify-backup.ts'
import { moveFile } from '../host/move-file.ts'

/** What came of an order, and the redactions that must be told anew in the log that is open now. */
export interface Restored {
  readonly told: RestoreTold
  readonly redactions: readonly Envelope[]
}

export interface Restoring extends Checking {
  readonly now: Instant
}

/** Where it is; whoever stops there finds it whole at the next start. */
export type RestoreStep = 'copied' | 'redacted' | 'checked' | 'ready' | 'setAside' | 'inPlace'

/** Carries out what was ordered, before the database is opened; null where nothing was. */
export function carryOutRestore(kept: Kept, how: Restoring): Restored | null {
  const steps = restoring(kept, how)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The steps of it. Until `ready` the database is untouched and a start begins anew; from then on the new one is whole,
 * and a start goes on: the old one is moved away with its logs, the new one takes its name. What was removed for good
 * stays so: the new one forgets it before it is checked.
 */
export function* restoring(kept: Kept, how: Restoring): Generator<RestoreStep, Restored | null> {
  const order = readOrder(kept.root)
  if (order === null) return withoutOrder(kept)
  if (order.step === 'ready') {
    yield* takePlace(kept, order)
    return done(order)
  }
  const prepared = yield* prepare(kept, order, how)
  if (!prepared.ok) {
    dropFresh(kept)
    dropOrder(kept.root)
    const to = takenAt(kept.root, order.name)
    return { told: { at: how.now, to, refusal: prepared.refusal }, redactions: [] }
  }
  yield* takePlace(kept, prepared.value)
  return done(prepared.value)
}

const done = (order: ReadyRestore): Restored => ({
  told: { at: order.at, to: order.taken, refusal: null },
  redactions: order.redactions,
})

const fresh = ({ database }: Kept): string => `${database}.restoring`

/** An order that was lost when the database had given way already: what lies beside it is the whole one. */
function withoutOrder(kept: Kept): null {
  if (existsSync(fresh(kept)) && !existsSync(kept.database)) moveFile(fresh(kept), kept.database)
  else dropFresh(kept)
  return null
}

function dropFresh(kept: Kept): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(fresh(kept) + end, { force: true })
}

function* prepare(
  kept: Kept,
  { name }: AskedRestore,
  how: Restoring,
): Generator<RestoreStep, Result<ReadyRestore>> {
  const { root } = kept
  const copy = copyNamed(root, name)
  if (copy === null) return refuse({ kind: 'backupNotFound' })
  const lacking = lacksRoom(root, sizeOf(copy.path))
  if (lacking !== null) return refuse({ kind: 'noRoomForBackup', megabytes: lacking })
  try {
    dropFresh(kept)
    copyParts(copy.path, fresh(kept))
    yield 'copied'
    const redactions = forgetRemoved(kept, how)
    if (!redactions.ok) return redactions
    yield 'redacted'
    const verdict = verifyBackup(fresh(kept), how)
    if (!verdict.whole) return refuse({ kind: 'backupBroken', detail: verdict.detail })
    yield 'checked'
    const order = { step: 'ready', name, taken: copy.at, at: how.now, redactions: redactions.value } as const
    keepOrder(root, order)
    yield 'ready'
    return accept(order)
  } catch (cause) {
    if (isFull(cause))
      return refuse({ kind: 'noRoomForBackup', megabytes: Math.ceil(sizeOf(copy.path) / 1_000_000) })
    // An order that cannot be carried out must not keep the console from opening.
    return refuse({ kind: 'backupBroken', detail: codeOf(cause) })
  }
}

/**
 * Brings the copy to our schema, takes out what was removed since and lets no ticket's code be given twice; answers
 * the redactions that it does not tell.
 */
function forgetRemoved(kept: Kept, { digest }: Checking): Result<readonly Envelope[]> {
  const schema = readContents(fresh(kept))?.schema
  if (schema === undefined) return refuse({ kind: 'backupBroken', detail: 'unreadable' })
  const opened = openDatabase(fresh(kept), { kind: 'sqlite', schema })
  if (!opened.ok) return opened
  const untold = redactionFacts(kept, digest, opened.value)
  try {
    redactIn(opened.value, saidAnywhere(kept, redactionsIn), digest)
    raiseNumbers(handleOf(opened.value), saidAnywhere(kept, givenNumbers))
  } finally {
    opened.value.close()
  }
  standAlone(fresh(kept))
  return accept(untold)
}

/** By the word of whatever can be read here: a removal stands, also where the database that knew it is damaged. */
function saidAnywhere<T>(kept: Kept, say: (db: Reader) => readonly T[]): readonly T[] {
  const paths = [kept.database, ...backupPaths(kept.root), ...listAside(kept.root).map(({ path }) => path)]
  return [...new Set(paths.flatMap((path) => readIn(path, say) ?? []))]
}

/** The redactions that today's database tells as facts, and that the copy does not know yet. */
function redactionFacts(
  { database }: Kept,
  digest: Checking['digest'],
  copy: OpenDatabase,
): readonly Envelope[] {
  const known = handleOf(copy)
  const told = readIn(
    database,
    (db) =>
      db.all<{ text: unknown; hash: unknown }>`
      SELECT text, hash FROM event WHERE text ->> '$.kind' = 'redacted' ORDER BY row`,
  )
  return (told ?? [])
    .flatMap(({ text, hash }) => (textIsWhole(digest, text, hash) ? [JSON.parse(text) as Envelope] : []))
    .filter(({ id }) => known.get`SELECT 1 FROM event WHERE id = ${idBytes(id)}` === undefined)
}

function readIn<T>(path: string, read: (db: Reader) => T): T | null {
  let db: Database.Database | null = null
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    return read(handleOf(db))
  } catch {
    // One that cannot be read has no word in it.
    return null
  } finally {
    db?.close()
  }
}

/** While the new one lies beside, the old one is still on its way; once it is gone, it has taken the place. */
function* takePlace(kept: Kept, { at }: ReadyRestore): Generator<RestoreStep, void> {
  if (!existsSync(fresh(kept))) return
  const aside = makeAsideFolder(kept.root, { at, by: 'restore' })
  moveAside(kept.database, aside)
  for (const folder of [aside, asideFolder(kept.root), kept.root]) syncToDisk(folder)
  yield 'setAside'
  moveFile(fresh(kept), kept.database)
  syncToDisk(kept.root)
  yield 'inPlace'
}

/** A backup or a database that was set aside, by its name; null where it is not there or cannot be opened. */
export function copyNamed(
  root: string,
  name: string,
): { readonly path: string; readonly at: Instant } | null {
  const readable = [...listBackups(root), ...listAside(root)].filter(({ contents }) => contents !== null)
  return readable.find((copy) => copy.name === name) ?? null
}

const takenAt = (root: string, name: string): Instant | null => copyNamed(root, name)?.at ?? null

/** Orders that a copy take the database's place at the next start. Refusals: `backupNotFound`, `schemaNewer`. */
export function orderRestore(root: string, name: string, now: Instant): Result<null> {
  const copy = copyNamed(root, name)
  const schema = copy && readContents(copy.path)?.schema
  if (schema === null || schema === undefined) return refuse({ kind: 'backupNotFound' })
  if (schema > KNOWN_SCHEMA) return refuse({ kind: 'schemaNewer', found: schema, known: KNOWN_SCHEMA })
  keepOrder(root, { step: 'asked', name, asked: now })
  return accept(null)
}
