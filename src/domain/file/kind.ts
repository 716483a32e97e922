import { looksLikeText, textStart } from './text-like.ts'

/** What a file is by its own bytes; `picture` is an image of another kind, `unknown` where they say nothing. */
export type FileKind =
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'picture'
  | 'pdf'
  | 'text'
  | 'page'
  | 'svg'
  | 'zip'
  | 'office'
  | 'oldOffice'
  | 'archive'
  | 'program'
  | 'script'
  | 'audio'
  | 'video'
  | 'unknown'

/** How many bytes from a file's beginning tell its kind. */
export const HEAD_BYTES = 4096

/**
 * The kind of a file from its first `HEAD_BYTES`, or all of it where it is shorter. Its name is not asked: an HTML
 * page that is called `.png` is a page.
 */
export function kindOf(head: Uint8Array): FileKind {
  const text = looksLikeText(head)
  const signed = SIGNATURES.find((signature) => fits(signature, head, text))
  if (signed) return signed.kind === 'zip' ? kindOfZip(head) : signed.kind
  if (fourLetters(head, 0) === 'RIFF') return RIFF[fourLetters(head, 8)] ?? 'unknown'
  if (fourLetters(head, 4) === 'ftyp') return STILL.has(fourLetters(head, 8)) ? 'picture' : 'video'
  return text ? kindOfText(textStart(head)) : 'unknown'
}

interface Signature {
  readonly kind: FileKind
  readonly at?: number
  readonly bytes: readonly number[]
  /** Letters with which a text may begin as well. */
  readonly shared?: true
}

const fits = ({ at = 0, bytes, shared }: Signature, head: Uint8Array, text: boolean): boolean =>
  bytes.every((byte, index) => head[at + index] === byte) && !(shared && text)

const letters = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0))

/** The first that fits; longer ones of the same beginning come earlier. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'png', bytes: [0x89, ...letters('PNG\r\n'), 0x1a, 0x0a] },
  { kind: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'gif', bytes: letters('GIF87a') },
  { kind: 'gif', bytes: letters('GIF89a') },
  { kind: 'picture', bytes: letters('BM'), shared: true },
  { kind: 'picture', bytes: [...letters('II*'), 0] },
  { kind: 'picture', bytes: [...letters('MM'), 0, 0x2a] },
  { kind: 'pdf', bytes: letters('%PDF-') },
  { kind: 'zip', bytes: [...letters('PK'), 3, 4] },
  { kind: 'zip', bytes: [...letters('PK'), 5, 6] },
  { kind: 'oldOffice', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'archive', bytes: letters('Rar!'), shared: true },
  { kind: 'archive', bytes: [...letters('7z'), 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'archive', bytes: [0x1f, 0x8b] },
  { kind: 'archive', bytes: letters('BZh'), shared: true },
  { kind: 'archive', bytes: [0xfd, ...letters('7zXZ'), 0] },
  { kind: 'archive', bytes: letters('MSCF'), shared: true },
  { kind: 'archive', at: 257, bytes: letters('ustar') },
  { kind: 'program', bytes: letters('MZ'), shared: true },
  { kind: 'program', bytes: [0x7f, ...letters('ELF')] },
  { kind: 'program', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { kind: 'program', bytes: [0xce, 0xfa, 0xed, 0xfe] },
  { kind: 'program', bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { kind: 'program', bytes: [0x4c, 0, 0, 0, 1, 0x14, 2, 0] },
  { kind: 'audio', bytes: letters('ID3'), shared: true },
  { kind: 'audio', bytes: letters('OggS'), shared: true },
  { kind: 'audio', bytes: letters('fLaC'), shared: true },
  { kind: 'audio', bytes: [0xff, 0xfb] },
  { kind: 'video', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
]

/** Brands of ISO media that are one picture. */
const STILL: ReadonlySet<string> = new Set(['heic', 'heix', 'mif1', 'avif'])

const RIFF: Readonly<Record<string, FileKind>> = { WEBP: 'webp', WAVE: 'audio', 'AVI ': 'video' }

/** The first name in an archive of this kind: what programs of an office write before everything else. */
const OFFICE_NAMES = ['[Content_Types].xml', 'mimetype', '_rels/', 'docProps/', 'word/', 'xl/', 'ppt/']

function kindOfZip(head: Uint8Array): FileKind {
  const name = latin(head.subarray(30, 30 + 32))
  return OFFICE_NAMES.some((known) => name.startsWith(known)) ? 'office' : 'zip'
}

const PAGE =
  /<(!doctype\s+html|html|head|body|script|iframe|meta|title|form|a|img|table|div|p|h1|style)[\s/>]/i
const SVG = /<(\w+:)?svg[\s>]/i

/** Markup that a browser would run is no plain text, wherever in the beginning it stands. */
function kindOfText(start: string): FileKind {
  if (start.startsWith('#!')) return 'script'
  if (!/^\s*</.test(start)) return 'text'
  if (SVG.test(start)) return 'svg'
  return PAGE.test(start) ? 'page' : 'text'
}

const fourLetters = (bytes: Uint8Array, at: number): string => latin(bytes.subarray(at, at + 4))

const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
