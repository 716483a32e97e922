import type { Reader } from '../../electron/store/sql.ts'
import type { Seeded } from './seeded.ts'

/** Where a bit of what is stored stands: the byte in the file, and what is written there. */
export interface Flip {
  readonly what: string
  readonly offset: number
  readonly bit: number
}

/** Values of the log that a flip may hit, by what they are. */
const STORED = {
  text: (db: Reader) => db.all<{ value: Value }>`SELECT text AS value FROM event`,
  hash: (db: Reader) => db.all<{ value: Value }>`SELECT hash AS value FROM event`,
  id: (db: Reader) => db.all<{ value: Value }>`SELECT id AS value FROM event`,
  body: (db: Reader) => db.all<{ value: Value }>`SELECT text AS value FROM body`,
  salt: (db: Reader) => db.all<{ value: Value }>`SELECT salt AS value FROM body`,
  blob: (db: Reader) => db.all<{ value: Value }>`SELECT bytes AS value FROM blob WHERE length(bytes) > 0`,
  blobName: (db: Reader) => db.all<{ value: Value }>`SELECT hash AS value FROM blob`,
  blobUse: (db: Reader) => db.all<{ value: Value }>`SELECT hash AS value FROM blob_use`,
  signature: (db: Reader) => db.all<{ value: Value }>`SELECT signature AS value FROM unit`,
} as const

type Value = string | Uint8Array

const WINDOW = 12

/** Bits of stored values, each found in the file: long values go over several pages, so a window of it is looked for. */
export function* flipsIn(db: Reader, file: Buffer, random: Seeded): Iterable<Flip> {
  const kinds = Object.keys(STORED) as (keyof typeof STORED)[]
  const values = new Map(kinds.map((kind) => [kind, STORED[kind](db).map(({ value }) => Buffer.from(value))]))
  for (let drawn = 0; ; drawn++) {
    const what = kinds[drawn % kinds.length] ?? 'text'
    const value = random.pick(values.get(what) ?? [])
    const at = random.below(value.length)
    const from = Math.max(0, at - random.below(WINDOW))
    const places = placesOf(file, value.subarray(from, from + WINDOW))
    if (places.length === 0) continue
    yield { what, offset: random.pick(places) + at - from, bit: random.below(8) }
  }
}

function placesOf(file: Buffer, part: Buffer): number[] {
  const places: number[] = []
  for (let at = file.indexOf(part); at >= 0; at = file.indexOf(part, at + 1)) places.push(at)
  return places
}

const LOG = ['space', 'stream', 'unit', 'event', 'body', 'blob', 'blob_use', 'redaction']

/** Bits anywhere in the pages of the log: values, what SQLite keeps around them, indexes, and free room. */
export function* anyFlipsIn(db: Reader, random: Seeded): Iterable<Flip> {
  const pages = db.all<{ name: string; at: number; size: number }>`
    SELECT d.name, d.pgoffset AS at, d.pgsize AS size FROM dbstat d JOIN sqlite_schema t ON t.name = d.name
    WHERE t.tbl_name IN (SELECT value FROM json_each(${JSON.stringify(LOG)}))`
  for (;;) {
    const { name, at, size } = random.pick(pages)
    yield { what: name, offset: at + random.below(size), bit: random.below(8) }
  }
}

/** The file with that one bit turned over; turning it again gives the file as it was. */
export function turnOver(file: Buffer, { offset, bit }: Pick<Flip, 'offset' | 'bit'>): void {
  file[offset] = (file[offset] ?? 0) ^ (1 << bit)
}
