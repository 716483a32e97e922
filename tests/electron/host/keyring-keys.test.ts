import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileKeyStore } from '../../../electron/host/key-store.ts'
import { areSealed, keysIn, layAside } from '../../../electron/host/keyring-keys.ts'
import { DEVICE_KEY, deviceSigner, newDeviceKey } from '../../../electron/host/signer.ts'
import { openWorkspace } from '../../../electron/open-workspace.ts'
import { type Keyring, KeyringRefused } from '../../../electron/ports/keyring.ts'
import { removeFolder, tempFolder } from '../../reliability/opened.ts'
import { keyringChecks } from '../ports/keyring.ts'

let root = ''
beforeEach(() => {
  root = tempFolder()
})
afterEach(() => removeFolder(root))

const NEEDED = { [DEVICE_KEY]: newDeviceKey }

describe('a keyring of one start of the tests', () => {
  const keyring = cipherKeyring()
  test.each(keyringChecks(() => Promise.resolve(keyring)))('$name', ({ run }) => run())
})

describe('the keys of a folder', () => {
  test('are made once, sealed, and the same at the next start; no plain file has them', async () => {
    const [keyring, folder] = [cipherKeyring(), join(root, 'keys')]
    const [first, again] = [await keysIn(folder, keyring, NEEDED), await keysIn(folder, keyring, NEEDED)]
    if (!first.ok || !again.ok) throw new Error('refused')
    expect(first.value.guarded).toBe(true)
    expect(deviceSigner(again.value).device).toBe(deviceSigner(first.value).device)
    expect(readdirSync(folder)).toEqual(['device-sign.sealed'])
    expect(readFileSync(join(folder, 'device-sign.sealed'), 'latin1')).not.toContain('privateKey')
  })

  test('that stood in a plain file move in, and the device stays the same', async () => {
    const folder = join(root, 'keys')
    const before = deviceSigner(fileKeyStore(folder)).device
    const keys = await keysIn(folder, cipherKeyring(), NEEDED)
    expect(keys.ok && deviceSigner(keys.value).device).toBe(before)
    expect(existsSync(join(folder, 'device-sign.key'))).toBe(false)
  })

  test('stay in their plain file where the keyring does not give back what it took', async () => {
    const folder = join(root, 'keys')
    deviceSigner(fileKeyStore(folder))
    const forgetful: Keyring = {
      ...cipherKeyring(),
      unwrap: () => Promise.resolve({ secret: Uint8Array.of(1), stale: false }),
    }
    expect(await keysIn(folder, forgetful, NEEDED)).toEqual({ ok: false, refusal: { kind: 'keyringClosed' } })
    expect(readdirSync(folder)).toEqual(['device-sign.key'])
  })

  test('once sealed, are refused to another keyring and to none, and nothing is overwritten', async () => {
    const [keyring, folder] = [cipherKeyring(), join(root, 'keys')]
    await keysIn(folder, keyring, NEEDED)
    const sealed = readFileSync(join(folder, 'device-sign.sealed'))
    for (const other of [cipherKeyring(), null])
      expect(await keysIn(folder, other, NEEDED)).toEqual({ ok: false, refusal: { kind: 'keyringClosed' } })
    expect(openWorkspace(root, 'Ana')).toEqual({ ok: false, refusal: { kind: 'keyringClosed' } })
    expect([areSealed(folder), readFileSync(join(folder, 'device-sign.sealed'))]).toEqual([true, sealed])
    expect((await keysIn(folder, keyring, NEEDED)).ok).toBe(true)
  })

  test('of another user are laid beside for new ones, and come back where that was not wanted', async () => {
    const [theirs, ours, folder] = [cipherKeyring(), cipherKeyring(), join(root, 'keys')]
    const before = await keysIn(folder, theirs, NEEDED)
    const putBack = layAside(folder, 7)
    const anew = await keysIn(folder, ours, NEEDED)
    if (!before.ok || !anew.ok) throw new Error('refused')
    expect(deviceSigner(anew.value).device).not.toBe(deviceSigner(before.value).device)
    expect(readdirSync(folder).toSorted()).toEqual(['device-sign.sealed', 'device-sign.sealed.7'])
    putBack()
    expect(await keysIn(folder, theirs, NEEDED)).toMatchObject({ ok: true })
    expect(readdirSync(folder)).toEqual(['device-sign.sealed'])
  })

  test('are wrapped anew where the system has a newer key', async () => {
    const [keyring, folder] = [cipherKeyring(), join(root, 'keys')]
    await keysIn(folder, keyring, NEEDED)
    const before = readFileSync(join(folder, 'device-sign.sealed'))
    const rotated: Keyring = {
      ...keyring,
      unwrap: async (wrapped) => ({ ...(await keyring.unwrap(wrapped)), stale: true }),
    }
    expect((await keysIn(folder, rotated, NEEDED)).ok).toBe(true)
    expect(readFileSync(join(folder, 'device-sign.sealed'))).not.toEqual(before)
  })

  test('without any keyring stay in files, and say that nobody guards them', async () => {
    const keys = await keysIn(join(root, 'keys'), null, NEEDED)
    expect(keys.ok && keys.value.guarded).toBe(false)
  })
})

/** A keyring as good as a system's, with a key of its own. */
function cipherKeyring(): Keyring {
  const key = randomBytes(32)
  return {
    wrap: (secret) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
      return Promise.resolve(
        Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]),
      )
    },
    unwrap: (wrapped) => {
      try {
        const decipher = createDecipheriv('chacha20-poly1305', key, wrapped.subarray(0, 12), {
          authTagLength: 16,
        })
        decipher.setAuthTag(wrapped.subarray(-16))
        const secret = Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()])
        return Promise.resolve({ secret, stale: false })
      } catch {
        return Promise.reject(new KeyringRefused('not ours'))
      }
    },
  }
}
