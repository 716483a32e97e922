import { cleanText } from './clean.ts'
import { htmlToText } from './html-text.ts'
import { decodeText } from './mime/charset.ts'
import { unflow } from './mime/flowed.ts'
import { first } from './mime/header.ts'
import type { Leaf } from './mime/message.ts'
import { decodeTransfer } from './mime/transfer.ts'

/** Bytes that are read as body; what goes beyond is an attachment too, so that nothing is lost. */
const LONGEST_BODY = 2_097_152
const MOST_PLAIN_PARTS = 20
/** Turning HTML into text costs a hundred times what reading plain text does. */
const MOST_HTML_PARTS = 5

export interface Body {
  readonly text: string
  readonly html: string | null
}

/**
 * The parts that are body: text that is not sent as a file and bears no name of one. `whole` are those that the body
 * holds entirely; the others belong among the attachments as well.
 */
export function bodyParts(leaves: readonly Leaf[]): {
  readonly read: readonly Leaf[]
  readonly whole: Set<Leaf>
} {
  const plain = leaves.filter((leaf) => isText(leaf, 'text/plain')).slice(0, MOST_PLAIN_PARTS)
  const html = leaves.filter((leaf) => isText(leaf, 'text/html')).slice(0, MOST_HTML_PARTS)
  const read = [...within(plain), ...within(html)]
  return {
    read: leaves.filter((leaf) => read.includes(leaf)),
    whole: new Set(read.filter(({ body }) => body.length <= LONGEST_BODY)),
  }
}

const isText = ({ type, disposition }: Leaf, mediaType: string): boolean =>
  type.value === mediaType &&
  disposition.value !== 'attachment' &&
  !disposition.parameters.has('filename') &&
  !type.parameters.has('name')

/** The first part, and the next ones as long as they stay together within the limit. */
function within(leaves: readonly Leaf[]): readonly Leaf[] {
  let size = 0
  return leaves.filter(({ body }, index) => (size += body.length) <= LONGEST_BODY || index === 0)
}

/**
 * The body made of `leaves`: of alternatives the plain text, where it says anything, else the HTML; parts that are
 * no alternatives follow each other, since a text beside an HTML part is often no more than a list's footer.
 */
export function readBody(leaves: readonly Leaf[]): Body {
  const parts = leaves.map((leaf) => ({
    alternative: leaf.alternative,
    html: leaf.type.value === 'text/html',
    text: contentOf(leaf),
  }))
  const said = new Set(
    parts.filter(({ html, text }) => !html && text.trim() !== '').map(({ alternative }) => alternative),
  )
  const texts = parts
    .filter(({ html, alternative }) => !html || alternative === null || !said.has(alternative))
    .map(({ html, text }) => (html ? cleanText(htmlToText(text)) : text))
    .map(withoutOuterBlanks)
    .filter((text) => text !== '')
  const html = parts.filter((part) => part.html).map(({ text }) => text)
  return { text: texts.join('\n\n'), html: html.length > 0 ? html.join('\n') : null }
}

function contentOf({ headers, type, body }: Leaf): string {
  const bytes = decodeTransfer(
    body.subarray(0, LONGEST_BODY),
    first(headers, 'content-transfer-encoding') ?? '',
  )
  const text = decodeText(bytes, type.parameters.get('charset') ?? '')
  if (type.value === 'text/html') return text.toWellFormed()
  const isFlowed = type.parameters.get('format')?.toLowerCase() === 'flowed'
  return cleanText(isFlowed ? unflow(text, type.parameters.get('delsp')?.toLowerCase() === 'yes') : text)
}

const withoutOuterBlanks = (text: string): string => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd()
