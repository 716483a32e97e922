const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const LENIENT_UTF8 = new TextDecoder('utf-8')
const WESTERN = new TextDecoder('windows-1252')

/** Names in use for charsets that the Encoding Standard lists under another one. */
const ALIASES: Readonly<Record<string, string>> = {
  utf: 'utf-8',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp1252: 'windows-1252',
  latin: 'iso-8859-1',
  'iso-2022-jp-2': 'iso-2022-jp',
}

/** Labels that say nothing: mailers write them over any 8-bit text. */
const EMPTY_LABELS = new Set([
  '',
  'us-ascii',
  'ascii',
  'unknown-8bit',
  'x-unknown',
  'unknown',
  '8bit',
  'binary',
])

/** `bytes` as text by the label of their part; an unknown or absent label is guessed. Never throws. */
export function decodeText(bytes: Uint8Array, charset: string): string {
  const label = charset.trim().toLowerCase()
  const decoder = EMPTY_LABELS.has(label) ? null : decoderOf(ALIASES[label] ?? label)
  if (decoder === null) return strictUtf8(bytes) ?? WESTERN.decode(bytes)
  if (decoder.encoding === 'utf-8') return utf8OrWestern(bytes)
  return decoder.decode(bytes)
}

/** Web forms call windows-1252 UTF-8: text without one valid sequence above ASCII is read as the former. */
function utf8OrWestern(bytes: Uint8Array): string {
  const text = LENIENT_UTF8.decode(bytes)
  if (!text.includes('\uFFFD')) return text
  return /[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/u.test(text) ? text : WESTERN.decode(bytes)
}

/** `bytes` as UTF-8, a byte order mark kept, or null where they are none. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return STRICT_UTF8.decode(bytes)
  } catch (cause) {
    if (cause instanceof TypeError) return null
    throw cause
  }
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch (cause) {
    if (cause instanceof RangeError) return null
    throw cause
  }
}
