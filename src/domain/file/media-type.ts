import { HEAD_BYTES, type FileKind, kindOf } from './kind.ts'

const TYPES: Partial<Readonly<Record<FileKind, string>>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  text: 'text/plain',
  zip: 'application/zip',
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OFFICE_TYPES: Readonly<Record<string, string>> = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

/**
 * The media type under which a file of ours leaves: its bytes decide, and its name only which of the office formats
 * an office archive is. What the bytes do not say, or what a receiver might run, leaves as bytes of no kind.
 */
export function mediaTypeOf(name: string, bytes: Uint8Array): string {
  const kind = kindOf(bytes.subarray(0, HEAD_BYTES))
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (kind === 'office') return OFFICE_TYPES[ending] ?? 'application/zip'
  return TYPES[kind] ?? 'application/octet-stream'
}
