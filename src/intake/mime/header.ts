import { strictUtf8 } from './charset.ts'

/** One header field: `name` in lower case, `value` unfolded, otherwise as written. */
export interface Header {
  readonly name: string
  readonly value: string
}

/** Headers in the message's order, duplicates included. */
export type Headers = readonly Header[]

const LINE_FEED = 0x0a
const RETURN = 0x0d

/** Name of a field: printable ASCII but the colon (RFC 5322, 2.2). */
const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/s

/** Where the header block at the beginning of `bytes` ends (`end`) and the body begins (`body`). */
export function headerBlock(bytes: Uint8Array): { readonly end: number; readonly body: number } {
  let line = 0
  while (line < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, line)
    if (feed < 0) break
    if (feed === line || (feed === line + 1 && bytes[line] === RETURN)) return { end: line, body: feed + 1 }
    line = feed + 1
  }
  return { end: bytes.length, body: bytes.length }
}

/** The fields of a header block; lines that are no field (the From_ line of a mail box, say) are left out. */
export function readHeaders(block: Uint8Array): Headers {
  const headers: { name: string; value: string[] }[] = []
  let open = false
  for (const line of linesOf(block)) {
    const folded = line.startsWith(' ') || line.startsWith('\t')
    if (folded) {
      if (open) headers.at(-1)?.value.push(line)
      continue
    }
    const [, name, value = ''] = FIELD.exec(line) ?? []
    open = name !== undefined
    if (name !== undefined) headers.push({ name: name.toLowerCase(), value: [value] })
  }
  return headers.map(({ name, value }) => ({
    name,
    value: value
      .join('')
      .replace(/[\r\n]+/g, ' ')
      .trim(),
  }))
}

/** The fields at the beginning of a whole message. */
export const headersOf = (bytes: Uint8Array): Headers =>
  readHeaders(bytes.subarray(0, headerBlock(bytes).end))

/** The first value of `name`, or null: of a duplicate the first counts, everywhere. */
export const first = (headers: Headers, name: string): string | null =>
  headers.find((header) => header.name === name)?.value ?? null

/** Every value of `name`, top-most first. */
export const every = (headers: Headers, name: string): readonly string[] =>
  headers.filter((header) => header.name === name).map((header) => header.value)

/** Header bytes above ASCII are UTF-8 (RFC 6532) or, from old mailers, windows-1252: told apart line by line. */
function linesOf(block: Uint8Array): readonly string[] {
  const whole = strictUtf8(block)
  if (whole !== null) return whole.split(/\r?\n/)
  const lines: string[] = []
  for (let start = 0; start < block.length;) {
    const feed = block.indexOf(LINE_FEED, start)
    const end = feed < 0 ? block.length : feed
    const line = block.subarray(start, end)
    lines.push((strictUtf8(line) ?? WESTERN.decode(line)).replace(/\r$/, ''))
    start = end + 1
  }
  return lines
}

const WESTERN = new TextDecoder('windows-1252')
