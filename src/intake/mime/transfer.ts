const EQUALS = 0x3d
const LINE_FEED = 0x0a
const RETURN = 0x0d
const SPACE = 0x20
const TAB = 0x09

/** The bytes of a part as they were before its Content-Transfer-Encoding; an unknown encoding changes nothing. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return decodeBase64(bytes)
  if (/quoted-printable/i.test(encoding)) return decodeQuotedPrintable(bytes)
  return bytes
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const SEXTETS = Int8Array.from({ length: 256 }, (_, byte) => ALPHABET.indexOf(String.fromCharCode(byte)))

/** Skips whatever is no base64; padding ends a group, not the data: some mailers pad each line. */
function decodeBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    const value = SEXTETS[byte] ?? -1
    if (value < 0) {
      if (byte === EQUALS) held = bits = 0
      continue
    }
    held = ((held << 6) | value) & 0x3fff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out[length++] = (held >> bits) & 0xff
    }
  }
  return out.subarray(0, length)
}

/** Lenient: what is no escape stays as written (RFC 2045, 6.7). */
function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== EQUALS) {
      out[length++] = byte
      continue
    }
    const softEnd = endOfSoftBreak(bytes, at + 1)
    const high = nibble(bytes[at + 1])
    const low = nibble(bytes[at + 2])
    if (softEnd > 0) {
      at = softEnd
    } else if (high >= 0 && low >= 0) {
      out[length++] = (high << 4) | low
      at += 2
    } else {
      out[length++] = byte
    }
  }
  return out.subarray(0, length)
}

/** Index of the line feed that ends a soft break begun before `start`, or -1; blanks may stand between. */
function endOfSoftBreak(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length && at < start + 80; at++) {
    const byte = bytes[at]
    if (byte === LINE_FEED) return at
    if (byte !== RETURN && byte !== SPACE && byte !== TAB) return -1
  }
  return -1
}

function nibble(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const upper = byte & 0xdf
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1
}
