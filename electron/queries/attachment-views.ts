import type { AttachmentView, FilePreview } from '../../src/contract/views/file.ts'
import { imageSize, JPEG_HEAD_BYTES } from '../../src/domain/file/image-size.ts'
import { HEAD_BYTES, kindOf, type FileKind } from '../../src/domain/file/kind.ts'
import type { Attachment } from '../../src/domain/ticket/message.ts'
import type { BlobHash } from '../../src/domain/value/id.ts'
import { isBytes } from '../store/event-log.ts'
import type { Reader } from '../store/sql.ts'

/** Larger files are saved, not looked at, in bytes. */
const LARGEST: Readonly<Record<FilePreview['as'], number>> = {
  image: 25 * 1024 * 1024,
  pdf: 50 * 1024 * 1024,
  text: Number.MAX_SAFE_INTEGER,
}

/** The files of an entry under their senders' names; none once the names were removed, since the bytes are gone too. */
export type FilesOf = (
  attachments: readonly Attachment[],
  names: readonly string[] | undefined,
) => readonly AttachmentView[]

/** Reads of each file as much as tells its kind; whether it is whole is asked where it is opened. */
export function filesIn(db: Reader): FilesOf {
  const view = ({ blob, size }: Attachment, index: number, name: string): AttachmentView => {
    const head = headOf(db, blob, HEAD_BYTES)
    const kind = kindOf(head)
    return { index, hash: blob, name, size, kind, preview: previewOf(db, blob, { kind, size, head }) }
  }
  return (attachments, names) =>
    names ? attachments.map((file, index) => view(file, index, names[index] ?? '')) : []
}

interface Known {
  readonly kind: FileKind
  readonly size: number
  readonly head: Uint8Array
}

function previewOf(db: Reader, blob: BlobHash, { kind, size, head }: Known): FilePreview | null {
  if (kind === 'text' || kind === 'pdf') return size > LARGEST[kind] ? null : { as: kind }
  if (size > LARGEST.image) return null
  const claimed =
    imageSize(kind, head) ?? (kind === 'jpeg' ? imageSize(kind, headOf(db, blob, JPEG_HEAD_BYTES)) : null)
  return claimed && { as: 'image', size: claimed }
}

function headOf(db: Reader, blob: BlobHash, count: number): Uint8Array {
  const head = db.get<{
    head: unknown
  }>`SELECT substr(bytes, 1, ${count}) AS head FROM blob WHERE hash = ${blob}`?.head
  return isBytes(head) ? head : new Uint8Array()
}
