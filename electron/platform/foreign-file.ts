import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Answer } from '../../src/contract/ipc.ts'
import { isDiskFull } from '../host/disk-full.ts'
import { markAsForeign, thisSystem } from './web-mark.ts'

/** How somebody else's file is written. */
export type Foreign = (path: string, bytes: Uint8Array) => Promise<Answer<null>>

/** Its owner's alone, and nobody's to execute. */
const MODE = 0o600

/**
 * Writes somebody else's file under a path that a person chose: marked before it has its name, whole or not at all.
 * Refusals: `diskFull`, `folderClosed` where the system lets nothing be written there.
 */
export async function writeForeign(path: string, bytes: Uint8Array, on = thisSystem): Promise<Answer<null>> {
  const beside = join(dirname(path), `${randomUUID()}.part`)
  try {
    await writeFile(beside, bytes, { mode: MODE, flag: 'wx' })
    await markAsForeign(beside, on)
    await rename(beside, path)
    return { ok: true, value: null }
  } catch (cause) {
    await rm(beside, { force: true })
    if (isDiskFull(cause)) return { ok: false, refusal: { kind: 'diskFull', done: 0 } }
    if (isClosed(cause)) return { ok: false, refusal: { kind: 'folderClosed', folder: dirname(path) } }
    throw cause
  }
}

/** No right to it, a disk that is only read, a folder that is gone, a file that another program holds open. */
const CLOSED: readonly string[] = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EBUSY',
  'EISDIR',
  'EINVAL',
]

const isClosed = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && CLOSED.includes(String(cause.code))
