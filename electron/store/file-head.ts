/** What the first hundred bytes of a database file say, read without SQLite. */
export type FileHead =
  | { readonly kind: 'none' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'sqlite'; readonly schema: number }

const MAGIC = 'SQLite format 3\0'
const USER_VERSION_OFFSET = 60
export const HEAD_LENGTH = 100

/** Reads the header; an empty file is none, one that is no SQLite database is foreign. */
export function readFileHead(bytes: Uint8Array | null): FileHead {
  if (!bytes || bytes.length === 0) return { kind: 'none' }
  if (bytes.length < HEAD_LENGTH) return { kind: 'foreign' }
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC) return { kind: 'foreign' }
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { kind: 'sqlite', schema: view.getUint32(USER_VERSION_OFFSET) }
}
