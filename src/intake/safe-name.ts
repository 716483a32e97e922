import { cleanLine } from './clean.ts'

/** Bytes of a name in UTF-8: file systems hold 255, and two names may need a number to be told apart. */
const LONGEST_BYTES = 240
const LONGEST_EXTENSION = 12

/** Characters that only steer how text runs: with them `exe.fdp` is shown as `pdf.exe`. */
const INVISIBLE = /\p{Cf}/gu
const NOT_IN_NAMES = /[/\\:*?"<>|]/g
/** Windows takes them for a device with whatever stands behind a dot, and its digits also as small raised ones. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\s*(?:\.|$))/i

const EXTENSIONS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
  'text/rfc822-headers': 'txt',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'text/csv': 'csv',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'application/ms-tnef': 'dat',
}

/**
 * A name that every file system takes and that reads as what it is: no control or steering characters, no path, no
 * device of Windows, bounded, its extension kept. Without a name it is called by its number in the message.
 */
export function safeName(given: string, mediaType: string, number: number): string {
  const known = EXTENSIONS[mediaType]
  const plain = cleanLine(given)
    .replace(INVISIBLE, '')
    .replace(NOT_IN_NAMES, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(DEVICE, '_$1')
  const name = plain === '' ? `attachment-${number}.${known ?? 'bin'}` : plain
  return shortened(mediaType === 'message/rfc822' && !/\.eml$/i.test(name) ? `${name}.eml` : name)
}

function shortened(name: string): string {
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot - 1 <= LONGEST_EXTENSION ? name.slice(dot) : ''
  const stem = Array.from(name.slice(0, name.length - extension.length))
  let room = LONGEST_BYTES - bytesOf(extension)
  const kept = stem.findIndex((letter) => (room -= bytesOf(letter)) < 0)
  const cut = (kept < 0 ? stem : stem.slice(0, kept)).join('') + extension
  return cut.replace(/[.\s]+$/, '')
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length
