import { createHash, hash } from 'node:crypto'
import type { Digest } from '../../src/domain/sync/digest.ts'

/** sha-256 by Node; one text alone takes the short way. */
export const nodeDigest: Digest = {
  sha256: (...parts) => {
    const [first] = parts
    if (parts.length === 1 && first !== undefined) return hash('sha256', first, 'buffer')
    const running = createHash('sha256')
    for (const part of parts) running.update(part)
    return running.digest()
  },
}
