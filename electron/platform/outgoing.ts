import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answer } from '../../src/contract/ipc.ts'
import type { OutgoingFile } from '../ipc/window-parts.ts'
import { type Foreign, writeForeign } from './foreign-file.ts'

/** Copies that are dragged out of the window: each in a folder of its own, so that all keep their names. */
export interface Outgoing {
  /** Lays a copy down and answers where. Refusals: those of `writeForeign`. */
  copy(file: OutgoingFile): Promise<Answer<string>>
  /** Takes them away: at the start, and at once at the end. False where another program still reads one. */
  empty(): boolean
}

export function outgoingIn(folder: string, write: Foreign = writeForeign): Outgoing {
  return {
    copy: async ({ name, bytes }) => {
      const own = join(folder, randomUUID())
      await mkdir(own, { recursive: true, mode: 0o700 })
      const path = join(own, name)
      const written = await write(path, bytes)
      return written.ok ? { ok: true, value: path } : written
    },
    empty: () => {
      try {
        rmSync(folder, { recursive: true, force: true })
        return true
      } catch {
        return false
      }
    },
  }
}
