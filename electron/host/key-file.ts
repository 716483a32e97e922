import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { moveFile } from './move-file.ts'

const OWNER_ONLY = 0o600
const OWNER_FOLDER = 0o700

/** A small file that only its owner reads, or null where it is not there. */
export const readKeyFile = (path: string): Uint8Array | null => (existsSync(path) ? readFileSync(path) : null)

/** Written beside and renamed, so that at no moment half a key stands there; on the disk when this returns. */
export function writeKeyFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_FOLDER })
  const beside = `${path}.new`
  writeFileSync(beside, bytes, { mode: OWNER_ONLY, flush: true })
  chmodSync(beside, OWNER_ONLY)
  moveFile(beside, path)
}
