/** sha-256 as the host gives it; the domain says only what is hashed. */
export interface Digest {
  /** sha-256 of the parts one after the other; text counts as its UTF-8. */
  sha256(...parts: readonly (string | Uint8Array)[]): Uint8Array
}
