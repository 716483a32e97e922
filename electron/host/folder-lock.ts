import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import { type HeldFile, holdFile } from '../store/held-file.ts'
import { moveFile } from './move-file.ts'

/** Who owns a data folder, and where its loopback door is for a command line that comes by. */
export interface Owner {
  readonly pid: number
  /** Start of the process in the system's own ticks; null where it does not tell them, and the held file alone says. */
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
/** What the owner holds as long as he lives: a pid alone is soon another process's, as after each start of Windows. */
const HELD = 'owner.lock'
const OWNER_ONLY = 0o600

/** Takes a data folder for this process alone. Refusal: `folderInUse`, with the pid that has it. */
export function lockFolder(folder: string, since: string): Result<FolderLock> {
  const path = join(folder, FILE)
  return inTurn(path, () => {
    const owner = ownerOf(folder)
    if (owner) return refuse({ kind: 'folderInUse', pid: owner.pid, since: owner.since })
    const held = holdFile(join(folder, HELD), LONGEST_TURN)
    if (!held) return refuse({ kind: 'folderInUse', pid: told(path)?.pid ?? 0, since })
    const me: Owner = { pid: process.pid, ticks: ticksOf(process.pid), since, door: null }
    orRelease(held, () => write(path, me))
    return accept({
      announce: (door) => write(path, { ...me, door }),
      release: () => {
        rmSync(path, { force: true })
        held.release()
      },
    })
  })
}

/** What cannot be written, as on a full disk, leaves the folder to the next try. */
function orRelease(held: HeldFile, work: () => void): void {
  try {
    work()
  } catch (cause) {
    held.release()
    throw cause
  }
}

/** The living owner of a folder; null where nobody has it, or the one that had it is gone. */
export function ownerOf(folder: string): Owner | null {
  const owner = told(join(folder, FILE))
  return owner && lives(owner) && (owner.ticks !== null || isHeld(folder)) ? owner : null
}

const told = (path: string): Owner | null => (existsSync(path) ? parse(readFileSync(path, 'utf8')) : null)

function isHeld(folder: string): boolean {
  const held = holdFile(join(folder, HELD))
  held?.release()
  return held === null
}

const LONGEST_TURN = 1_000
const BETWEEN_LOOKS = 10

/**
 * Of those that come at once over a dead owner's lock, one after the other looks and takes. A turn takes less than
 * a millisecond; one that does not end belongs to a process that died in it.
 */
function inTurn<T>(path: string, work: () => T): T {
  const turn = `${path}.turn`
  const patience = performance.now() + LONGEST_TURN
  while (!create(turn)) {
    if (performance.now() > patience) rmSync(turn, { force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_LOOKS)
  }
  try {
    return work()
  } finally {
    rmSync(turn, { force: true })
  }
}

/** Exclusive: of two that come at once one finds the file there. */
function create(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx', OWNER_ONLY))
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw cause
  }
}

/** By a file beside it: at no moment is the lock missing or half written. */
function write(path: string, owner: Owner): void {
  const beside = `${path}.new`
  writeFileSync(beside, JSON.stringify(owner), { mode: OWNER_ONLY })
  moveFile(beside, path)
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
