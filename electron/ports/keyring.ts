/**
 * What the system itself guards for this user of this machine: small secrets go in as bytes and come back only here.
 * It fails closed: where it cannot guard, there is no keyring at all, and never a plain copy in its place.
 */
export interface Keyring {
  /** The bytes as only this keyring opens them. Rejects with `KeyringRefused`. */
  wrap(secret: Uint8Array): Promise<Uint8Array>
  /** What was wrapped. Rejects with `KeyringRefused` where it was not wrapped here, or the system does not open it now. */
  unwrap(wrapped: Uint8Array): Promise<Unwrapped>
}

export interface Unwrapped {
  readonly secret: Uint8Array
  /** The system has a newer key: wrap it again. */
  readonly stale: boolean
}

/** Why a host has no keyring: the system has none, or one that keeps its key in plain text. */
export type NoKeyring = 'unavailable' | 'plainText'

/** The keyring said no. It says nothing of what it was given. */
export class KeyringRefused extends Error {
  override readonly name = 'KeyringRefused'
}
