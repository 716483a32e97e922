/** A square picture in PNG. */
export interface Picture {
  readonly pixels: number
  readonly png: Buffer
}

/** The icon file of Windows: a directory of PNG pictures, smallest first. A side of 256 is written as 0. */
export function icoFile(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { pixels, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(pixels % 256, at)
    head.writeUInt8(pixels % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** The pictures of an icon file of Windows; throws where it is none. */
export function picturesOfIco(file: Buffer): readonly Picture[] {
  if (file.readUInt32LE(0) !== 0x0001_0000) throw new Error('no icon file of Windows')
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index
    const offset = file.readUInt32LE(at + 12)
    const png = file.subarray(offset, offset + file.readUInt32LE(at + 8))
    return { pixels: file.readUInt8(at) || 256, png }
  })
}

/** One entry of the icon file of macOS: four letters that say its size and its kind. */
export interface Entry {
  readonly kind: string
  readonly data: Buffer
}

/** The icon file of macOS: entries, each with its length before it. */
export function icnsFile(entries: readonly Entry[]): Buffer {
  const blocks = entries.map(({ kind, data }) => Buffer.concat([headOf(kind, data.length), data]))
  const body = Buffer.concat(blocks)
  return Buffer.concat([headOf('icns', body.length), body])
}

function headOf(kind: string, length: number): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(length + 8, 4)
  return head
}

/** The entries of an icon file of macOS; throws where it is none or cut short. */
export function entriesOfIcns(file: Buffer): readonly Entry[] {
  if (file.toString('latin1', 0, 4) !== 'icns' || file.readUInt32BE(4) !== file.length)
    throw new Error('no icon file of macOS')
  const entries: Entry[] = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at + 4)
    entries.push({ kind: file.toString('latin1', at, at + 4), data: file.subarray(at + 8, at + length) })
    at += length
  }
  return entries
}

/**
 * A small picture as macOS wants it in an application's icon: its channels alpha, red, green, blue one after another,
 * each in runs of at most 128 bytes that stand for themselves. PNG is not read at 16 and 32 pixels.
 */
export function argbOf(rgba: Buffer): Buffer {
  const channels = [3, 0, 1, 2].map((channel) => rgba.filter((_, index) => index % 4 === channel))
  const runs = channels.flatMap((bytes) =>
    Array.from({ length: Math.ceil(bytes.length / 128) }, (_, run) => {
      const some = bytes.subarray(run * 128, run * 128 + 128)
      return Buffer.concat([Buffer.of(some.length - 1), some])
    }),
  )
  return Buffer.concat([Buffer.from('ARGB', 'latin1'), ...runs])
}
