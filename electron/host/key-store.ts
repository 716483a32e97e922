import { join } from 'node:path'
import { readKeyFile, writeKeyFile } from './key-file.ts'

/** Where private keys rest. Electron gives the system's key store; without it they stand in a file. */
export interface KeyStore {
  /** Whether the system itself guards the keys; where it does not, the window says so. */
  readonly guarded: boolean
  read(name: string): Uint8Array | null
  write(name: string, bytes: Uint8Array): void
}

/** Keys in files that only their owner may read. What it cannot promise is said: a copy of the folder holds them. */
export function fileKeyStore(folder: string): KeyStore {
  const pathOf = (name: string): string => join(folder, `${name}.key`)
  return {
    guarded: false,
    read: (name) => readKeyFile(pathOf(name)),
    write: (name, bytes) => writeKeyFile(pathOf(name), bytes),
  }
}
