import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../src/domain/value/instant.ts'
import { backupName, type Contents, instantOfName, readContents } from './backup-files.ts'
import { moveFile } from '../host/move-file.ts'

/** Why a database gave way: the person wanted an earlier one back, or it was found damaged. */
export type AsideBy = 'restore' | 'damage'

/**
 * A database that gave way to another one, and may itself be restored where it can be read. It goes only for a removed
 * word that cannot be taken out of it (`forgetInCopies`).
 */
export interface AsideFile {
  /** Its folder's name, by which it is asked for. */
  readonly name: string
  readonly path: string
  readonly by: AsideBy
  readonly at: Instant
  /** In bytes. */
  readonly size: number
  /** Null where it cannot be opened. */
  readonly contents: Contents | null
}

/** A database with its logs; the main file last, so that while it is in its place the others are moved again. */
const PARTS = ['-shm', '-wal', '-journal', ''] as const
const OWNER_FOLDER = 0o700
const NAME = /^(.*Z)-(restore|damage)$/
const DATABASE = 'plantao.db'

export const asideFolder = (root: string): string => join(root, 'set-aside')

/** The folder into which a database goes, named by the instant and the reason; made where it is missing. */
export function makeAsideFolder(root: string, { at, by }: Pick<AsideFile, 'at' | 'by'>): string {
  const folder = join(asideFolder(root), `${backupName(at).slice('plantao-'.length, -'.db'.length)}-${by}`)
  mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER })
  return folder
}

/**
 * Moves a closed database with its logs into `folder`. Done again after a crash it goes on from there: what was moved
 * is no longer in its place.
 */
export function moveAside(database: string, folder: string): void {
  for (const part of PARTS)
    if (existsSync(`${database}${part}`)) moveFile(`${database}${part}`, join(folder, `${DATABASE}${part}`))
}

/** What was set aside in a data folder, newest first. */
export function listAside(root: string): readonly AsideFile[] {
  const folder = asideFolder(root)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .toReversed()
    .flatMap((name): AsideFile[] => {
      const [, instant = '', by = ''] = NAME.exec(name) ?? []
      const at = instantOfName(`plantao-${instant}.db`)
      const path = join(folder, name, DATABASE)
      if (at === null || !existsSync(path)) return []
      return [{ name, path, by: by as AsideBy, at, size: statSync(path).size, contents: readContents(path) }]
    })
}
