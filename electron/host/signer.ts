import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto'
import type { Signer } from '../../src/application/ports.ts'
import type { DeviceId } from '../../src/domain/value/id.ts'
import type { KeyStore } from './key-store.ts'

/** The name under which the signing key rests. */
export const DEVICE_KEY = 'device-sign'

interface DeviceKey {
  readonly device: DeviceId
  /** PKCS #8, DER, base64. */
  readonly privateKey: string
}

/**
 * This device's signing key, made with the workspace. It signs every unit, also while the vault is locked. A key
 * that is there but cannot be read is a fault: it is never replaced by a new one.
 */
export function deviceSigner(keys: KeyStore): Signer {
  const stored = keys.read(DEVICE_KEY) ?? newDeviceKey()
  const key = parse(stored)
  if (keys.read(DEVICE_KEY) === null) keys.write(DEVICE_KEY, stored)
  const privateKey = createPrivateKey({
    key: Buffer.from(key.privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    device: key.device,
    publicKey: rawPublicKey(createPublicKey(privateKey)),
    sign: (message) => sign(null, message, privateKey),
  }
}

/** Whether `signature` is that device's own; a malformed key or signature is simply not. */
export function verifySignature(publicKeyHex: string, message: Uint8Array, signature: Uint8Array): boolean {
  const raw = Buffer.from(publicKeyHex, 'hex')
  if (raw.length !== 32 || signature.length !== 64) return false
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }
  return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature)
}

/** A new signing key with a new device's id, as it rests in a key store. */
export function newDeviceKey(): Uint8Array {
  const { privateKey } = generateKeyPairSync('ed25519')
  const der = privateKey.export({ format: 'der', type: 'pkcs8' })
  const key: DeviceKey = { device: randomUUID() as DeviceId, privateKey: der.toString('base64') }
  return Buffer.from(JSON.stringify(key))
}

function parse(bytes: Uint8Array): DeviceKey {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as DeviceKey
  } catch (cause) {
    throw new Error('the signing key of this device cannot be read', { cause })
  }
}

function rawPublicKey(key: KeyObject): Uint8Array {
  const { x } = key.export({ format: 'jwk' })
  if (!x) throw new Error('the signing key of this device is no Ed25519 key')
  return Buffer.from(x, 'base64url')
}
