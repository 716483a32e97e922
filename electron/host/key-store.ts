import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where private keys rest. Electron gives the system's key store; without it they stand in a file. */
export interface KeyStore {
  /** Whether the system itself guards the keys; where it does not, the window says so. */
  readonly guarded: boolean
  read(name: string): Uint8Array | null
  write(name: string, bytes: Uint8Array): void
}

const OWNER_ONLY = 0o600
const OWNER_FOLDER = 0o700

/** Keys in files that only their owner may read. What it cannot promise is said: a copy of the folder holds them. */
export function fileKeyStore(folder: string): KeyStore {
  const pathOf = (name: string): string => join(folder, `${name}.key`)
  return {
    guarded: false,
    read: (name) => (existsSync(pathOf(name)) ? readFileSync(pathOf(name)) : null),
    write: (name, bytes) => {
      mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER })
      const beside = `${pathOf(name)}.new`
      writeFileSync(beside, bytes, { mode: OWNER_ONLY, flush: true })
      chmodSync(beside, OWNER_ONLY)
      renameSync(beside, pathOf(name))
    },
  }
}
