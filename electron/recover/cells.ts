import type { Pages } from './pages.ts'

/** A row on a page: a table's with its number, or one of an index or a table without numbers. */
export interface Cell {
  readonly rowid: number | null
  /** Length of the whole record in bytes. */
  readonly total: number
  /** As much of the record as stands on the page. */
  readonly local: Uint8Array
  /** The page on which it goes on; 0: it does not. */
  readonly overflow: number
}

const TABLE_LEAF = 0x0d
const INDEX_LEAF = 0x0a
const INDEX_INTERIOR = 0x02
/** The first page begins with the file's header. */
const FILE_HEAD = 100
/** A record that is longer than this is not ours; the number was misread. */
const LONGEST = 1024 ** 3

/** The rows of a page that holds some; a page of another kind, or what is broken on it, gives none. */
export function* cellsOf(page: Uint8Array, number: number): Generator<Cell> {
  const head = number === 1 ? FILE_HEAD : 0
  const kind = page[head]
  if (kind !== TABLE_LEAF && kind !== INDEX_LEAF && kind !== INDEX_INTERIOR) return
  const count = uint16(page, head + 3)
  const pointers = head + (kind === INDEX_INTERIOR ? 12 : 8)
  for (let at = 0; at < count; at++) {
    const pointer = pointers + 2 * at
    if (pointer + 2 > page.length) return
    const cell = cellAt(page, uint16(page, pointer), kind)
    if (cell) yield cell
  }
}

function cellAt(page: Uint8Array, start: number, kind: number): Cell | null {
  let at = kind === INDEX_INTERIOR ? start + 4 : start
  const total = varint(page, at)
  if (!total || total.value > LONGEST) return null
  at = total.next
  const row = kind === TABLE_LEAF ? varint(page, at) : null
  if (kind === TABLE_LEAF && !row) return null
  at = row?.next ?? at
  const length = localLength(total.value, page.length, kind)
  const end = at + length
  if (end > page.length) return null
  const goesOn = length < total.value
  if (goesOn && end + 4 > page.length) return null
  return {
    rowid: row?.value ?? null,
    total: total.value,
    local: page.subarray(at, end),
    overflow: goesOn ? uint32(page, end) : 0,
  }
}

/** How much of a record stands on its page: the file format's own arithmetic. */
function localLength(total: number, usable: number, kind: number): number {
  const most = kind === TABLE_LEAF ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (total <= most) return total
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const even = least + ((total - least) % (usable - 4))
  return even <= most ? even : least
}

/** The whole record; null where a page on which it goes on is missing or leads in a circle. */
export function recordOf({ total, local, overflow }: Cell, pages: Pages): Uint8Array | null {
  if (overflow === 0) return local
  const record = new Uint8Array(total)
  record.set(local)
  let filled = local.length
  let next = overflow
  while (filled < total) {
    const page = next === 0 ? null : pages.page(next)
    if (!page) return null
    const part = page.subarray(4, Math.min(page.length, 4 + total - filled))
    record.set(part, filled)
    filled += part.length
    next = uint32(page, 0)
  }
  return record
}

/** A number of one to nine bytes and where it ends; null where the page ends before it, or no row has such a number. */
export function varint(
  bytes: Uint8Array,
  at: number,
): { readonly value: number; readonly next: number } | null {
  let value = 0
  for (let length = 0; length < 9; length++) {
    const byte = bytes[at + length]
    if (byte === undefined) return null
    if (length === 8) value = value * 256 + byte
    else value = value * 128 + (byte & 0x7f)
    if (value > Number.MAX_SAFE_INTEGER) return null
    if (byte < 0x80 || length === 8) return { value, next: at + length + 1 }
  }
  return null
}

export const uint16 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 65_536 + uint16(bytes, at + 2)
