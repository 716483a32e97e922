import type { FileKind } from './kind.ts'

/** Pixels that an image claims to have. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** More pixels are not drawn: a small file can claim enough of them to fill the memory. */
const MOST_PIXELS = 80_000_000

/** How much of a JPEG may stand before its size: camera data, colour profile and a small picture of it. */
export const JPEG_HEAD_BYTES = 512 * 1024

/** What the head of an image claims; null where it says nothing, or more than is ever drawn. */
export function imageSize(kind: FileKind, head: Uint8Array): ImageSize | null {
  const size = claimed(kind, head)
  if (size === null || size.width === 0 || size.height === 0) return null
  return size.width * size.height > MOST_PIXELS ? null : size
}

function claimed(kind: FileKind, head: Uint8Array): ImageSize | null {
  switch (kind) {
    case 'png':
      return head.length < 24 ? null : { width: big(head, 16, 4), height: big(head, 20, 4) }
    case 'gif':
      return head.length < 10 ? null : { width: little(head, 6, 2), height: little(head, 8, 2) }
    case 'webp':
      return webpSize(head)
    case 'jpeg':
      return jpegSize(head)
    default:
      return null
  }
}

/** Lossy, lossless and extended files each write it in their own way. */
function webpSize(head: Uint8Array): ImageSize | null {
  if (head.length < 30) return null
  const form = String.fromCharCode(head[15] ?? 0)
  if (form === 'X') return { width: little(head, 24, 3) + 1, height: little(head, 27, 3) + 1 }
  if (form === ' ') return { width: little(head, 26, 2) & 0x3fff, height: little(head, 28, 2) & 0x3fff }
  const bits = little(head, 21, 4)
  return form === 'L' ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 } : null
}

/** Walks the segments up to the frame header (C0 to CF, but for the three that are tables). */
function jpegSize(head: Uint8Array): ImageSize | null {
  let at = 2
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) return null
    const marker = head[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: big(head, at + 5, 2), width: big(head, at + 7, 2) }
    at += 2 + big(head, at + 2, 2)
  }
  return null
}

const big = (bytes: Uint8Array, at: number, count: number): number =>
  bytes.subarray(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0)

const little = (bytes: Uint8Array, at: number, count: number): number =>
  bytes.subarray(at, at + count).reduceRight((sum, byte) => sum * 256 + byte, 0)
