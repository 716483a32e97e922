import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'

/** Pages that stand in the log of writes, in the order in which they were written. */
export interface LoggedPages {
  /** In bytes; null where there is no log, or its head says nothing. */
  readonly pageSize: number | null
  readonly frames: readonly { readonly page: number; readonly offset: number }[]
  /** The chain of its checksums holds to its last commit: the newest of a page's frames is the page. */
  readonly whole: boolean
}

const NONE: LoggedPages = { pageSize: null, frames: [], whole: true }
const HEAD = 32
const FRAME_HEAD = 24
const MAGIC = 0x377f0682
const MAGIC_BIG_ENDIAN = 0x377f0683

/**
 * The committed frames of a log of writes. SQLite stops at the first whose checksum fails; here those behind it count
 * too, as long as they are of the same generation, since each fact is believed by its own hash alone.
 */
export function readLogOfWrites(path: string): LoggedPages {
  if (!existsSync(path)) return NONE
  const file = openSync(path, 'r')
  try {
    return framesOf(file, fstatSync(file).size)
  } finally {
    closeSync(file)
  }
}

function framesOf(file: number, length: number): LoggedPages {
  const head = Buffer.alloc(HEAD)
  if (readSync(file, head, 0, HEAD, 0) < HEAD) return NONE
  const magic = head.readUInt32BE(0)
  const pageSize = head.readUInt32BE(8)
  if ((magic !== MAGIC && magic !== MAGIC_BIG_ENDIAN) || !isPageSize(pageSize)) return NONE
  const bigEndian = magic === MAGIC_BIG_ENDIAN
  const salts = head.subarray(16, 24)
  let sum = checksum(head.subarray(0, 24), { a: 0, b: 0 }, bigEndian)
  let whole = sum.a === head.readUInt32BE(24) && sum.b === head.readUInt32BE(28)
  const frames: { page: number; offset: number }[] = []
  let committed = 0
  let wholeToCommit = whole
  const frame = Buffer.alloc(FRAME_HEAD + pageSize)
  for (let at = HEAD; at + frame.length <= length; at += frame.length) {
    readSync(file, frame, 0, frame.length, at)
    if (!frame.subarray(8, 16).equals(salts)) {
      if (!whole) continue
      break
    }
    sum = checksum(frame.subarray(0, 8), sum, bigEndian)
    sum = checksum(frame.subarray(FRAME_HEAD), sum, bigEndian)
    whole &&= sum.a === frame.readUInt32BE(16) && sum.b === frame.readUInt32BE(20)
    frames.push({ page: frame.readUInt32BE(0), offset: at + FRAME_HEAD })
    if (frame.readUInt32BE(4) === 0) continue
    committed = frames.length
    wholeToCommit = whole
  }
  return { pageSize, frames: frames.slice(0, committed), whole: wholeToCommit }
}

export const isPageSize = (size: number): boolean =>
  size >= 512 && size <= 65_536 && (size & (size - 1)) === 0

interface Sum {
  readonly a: number
  readonly b: number
}

/** SQLite's own sum over pairs of 32-bit words, going on from another one. */
function checksum(bytes: Buffer, from: Sum, bigEndian: boolean): Sum {
  let { a, b } = from
  for (let at = 0; at < bytes.length; at += 8) {
    const [x, y] = bigEndian
      ? [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
      : [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)]
    a = (a + x + b) >>> 0
    b = (b + y + a) >>> 0
  }
  return { a, b }
}
