import type { Clipboard as SystemClipboard, ClipboardItem } from 'electron'
import { type Clipboard, ClipboardRefused } from '../ports/clipboard.ts'

/** What Electron has of a clipboard on this system. */
export interface ClipboardSystem {
  readonly clipboard: Pick<SystemClipboard, 'readText' | 'writeText' | 'write' | 'clear'>
  /** Null where Electron has the older calls, which put each format in the place of all others. */
  readonly Item: typeof ClipboardItem | null
  /** What says beside a text that no history may keep it: formats of the system and their bytes. */
  readonly marks: Readonly<Record<string, Uint8Array<ArrayBuffer>>>
}

/** A clipboard over that of a system. A text and its mark are written at once, or the text is not written at all. */
export function markingClipboard({ clipboard, Item, marks }: ClipboardSystem): Clipboard {
  const conceals = Item !== null && Object.keys(marks).length > 0
  return {
    supported: true,
    conceals,
    writeText: (text) => refusing(() => clipboard.writeText(text)),
    readText: () => refusing(() => clipboard.readText()),
    writeSecret: (text) => {
      if (!conceals) return Promise.reject(new ClipboardRefused('a secret cannot be marked here'))
      const marked = Object.entries(marks).map(([name, bytes]) => [rawFormat(name), new Blob([bytes])])
      return refusing(() =>
        clipboard.write([new Item({ 'text/plain': text, ...Object.fromEntries(marked) })]),
      )
    },
    clearIfStill: (text) =>
      refusing(async () => {
        if ((await clipboard.readText()) !== text) return false
        clipboard.clear()
        return true
      }),
  }
}

/** A format of the system's own, as Electron's clipboard is asked for it. */
export const rawFormat = (name: string): string => `electron application/osclipboard;format="${name}"`

/** The older calls answer at once and throw; the system's own words are left out, for they may quote the text. */
async function refusing<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch {
    throw new ClipboardRefused('the clipboard said no')
  }
}
