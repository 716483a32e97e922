import { imageSize, JPEG_HEAD_BYTES } from '../../src/domain/file/image-size.ts'
import { HEAD_BYTES, kindOf, type FileKind } from '../../src/domain/file/kind.ts'
import { safeName } from '../../src/intake/safe-name.ts'
import type { FileUse } from '../ipc/window-parts.ts'
import type { Served } from '../ipc/reply.ts'
import type { MailFile } from '../queries/mail-content.ts'

/** Images that a browser draws without running anything. */
const IMAGE_TYPES: Partial<Readonly<Record<FileKind, string>>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
}

/** A file for one use; null where it is not of a kind for that. The loopback adds `nosniff` and a sandbox. */
export function servedFile(file: MailFile, use: FileUse, index: number): Served | null {
  if (use === 'download') return download(file, index)
  const kind = kindOf(file.bytes.subarray(0, HEAD_BYTES))
  const type = use === 'image' ? imageType(kind, file.bytes) : kind === 'pdf' ? 'application/pdf' : null
  return type === null ? null : { body: file.bytes, headers: { 'content-type': type } }
}

function imageType(kind: FileKind, bytes: Uint8Array): string | null {
  return imageSize(kind, bytes.subarray(0, JPEG_HEAD_BYTES)) === null ? null : (IMAGE_TYPES[kind] ?? null)
}

/** Always of no particular kind: the browser marks it as come from elsewhere and opens nothing. */
function download({ name, mediaType, bytes }: MailFile, index: number): Served {
  const safe = encodeURIComponent(safeName(name, mediaType, index + 1)).replace(/['()*]/g, percented)
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${safe}`,
  }
  return { body: bytes, headers }
}

const percented = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
