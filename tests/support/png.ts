import { inflateSync } from 'node:zlib'

/** A picture as its points: four bytes each, red, green, blue, alpha, row by row. */
export interface Points {
  readonly width: number
  readonly height: number
  readonly rgba: Buffer
}

/** Reads a PNG of eight bits a channel, with alpha or without, not interlaced; throws at any other. */
export function readPng(png: Buffer): Points {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('no PNG')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const channels = { 2: 3, 6: 4 }[png.readUInt8(25)]
  if (png.readUInt8(24) !== 8 || channels === undefined || png.readUInt8(28) !== 0)
    throw new Error('a PNG of a kind that is not read here')
  const rows = unfiltered(inflateSync(dataOf(png)), width * channels, channels)
  const rgba = Buffer.alloc(width * height * 4, 255)
  for (let at = 0; at < width * height; at += 1)
    rows.copy(rgba, at * 4, at * channels, at * channels + channels)
  return { width, height, rgba }
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return Buffer.concat(parts)
}

/** Takes back what was subtracted from each byte: the byte to its left, above it, both, or the nearer of three. */
function unfiltered(data: Buffer, width: number, channels: number): Buffer {
  const height = data.length / (width + 1)
  const rows = Buffer.alloc(width * height)
  for (let y = 0; y < height; y += 1) {
    const filter = data.readUInt8(y * (width + 1))
    for (let x = 0; x < width; x += 1) {
      const left = x < channels ? 0 : rows.readUInt8(y * width + x - channels)
      const above = y === 0 ? 0 : rows.readUInt8((y - 1) * width + x)
      const corner = x < channels || y === 0 ? 0 : rows.readUInt8((y - 1) * width + x - channels)
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0
      rows.writeUInt8((data.readUInt8(y * (width + 1) + 1 + x) + guess) & 255, y * width + x)
    }
  }
  return rows
}

function nearest(left: number, above: number, corner: number): number {
  const sum = left + above - corner
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}
