/** Small files made by hand, so that each byte of them is known. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

export const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

const big = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
]
const little = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(value / 256 ** at) % 256)

/** The head of a PNG that claims a size. */
export const pngHead = (width: number, height: number): Uint8Array =>
  joined(
    [0x89],
    bytesOf('PNG\r\n'),
    [0x1a, 0x0a],
    [0, 0, 0, 13],
    bytesOf('IHDR'),
    big(width),
    big(height),
    [8, 2, 0, 0, 0],
  )

/** A JPEG with `before` bytes of camera data in front of its size. */
export const jpegHead = (width: number, height: number, before = 0): Uint8Array =>
  joined(
    [0xff, 0xd8],
    [0xff, 0xe1, ...big(before + 2).slice(2)],
    Array.from({ length: before }, () => 0),
    [0xff, 0xc0, 0, 17, 8, ...big(height).slice(2), ...big(width).slice(2)],
    Array.from({ length: 12 }, () => 0),
  )

/** A ZIP archive of empty files, its own list at the end. */
export function zipOf(names: readonly string[], locked = false): Uint8Array {
  const flag = little(locked ? 1 : 0, 2)
  const local = names.map((name) =>
    joined(bytesOf('PK'), [3, 4, 20, 0], flag, little(0, 18), little(name.length, 2), [0, 0], bytesOf(name)),
  )
  const entries = names.map((name) =>
    joined(
      bytesOf('PK'),
      [1, 2, 20, 0, 20, 0],
      flag,
      little(0, 18),
      little(name.length, 2),
      little(0, 16),
      bytesOf(name),
    ),
  )
  const [files, list] = [joined(...local), joined(...entries)]
  const end = joined(
    bytesOf('PK'),
    [5, 6, 0, 0, 0, 0],
    little(names.length, 2),
    little(names.length, 2),
    little(list.length, 4),
    little(files.length, 4),
    [0, 0],
  )
  return joined(files, list, end)
}
