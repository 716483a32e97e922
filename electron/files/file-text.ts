import type { FileText } from '../../src/contract/views/file.ts'
import { formOf } from '../../src/domain/file/text-like.ts'
import { decodeText, strictUtf8 } from '../../src/intake/mime/charset.ts'

/** More of a text is not shown, in bytes: who needs the rest saves it. */
const SHOWN = 200 * 1024

/** The beginning of a text file in the letters that it was written in. */
export function fileText(bytes: Uint8Array): FileText | null {
  const form = formOf(bytes)
  if (form === 'utf-16le' || form === 'utf-16be') return wide(bytes, form)
  const start = wholeLetters(bytes.subarray(0, SHOWN), bytes.length > SHOWN)
  const cut = start.length < bytes.length
  const text = strictUtf8(start)
  if (text !== null) return { text: text.replace(/^\uFEFF/, ''), charset: 'UTF-8', cut }
  return { text: decodeText(start, 'windows-1252'), charset: 'windows-1252', cut }
}

function wide(bytes: Uint8Array, form: 'utf-16le' | 'utf-16be'): FileText {
  const start = bytes.subarray(0, SHOWN)
  return { text: decodeText(start, form), charset: form.toUpperCase(), cut: start.length < bytes.length }
}

/** Without the letter of UTF-8 that a cut goes through. */
function wholeLetters(bytes: Uint8Array, cut: boolean): Uint8Array {
  if (!cut) return bytes
  let end = bytes.length
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) end = bytes.length - back
    if (byte < 0x80 || byte >= 0xc0) break
  }
  return bytes.subarray(0, end)
}
