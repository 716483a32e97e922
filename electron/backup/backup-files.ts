import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Instant, instant } from '../../src/domain/value/instant.ts'
import { handleOf, type Reader } from '../store/sql.ts'

/** A copy of the database that was checked when it was made. */
export interface BackupFile {
  /** Its file's name, by which it is asked for. */
  readonly name: string
  readonly path: string
  /** When it was taken. */
  readonly at: Instant
  /** In bytes. */
  readonly size: number
  readonly contents: Contents
}

/** What a database says it holds, read in a moment and without a check. */
export interface Contents {
  readonly schema: number
  /** The row of the last fact: it only grows, so another one is another log. */
  readonly facts: number
  readonly tickets: number
  readonly redactions: number
}

/** Copies that are kept; what is older goes. */
export const KEPT = 7

const OWNER_FOLDER = 0o700
const NAME = /^plantao-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.db$/

export const backupsFolder = (root: string): string => join(root, 'backups')

/** Makes the folder of the copies where it is missing, for its owner only. */
export function makeBackupsFolder(root: string): string {
  const folder = backupsFolder(root)
  mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER })
  return folder
}

/** `plantao-20261123T120000000Z.db`: names that sort as their instants do, and that every file system takes. */
export const backupName = (at: Instant): string =>
  `plantao-${new Date(at).toISOString().replaceAll(/[-:.]/g, '')}.db`

/** The instant in a backup's name, or in a path that ends in one; null for any other file. */
export function instantOfName(path: string): Instant | null {
  const found = NAME.exec(basename(path))
  if (!found) return null
  const [, year, month, day, hour, minute, second, millis] = found
  return instant(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millis}Z`))
}

/** The backups of a data folder, newest first; one that cannot even be opened is left out, but never removed. */
export function listBackups(root: string): readonly BackupFile[] {
  return backupPaths(root).flatMap((path) => {
    const name = basename(path)
    const at = instantOfName(name)
    const contents = readContents(path)
    return at === null || contents === null ? [] : [{ name, path, at, size: statSync(path).size, contents }]
  })
}

/** The path of the newest; null where there is none. */
export const newestBackup = (root: string): string | null => backupPaths(root)[0] ?? null

/** The files that bear a backup's name, newest first, whatever became of what is in them. */
export function backupPaths(root: string): readonly string[] {
  const folder = backupsFolder(root)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => instantOfName(name) !== null)
    .toSorted()
    .toReversed()
    .map((name) => join(folder, name))
}

/** What the database at `path` holds by its own word; null where it is none of ours. */
export function readContents(path: string): Contents | null {
  let db: Database.Database | null = null
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    return contentsOf(handleOf(db), Number(db.pragma('user_version', { simple: true })))
  } catch {
    return null
  } finally {
    db?.close()
  }
}

export const contentsOf = (db: Reader, schema: number): Contents => ({
  schema,
  facts: numberOf(db.get<Count>`SELECT coalesce(max(row), 0) AS n FROM event`),
  tickets: numberOf(
    db.get<Count>`SELECT count(*) AS n FROM stream WHERE name >= 'ticket:' AND name < 'ticket;'`,
  ),
  redactions: numberOf(db.get<Count>`SELECT count(*) AS n FROM redaction`),
})

interface Count {
  readonly n: number
}

const numberOf = (row: Count | undefined): number => row?.n ?? 0

/** Removes the backups beyond the newest seven. */
export function pruneBackups(root: string): void {
  for (const path of backupPaths(root).slice(KEPT)) rmSync(path, { force: true })
}
