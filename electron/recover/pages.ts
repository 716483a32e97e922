import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { isPageSize, readLogOfWrites } from './log-of-writes.ts'

/** The pages of a database file with those of its log of writes, numbered from 1. */
export interface Pages {
  /** In bytes. */
  readonly size: number
  readonly count: number
  /** What the page is now; null beyond the end. */
  page(number: number): Uint8Array | null
  /** The same, or every version of it that is left where the log of writes is damaged. */
  versions(number: number): readonly Uint8Array[]
  close(): void
}

const MAGIC = 'SQLite format 3\0'
/** What the library makes where nobody names another size. */
const USUAL_SIZE = 4096
/** Bytes that are read at once while the pages are gone through in their order. */
const AHEAD = 1024 * 1024

/** Opens a database's pages without SQLite: a header that is gone, or a page that is broken, costs nothing but itself. */
export function openPages(database: string): Pages {
  const file = openSync(database, 'r')
  const logPath = `${database}-wal`
  const logged = readLogOfWrites(logPath)
  const log = logged.frames.length > 0 ? openSync(logPath, 'r') : null
  const { size: length } = fstatSync(file)
  const size = sizeInHead(file) ?? logged.pageSize ?? USUAL_SIZE
  const frames = Map.groupBy(logged.frames, ({ page }) => page)
  const count = Math.max(Math.ceil(length / size), ...numbersOf(frames))
  const inFile = readerAhead(file, { size, length })
  const inLog = (offset: number): Uint8Array => read(log ?? file, offset, size)
  const page = (number: number): Uint8Array | null => {
    const newest = frames.get(number)?.at(-1)
    return newest ? inLog(newest.offset) : inFile(number)
  }
  return {
    size,
    count,
    page,
    versions: (number) => {
      const own = frames.get(number)
      if (logged.whole || !own) return [page(number)].filter((one) => one !== null)
      const newestFirst = own.toReversed().map(({ offset }) => inLog(offset))
      return [...newestFirst, inFile(number)].filter((one) => one !== null)
    },
    close: () => {
      closeSync(file)
      if (log !== null) closeSync(log)
    },
  }
}

/** A torn frame may name any page; no file of ours is longer than this. */
const MOST_PAGES = 2 ** 28

const numbersOf = (frames: ReadonlyMap<number, unknown>): readonly number[] => [
  [...frames.keys()].reduce((most, number) => (number <= MOST_PAGES ? Math.max(most, number) : most), 0),
]

/** The size that the header tells; null where it is gone. */
function sizeInHead(file: number): number | null {
  const head = Buffer.from(read(file, 0, 100))
  if (head.length < 100 || head.toString('latin1', 0, MAGIC.length) !== MAGIC) return null
  const told = head.readUInt16BE(16)
  const size = told === 1 ? 65_536 : told
  return isPageSize(size) ? size : null
}

function read(file: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, offset))
}

/** Reads a megabyte at a time, which costs nothing more where the next page is asked for next. */
function readerAhead(file: number, { size, length }: { readonly size: number; readonly length: number }) {
  let from = 0
  let held = new Uint8Array()
  return (number: number): Uint8Array | null => {
    const at = (number - 1) * size
    if (number < 1 || at >= length) return null
    if (at < from || at + size > from + held.length) {
      from = at
      held = new Uint8Array(read(file, at, Math.min(AHEAD, length - at)))
    }
    const page = held.subarray(at - from, at - from + size)
    if (page.length === size) return page
    // The file was cut off within its last page: what is left of it stands where it stood.
    const whole = new Uint8Array(size)
    whole.set(page)
    return whole
  }
}
