import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dataFolder } from '../../../electron/host/data-folder.ts'
import { fileKeyStore } from '../../../electron/host/key-store.ts'
import { deviceSigner, verifySignature } from '../../../electron/host/signer.ts'
import { signedBytes } from '../../../src/domain/sync/envelope.ts'
import { toHex } from '../../../src/domain/value/hex.ts'
import type { UnitId } from '../../../src/domain/value/id.ts'
import { removeFolder, tempFolder } from '../../reliability/opened.ts'
import { Seeded } from '../../reliability/seeded.ts'
import { skipUnless } from '../../support/skip.ts'

let root = ''
beforeEach(() => {
  root = join(tempFolder(), 'dados')
})
afterEach(() => removeFolder(join(root, '..')))

const POSIX = skipUnless(process.platform !== 'win32', 'file modes are POSIX’s')
const modeOf = (path: string): number => statSync(path).mode & 0o777

describe('keys in files', () => {
  test('are their owner’s alone: the folders 0700, the file 0600', POSIX, () => {
    const folder = dataFolder(root)
    deviceSigner(fileKeyStore(folder.keys))
    expect([root, folder.keys].map(modeOf)).toEqual([0o700, 0o700])
    expect(readdirSync(folder.keys)).toEqual(['device-sign.key'])
    expect(modeOf(join(folder.keys, 'device-sign.key'))).toBe(0o600)
  })

  test('say that no system guards them, are read as written, and are missing where none was written', () => {
    const keys = fileKeyStore(join(root, 'keys'))
    expect([keys.guarded, keys.read('a')]).toEqual([false, null])
    keys.write('a', Uint8Array.of(1, 2, 3))
    keys.write('a', Uint8Array.of(4, 5))
    expect([...(keys.read('a') ?? [])]).toEqual([4, 5])
  })
})

describe('the signing key of a device', () => {
  const unit = '0190b8c0-0000-7000-8000-000000000001' as UnitId
  const message = signedBytes(unit, [new Uint8Array(32).fill(7)])
  const signer = (name: string) => deviceSigner(fileKeyStore(join(root, name)))

  test('is made once and is the same at the next start', () => {
    const [first, again] = [signer('a'), signer('a')]
    expect([again.device, toHex(again.publicKey)]).toEqual([first.device, toHex(first.publicKey)])
    expect(first.publicKey).toHaveLength(32)
  })

  test('signs what verifies under its own public key and under no other', () => {
    const [mine, other] = [signer('a'), signer('b')]
    const signature = mine.sign(message)
    expect(verifySignature(toHex(mine.publicKey), message, signature)).toBe(true)
    expect(verifySignature(toHex(other.publicKey), message, signature)).toBe(false)
    expect(verifySignature(toHex(mine.publicKey), message, other.sign(message))).toBe(false)
  })

  test('signs that unit with those facts and nothing else', () => {
    const mine = signer('a')
    const signature = mine.sign(message)
    const random = new Seeded(1)
    for (let turn = 0; turn < 200; turn++) {
      const [words, seal] = [Uint8Array.from(message), Uint8Array.from(signature)]
      const hit = random.chance(0.5) ? words : seal
      const at = random.below(hit.length)
      hit[at] = (hit[at] ?? 0) ^ (1 << random.below(8))
      expect(verifySignature(toHex(mine.publicKey), words, seal)).toBe(false)
    }
  })

  test.for(['', 'zz', 'ab'.repeat(31), 'ab'.repeat(33), 'ff'.repeat(32), '00'.repeat(32)])(
    'a public key that is none verifies nothing and throws nothing: %s',
    (key) => {
      expect(verifySignature(key, message, new Uint8Array(64))).toBe(false)
      expect(verifySignature(key, message, new Uint8Array(3))).toBe(false)
    },
  )

  test.for(['', '{', '{}', '{"device":"x","privateKey":"AAAA"}'])(
    'that is there but cannot be read is a fault and is never replaced: %j',
    (text) => {
      const folder = join(root, 'keys')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'device-sign.key'), text)
      expect(() => deviceSigner(fileKeyStore(folder))).toThrow()
      expect(fileKeyStore(folder).read('device-sign')?.toString()).toBe(text)
    },
  )
})
