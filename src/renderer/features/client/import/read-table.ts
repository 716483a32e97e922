/** Why a file is no table; each has its sentence `client.import.fault.<kind>`. */
export type FileFault = 'empty' | 'large' | 'sheet' | 'binary'

/** What the console takes, in UTF-16 units, and what no table of such a length exceeds, in bytes. */
export const LONGEST_TEXT = 8_000_000
export const LARGEST_FILE = 8_000_000

/** Office files are archives (`PK`) or, older ones, compound files; PDF says its own name. */
const SHEETS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/** A file's text: UTF-8, UTF-16 with its mark, else Windows-1252, as older spreadsheets write it. */
export function textOfTable(bytes: Uint8Array): { readonly text: string } | { readonly fault: FileFault } {
  if (bytes.length > LARGEST_FILE) return { fault: 'large' }
  if (SHEETS.some((mark) => mark.every((byte, at) => bytes[at] === byte))) return { fault: 'sheet' }
  const text = decoded(bytes)
  if (/[^\P{Cc}\t\n\v\f\r]/u.test(text)) return { fault: 'binary' }
  return textFault(text) ?? { text }
}

/** What can be told of pasted text; null: it may be a table. */
export function textFault(text: string): { readonly fault: FileFault } | null {
  if (text.length > LONGEST_TEXT) return { fault: 'large' }
  return text.trim() === '' ? { fault: 'empty' } : null
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
