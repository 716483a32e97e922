import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { HEAD_LENGTH } from '../store/file-head.ts'

/** The files of a data folder. */
export interface DataFolder {
  readonly root: string
  readonly database: string
  readonly local: string
  readonly keys: string
  /** Files on their way in. */
  readonly incoming: string
}

const OWNER_FOLDER = 0o700

/** Makes the folder where it is missing, for its owner only; of one that is there our own files become the owner's. */
export function dataFolder(root: string): DataFolder {
  mkdirSync(root, { recursive: true, mode: OWNER_FOLDER })
  const folder = {
    root,
    database: join(root, 'plantao.db'),
    local: join(root, 'local.db'),
    keys: join(root, 'keys'),
    incoming: join(root, 'incoming'),
  }
  closeToOthers(folder)
  return folder
}

const OWNER_FILE = 0o600

/** What the person keeps beside them in the same folder is left alone. SQLite gives its logs the file's own mode. */
function closeToOthers({ database, local, keys }: DataFolder): void {
  const stores = [database, local].flatMap((path) =>
    ['', '-wal', '-shm', '-journal'].map((end) => path + end),
  )
  for (const path of stores) if (existsSync(path)) chmodSync(path, OWNER_FILE)
  if (!existsSync(keys)) return
  chmodSync(keys, OWNER_FOLDER)
  for (const name of readdirSync(keys)) chmodSync(join(keys, name), OWNER_FILE)
}

/** From here on this process makes files that only their owner reads; called before anything is made. */
export const makeFilesPrivate = (): void => void process.umask(0o077)

/** Where the system keeps an application's data when nobody names a folder. */
export function usualFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? homedir(), 'Plantao')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Plantao')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'plantao')
}

/**
 * The first bytes of a database, or null where there is none. One whose making was cut short by a loss of power is
 * none either: its first sector is still empty, and the journal that takes the rest back stands beside it.
 */
export function headOf(path: string): Uint8Array | null {
  if (!existsSync(path)) return null
  const head = firstBytes(path)
  return head[0] === 0 && existsSync(`${path}-journal`) ? null : head
}

function firstBytes(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(HEAD_LENGTH)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

/** Removes a database with its log of writes; for what is disposable only. */
export function discardDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
}
