import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import { type Keyring, KeyringRefused } from '../ports/keyring.ts'
import { readKeyFile, writeKeyFile } from './key-file.ts'
import { fileKeyStore, type KeyStore } from './key-store.ts'

/** The keys that have to be there, and how each is made where it is not. */
export type MakeKeys = Readonly<Record<string, () => Uint8Array>>

const SEALED = '.sealed'

/** Whether a folder's keys were given to a keyring: then no file has them, and no new ones may be made. */
export const areSealed = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(SEALED))

/**
 * The keys of a folder as the system's keyring opens them. One that stood in a plain file is moved in, and its file
 * goes once what was wrapped has been read back. Without a keyring they stay in files. Refusal `keyringClosed`:
 * they were sealed, and nothing here opens them now; what is sealed is never overwritten.
 */
export async function keysIn(
  folder: string,
  keyring: Keyring | null,
  needed: MakeKeys,
): Promise<Result<KeyStore>> {
  if (keyring === null)
    return areSealed(folder) ? refuse({ kind: 'keyringClosed' }) : accept(fileKeyStore(folder))
  try {
    const keys = new Map<string, Uint8Array>()
    for (const [name, make] of Object.entries(needed))
      keys.set(name, await keyOf(folder, keyring, { name, make }))
    return accept(sealedKeys(keys))
  } catch (fault) {
    if (fault instanceof KeyringRefused) return refuse({ kind: 'keyringClosed' })
    throw fault
  }
}

/**
 * Lays the keys of another machine or user beside, so that new ones can be made: nothing of them is lost, should the
 * keyring that has them come back. `at` tells them apart. Answers how to put them back, over what was made since.
 */
export function layAside(folder: string, at: number): () => void {
  const names = existsSync(folder) ? readdirSync(folder).filter(isKey) : []
  const paths = names.map((name) => [join(folder, name), join(folder, `${name}.${at}`)] as const)
  for (const [path, aside] of paths) renameSync(path, aside)
  return () => {
    for (const [path, aside] of paths) renameSync(aside, path)
  }
}

const isKey = (name: string): boolean => name.endsWith(SEALED) || name.endsWith('.key')

interface Wanted {
  readonly name: string
  readonly make: () => Uint8Array
}

async function keyOf(folder: string, keyring: Keyring, { name, make }: Wanted): Promise<Uint8Array> {
  const path = join(folder, `${name}${SEALED}`)
  const sealed = readKeyFile(path)
  if (!sealed) {
    const key = fileKeyStore(folder).read(name) ?? make()
    await seal(keyring, path, key)
    rmSync(join(folder, `${name}.key`), { force: true })
    return key
  }
  const { secret, stale } = await keyring.unwrap(sealed)
  if (stale) await seal(keyring, path, secret)
  return secret
}

/** What cannot be read back is not written: the key would be lost with the plain file. */
async function seal(keyring: Keyring, path: string, key: Uint8Array): Promise<void> {
  const wrapped = await keyring.wrap(key)
  const { secret } = await keyring.unwrap(wrapped)
  if (Buffer.compare(secret, key) !== 0) throw new KeyringRefused('read back otherwise')
  writeKeyFile(path, wrapped)
}

const sealedKeys = (keys: ReadonlyMap<string, Uint8Array>): KeyStore => ({
  guarded: true,
  read: (name) => keys.get(name) ?? null,
  write: (name) => {
    throw new Error(`the key ${name} has to be asked for when the keyring is opened`)
  },
})
