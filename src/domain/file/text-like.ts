/** How bytes hold text, as far as they say it themselves. */
export type TextForm = 'utf-8' | 'utf-16le' | 'utf-16be' | 'eightBit'

/** Whether the beginning of a file reads as text: no control characters but those that move along a line. */
export function looksLikeText(head: Uint8Array): boolean {
  if (head.length === 0) return false
  if (markedForm(head) !== null) return true
  return head.every((byte) => byte >= 0x20 || MOVING.has(byte)) && !head.includes(0x7f)
}

/** By the mark at its beginning; without one UTF-8 or an 8-bit code, which only decoding tells apart. */
export const formOf = (bytes: Uint8Array): TextForm => markedForm(bytes) ?? 'eightBit'

/** The beginning of a text as far as its kind needs it: letters above ASCII do not matter there. */
export function textStart(head: Uint8Array): string {
  const form = markedForm(head)
  const wide = form === 'utf-16le' || form === 'utf-16be'
  const kept = wide ? head.filter((byte, at) => at >= 2 && byte !== 0) : head
  return Array.from(kept, (byte) => String.fromCharCode(byte))
    .join('')
    .replace(/^\u00EF\u00BB\u00BF/, '')
}

/** Tab, line feed, form feed, carriage return, escape (ISO-2022-JP). */
const MOVING: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b])

function markedForm([a, b, c]: Uint8Array): TextForm | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}
