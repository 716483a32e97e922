/** What stands in a ZIP archive, as its own list at the end says. */
export interface ZipList {
  readonly names: readonly string[]
  /** A file in it needs a password. */
  readonly locked: boolean
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const MOST_ENTRIES = 20_000
const LONGEST_COMMENT = 65_535

/** The names in a whole ZIP archive; null where its list is missing, broken or longer than anybody reads. */
export function zipList(bytes: Uint8Array): ZipList | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const names: string[] = []
  let locked = false
  for (let entry = 0; entry < Math.min(count, MOST_ENTRIES); entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null
    const length = view.getUint16(at + 28, true)
    locked ||= (view.getUint16(at + 8, true) & 1) === 1
    names.push(nameIn(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return count > MOST_ENTRIES ? null : { names, locked }
}

function endOf(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === END) return at
  return null
}

/** Letters above ASCII may be of any code; extensions are none of them. */
const nameIn = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
