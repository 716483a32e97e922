import { safeStorage } from 'electron'
import { type Keyring, KeyringRefused, type NoKeyring } from '../ports/keyring.ts'

/** Chromium's mark on what it only obfuscates with a key that everybody knows. */
const PLAIN_TEXT_MARK = 'v10'

/**
 * The system's key store by Electron's safeStorage: its asynchronous calls where they are there, else the synchronous
 * ones. On Linux a store that keeps its key in plain text is none (vault.md).
 */
export async function openKeyring(): Promise<Keyring | NoKeyring> {
  const calls = 'encryptStringAsync' in safeStorage ? asynchronous : synchronous
  if (!(await calls.available())) return 'unavailable'
  if (process.platform !== 'linux') return keyringOn(calls)
  if (safeStorage.getSelectedStorageBackend() === 'basic_text') return 'plainText'
  const sample = await calls.encrypt('')
  return isPlain(sample) ? 'plainText' : keyringOn(calls)
}

interface Calls {
  readonly available: () => Promise<boolean>
  readonly encrypt: (text: string) => Promise<Buffer>
  readonly decrypt: (bytes: Buffer) => Promise<{ readonly text: string; readonly stale: boolean }>
}

const asynchronous: Calls = {
  available: () => safeStorage.isAsyncEncryptionAvailable(),
  encrypt: (text) => safeStorage.encryptStringAsync(text),
  decrypt: async (bytes) => {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(bytes)
    return { text: result, stale: shouldReEncrypt }
  },
}

const synchronous: Calls = {
  available: () => Promise.resolve(safeStorage.isEncryptionAvailable()),
  encrypt: (text) => Promise.resolve(safeStorage.encryptString(text)),
  decrypt: (bytes) => Promise.resolve({ text: safeStorage.decryptString(bytes), stale: false }),
}

const keyringOn = ({ encrypt, decrypt }: Calls): Keyring => ({
  wrap: async (secret) => {
    const wrapped = await refusing(() => encrypt(Buffer.from(secret).toString('base64')))
    if (process.platform === 'linux' && isPlain(wrapped)) throw new KeyringRefused('plain text')
    return wrapped
  },
  unwrap: async (wrapped) => {
    const { text, stale } = await refusing(() => decrypt(Buffer.from(wrapped)))
    return { secret: Buffer.from(text, 'base64'), stale }
  },
})

const isPlain = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 3) === PLAIN_TEXT_MARK

/** The system's own words are left out: they may quote what they were given. */
async function refusing<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch {
    throw new KeyringRefused('the key store said no')
  }
}
