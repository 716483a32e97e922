import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { whole } from '../../../electron/ipc/whole.ts'

const pieces = (...sizes: number[]) => Readable.from(sizes.map((size) => new Uint8Array(size)))

async function all(given: AsyncIterable<Uint8Array>): Promise<readonly number[]> {
  const lengths: number[] = []
  for await (const piece of given) lengths.push(piece.length)
  return lengths
}

test('a body is passed on as it comes, and one that was cut on its way is no body', async () => {
  expect(await all(whole(pieces(3, 4), 7))).toEqual([3, 4])
  expect(await all(whole(pieces(), 0))).toEqual([])
  await expect(all(whole(pieces(3, 4), 8))).rejects.toThrow('of 8 bytes 7 came')
  await expect(all(whole(pieces(3, 4), 6))).rejects.toThrow('of 6 bytes 7 came')
})
