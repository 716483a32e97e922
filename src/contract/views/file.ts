import type { Danger } from '../../domain/file/danger.ts'
import type { ImageSize } from '../../domain/file/image-size.ts'
import type { FileKind } from '../../domain/file/kind.ts'

/** A file of an entry; what it is was read from its bytes, never from its name or its sender's word. */
export interface AttachmentView {
  readonly index: number
  /** sha-256 of its bytes, in hexadecimal: by it the file is sent on. */
  readonly hash: string
  /** As its sender gave it; may hold anything. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly kind: FileKind
  /** How it can be looked at here; null: only saved. */
  readonly preview: FilePreview | null
}

export type FilePreview =
  | { readonly as: 'image'; readonly size: ImageSize }
  | { readonly as: 'pdf' }
  | { readonly as: 'text' }

/** A file looked at whole, before it is saved; the gravest danger first. */
export interface FileFinding {
  readonly dangers: readonly Danger[]
}

/** The beginning of a text file. */
export interface FileText {
  readonly text: string
  readonly charset: string
  /** It goes on behind what stands here. */
  readonly cut: boolean
}
