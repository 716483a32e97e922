import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'

/** Who owns a data folder, and where its loopback door is for a command line that comes by. */
export interface Owner {
  readonly pid: number
  /** Start of the process in the system's own ticks, where it tells them: a reused pid is not the owner. */
  readonly ticks: string | null
  readonly since: string
  readonly door: { readonly port: number; readonly token: string } | null
}

export interface FolderLock {
  /** Tells others where the owner answers. */
  announce(door: Owner['door']): void
  release(): void
}

const FILE = 'owner.json'
const OWNER_ONLY = 0o600

/** Takes a data folder for this process alone. Refusal: `folderInUse`, with the pid that has it. */
export function lockFolder(folder: string, since: string): Result<FolderLock> {
  const path = join(folder, FILE)
  const owner = ownerOf(folder)
  if (owner) return refuse({ kind: 'folderInUse', pid: owner.pid, since: owner.since })
  rmSync(path, { force: true })
  const me: Owner = { pid: process.pid, ticks: ticksOf(process.pid), since, door: null }
  if (!create(path, me)) {
    const other = ownerOf(folder)
    return refuse({ kind: 'folderInUse', pid: other?.pid ?? 0, since: other?.since ?? '' })
  }
  return accept({
    announce: (door) => {
      rmSync(path, { force: true })
      create(path, { ...me, door })
    },
    release: () => rmSync(path, { force: true }),
  })
}

/** The living owner of a folder; null where nobody has it, or the one that had it is gone. */
export function ownerOf(folder: string): Owner | null {
  const path = join(folder, FILE)
  if (!existsSync(path)) return null
  const owner = parse(readFileSync(path, 'utf8'))
  return owner && lives(owner) ? owner : null
}

/** Exclusive: of two that come at once one finds the file there. */
function create(path: string, owner: Owner): boolean {
  try {
    const file = openSync(path, 'wx', OWNER_ONLY)
    writeSync(file, JSON.stringify(owner))
    closeSync(file)
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw cause
  }
}

function parse(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner
  } catch {
    return null
  }
}

function lives(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
  return owner.ticks === null || ticksOf(owner.pid) === owner.ticks
}

/** Field 22 of Linux's /proc/<pid>/stat; null on systems without it. */
function ticksOf(pid: number): string | null {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return null
  const stat = readFileSync(path, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}
