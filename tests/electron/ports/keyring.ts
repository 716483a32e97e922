import assert from 'node:assert/strict'
import { type Keyring, KeyringRefused } from '../../../electron/ports/keyring.ts'
import type { Check } from './check.ts'

const SECRET = Uint8Array.from({ length: 257 }, (_, at) => at % 256)

/** What every keyring promises. `open` answers a keyring of this user of this machine. */
export const keyringChecks = (open: () => Promise<Keyring>): readonly Check[] => [
  {
    name: 'what was wrapped comes back byte for byte, also from a keyring that is opened anew',
    run: async () => {
      const wrapped = await (await open()).wrap(SECRET)
      const { secret } = await (await open()).unwrap(wrapped)
      assert.deepEqual([...secret], [...SECRET])
    },
  },
  {
    name: 'nothing at all can be kept as well',
    run: async () => {
      const keyring = await open()
      const { secret } = await keyring.unwrap(await keyring.wrap(new Uint8Array()))
      assert.equal(secret.length, 0)
    },
  },
  {
    name: 'what is wrapped shows nothing of the secret',
    run: async () => {
      const wrapped = Buffer.from(await (await open()).wrap(SECRET))
      assert.equal(wrapped.includes(Buffer.from(SECRET.subarray(0, 16))), false)
      assert.equal(wrapped.includes(Buffer.from(SECRET).toString('base64').slice(0, 16)), false)
    },
  },
  {
    name: 'a changed byte, a cut end and foreign bytes are refused, without a word of what they were',
    run: async () => {
      const keyring = await open()
      const wrapped = await keyring.wrap(SECRET)
      const flipped = Uint8Array.from(wrapped)
      flipped[wrapped.length - 5] = (flipped[wrapped.length - 5] ?? 0) ^ 1
      for (const broken of [flipped, wrapped.subarray(0, wrapped.length - 9), Buffer.from('foreign bytes')])
        await assert.rejects(
          keyring.unwrap(broken),
          (fault) => fault instanceof KeyringRefused && !('cause' in fault),
        )
    },
  },
]
