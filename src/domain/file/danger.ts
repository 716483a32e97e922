import { HEAD_BYTES, kindOf, type FileKind } from './kind.ts'
import { zipList } from './zip-names.ts'

/**
 * What is said before a file is saved:
 * - `program`, `script`, `macros`, `page`: opened, it may run what its sender wrote;
 * - `archiveHolds`: it is an archive with one of these in it;
 * - `archiveLocked`, `archiveUnseen`: an archive into which nobody could look before;
 * - `disguised`: its name says an image, a PDF or a text, its bytes do not.
 */
export type Danger =
  | 'program'
  | 'script'
  | 'macros'
  | 'page'
  | 'archiveHolds'
  | 'archiveLocked'
  | 'archiveUnseen'
  | 'disguised'

/** Everything to be said of a whole file, the gravest first; empty where nothing is. */
export function dangersOf(name: string, bytes: Uint8Array): readonly Danger[] {
  const kind = kindOf(bytes.subarray(0, HEAD_BYTES))
  const found = new Set<Danger>([
    ...byName(name),
    ...byKind(kind),
    ...(kind === 'zip' || kind === 'office' ? inZip(bytes) : []),
    ...(kind === 'oldOffice' && holdsMacros(bytes) ? (['macros'] as const) : []),
    ...(isDisguised(name, kind) ? (['disguised'] as const) : []),
  ])
  return ORDER.filter((danger) => found.has(danger))
}

const ORDER: readonly Danger[] = [
  'program',
  'script',
  'macros',
  'archiveHolds',
  'page',
  'disguised',
  'archiveLocked',
  'archiveUnseen',
]

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What a double click starts, on Windows, macOS and Linux. */
const PROGRAMS = words(
  'exe scr com pif msi msp msix appx cpl dll jar lnk url scf iso img vhd vhdx dmg pkg app apk deb rpm appimage gadget xll wll chm application appref-ms',
)
const SCRIPTS = words(
  'bat cmd ps1 psm1 psd1 vbs vbe js jse mjs wsf wsh hta sct reg inf sh bash zsh command desktop py pyw pl rb php ahk ws msc settingcontent-ms library-ms',
)
const MACROS = words('docm dotm xlsm xltm xlsb xlam pptm potm ppam ppsm sldm one onepkg accde mde slk iqy')
const PAGES = words('html htm xhtml xht mht mhtml shtml svg svgz')
const ARCHIVES = words('rar 7z tar gz tgz bz2 xz cab arj ace z lzh')

/** Trailing dots and spaces are dropped by Windows, which then starts what is left. */
function extensionOf(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/[.\s]+$/, '')
  const dot = plain.lastIndexOf('.')
  return dot < 0 ? '' : plain.slice(dot + 1).toLowerCase()
}

function byName(name: string): readonly Danger[] {
  const extension = extensionOf(name)
  if (PROGRAMS.has(extension)) return ['program']
  if (SCRIPTS.has(extension)) return ['script']
  if (MACROS.has(extension)) return ['macros']
  if (PAGES.has(extension)) return ['page']
  return ARCHIVES.has(extension) ? ['archiveUnseen'] : []
}

function byKind(kind: FileKind): readonly Danger[] {
  switch (kind) {
    case 'program':
      return ['program']
    case 'script':
      return ['script']
    case 'page':
    case 'svg':
      return ['page']
    case 'archive':
      return ['archiveUnseen']
    default:
      return []
  }
}

/** An archive says `archiveHolds` of what is in it; a document of an office, which is one too, `macros`. */
function inZip(bytes: Uint8Array): readonly Danger[] {
  const list = zipList(bytes)
  if (list === null) return ['archiveUnseen']
  const macros = list.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))
  const holds = list.names.some((name) => byName(name).length > 0)
  const nested = list.names.some((name) => extensionOf(name) === 'zip')
  return [
    ...(macros ? (['macros'] as const) : []),
    ...(holds ? (['archiveHolds'] as const) : []),
    ...(nested ? (['archiveUnseen'] as const) : []),
    ...(list.locked ? (['archiveLocked'] as const) : []),
  ]
}

/** The storage that holds macros in documents before 2007: its name, in UTF-16 without its zeros between. */
function holdsMacros(bytes: Uint8Array): boolean {
  const wanted = Array.from('_VBA_PROJECT', (letter) => letter.charCodeAt(0))
  const last = bytes.length - wanted.length * 2
  for (let at = bytes.indexOf(wanted[0]!); at >= 0 && at <= last; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => bytes[at + index * 2] === byte && bytes[at + index * 2 + 1] === 0))
      return true
  return false
}

/** What a harmless extension promises; a file that keeps none of it hides what it is. */
const PROMISES: Readonly<Record<string, readonly FileKind[]>> = {
  png: ['png', 'jpeg', 'gif', 'webp'],
  jpg: ['png', 'jpeg', 'gif', 'webp'],
  jpeg: ['png', 'jpeg', 'gif', 'webp'],
  gif: ['png', 'jpeg', 'gif', 'webp'],
  webp: ['png', 'jpeg', 'gif', 'webp'],
  pdf: ['pdf'],
  txt: ['text'],
  csv: ['text'],
  docx: ['office', 'zip'],
  xlsx: ['office', 'zip'],
  pptx: ['office', 'zip'],
}

function isDisguised(name: string, kind: FileKind): boolean {
  const promised = PROMISES[extensionOf(name)]
  return promised !== undefined && kind !== 'unknown' && !promised.includes(kind)
}
