import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Files on their way in, each under a name of ours; what nobody fetched is gone at the next start. */
export interface Uploads {
  /** Takes a stream; null where it is longer than a file may be, and then nothing stays. */
  take(stream: NodeJS.ReadableStream): Promise<{ readonly id: string; readonly size: number } | null>
  path(id: string): string
  read(id: string): Uint8Array | null
  discard(id: string): void
}

/** Longest file that is taken in, in bytes: a mailbox of years. */
export const LARGEST_UPLOAD = 4 * 1024 ** 3

export function uploadsIn(folder: string, largest = LARGEST_UPLOAD): Uploads {
  rmSync(folder, { recursive: true, force: true })
  const path = (id: string): string => join(folder, id)
  const discard = (id: string): void => rmSync(path(id), { force: true })
  return {
    path,
    discard,
    read: (id) => {
      try {
        return readFileSync(path(id))
      } catch (fault) {
        if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
        throw fault
      }
    },
    take: async (stream) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const id = randomUUID()
      const meter = new Meter(largest)
      try {
        await pipeline(stream, meter, createWriteStream(path(id), { mode: 0o600, flags: 'wx' }))
      } catch (fault) {
        discard(id)
        if (meter.size > largest) return null
        throw fault
      }
      return { id, size: meter.size }
    },
  }
}

/** Lets bytes through as long as they are no more than they may be. */
class Meter extends Transform {
  readonly #largest: number
  size = 0

  constructor(largest: number) {
    super()
    this.#largest = largest
  }

  override _transform(
    chunk: Buffer,
    _encoding: string,
    done: (fault: Error | null, out?: Buffer) => void,
  ): void {
    this.size += chunk.length
    if (this.size > this.#largest) done(new Error('the file is larger than a file may be'))
    else done(null, chunk)
  }
}
