import { first, headerBlock, readHeaders, type Headers } from './header.ts'
import { readParameters, type Parameterised } from './parameters.ts'

/** A part without parts; `body` is still in its transfer encoding. */
export interface Leaf {
  readonly headers: Headers
  readonly type: Parameterised
  readonly disposition: Parameterised
  /** Number of the innermost multipart/alternative around it, or null. */
  readonly alternative: number | null
  readonly body: Uint8Array
}

export interface Message {
  readonly headers: Headers
  readonly leaves: readonly Leaf[]
}

/** Multiparts inside each other; a deeper one stays one raw leaf. */
const DEEPEST = 24
/** Parts of one message; from there on the rest stays one raw leaf. */
const MOST_LEAVES = 1000
/** Header block of the message; real ones have some ten thousand bytes. */
const LONGEST_HEADER = 1_048_576
/** Header block of a part; more of it is body. */
const LONGEST_PART_HEADER = 65_536
/** Header blocks of all parts together; from there on a part is all body. */
const LONGEST_PART_HEADERS = 4_194_304
/** RFC 2046 allows 70. */
const LONGEST_BOUNDARY = 200

const DASH = 0x2d
const LINE_FEED = 0x0a
const RETURN = 0x0d

/** Takes a message apart in one pass over its bytes; null where its header block is beyond all measure. */
export function readMessage(bytes: Uint8Array): Message | null {
  const { end, body } = headerBlock(bytes.subarray(0, LONGEST_HEADER))
  if (end === LONGEST_HEADER) return null
  const headers = readHeaders(bytes.subarray(0, end))
  const scan = new Scan(bytes)
  scan.open(headers, body, 'text/plain')
  scan.run(body)
  return { headers, leaves: scan.leaves }
}

interface Open {
  readonly headers: Headers
  readonly type: Parameterised
  readonly start: number
}

interface Multipart extends Open {
  readonly boundary: Uint8Array
  readonly alternative: number | null
  parts: number
}

/** The multiparts that are open at the point reached, innermost last, and the leaf being read. */
class Scan {
  readonly leaves: Leaf[] = []
  readonly #bytes: Uint8Array
  readonly #multiparts: Multipart[] = []
  #leaf: Open | null = null
  #alternatives = 0
  #headersLeft = LONGEST_PART_HEADERS

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Begins an entity whose body starts at `start`. */
  open(headers: Headers, start: number, standard: string): void {
    const type = readParameters(first(headers, 'content-type') ?? standard)
    const boundary = type.parameters.get('boundary') ?? ''
    const divisible =
      boundary !== '' && boundary.length <= LONGEST_BOUNDARY && this.#multiparts.length < DEEPEST
    if (!type.value.startsWith('multipart/') || !divisible) {
      this.#leaf = { headers, type, start }
      return
    }
    const alternative =
      type.value === 'multipart/alternative' ? this.#alternatives++ : this.#innerAlternative()
    const marker = new TextEncoder().encode(`--${boundary}`)
    this.#multiparts.push({ headers, type, start, boundary: marker, alternative, parts: 0 })
  }

  /** Reads the lines from `from` to the end of the bytes. */
  run(from: number): void {
    let line = from
    while (line < this.#bytes.length) {
      const isMarker = this.#bytes[line] === DASH && this.#bytes[line + 1] === DASH
      line = (isMarker ? this.#meet(line) : null) ?? this.#nextLine(line)
    }
    this.#closeLeaf(this.#bytes.length)
    this.#leaveTo(0, this.#bytes.length)
  }

  /** Takes the boundary at `line`, if one stands there; where reading goes on, or null. */
  #meet(line: number): number | null {
    if (this.leaves.length >= MOST_LEAVES) return null
    for (let level = this.#multiparts.length - 1; level >= 0; level--) {
      const multipart = this.#multiparts[level]
      const ending = multipart ? this.#endingOf(line, multipart.boundary) : null
      if (!multipart || ending === null) continue
      this.#closeLeaf(this.#beforeLine(line))
      if (ending === 'last') {
        this.#leaveTo(level, line)
        return this.#nextLine(line)
      }
      this.#leaveTo(level + 1, line)
      multipart.parts++
      return this.#openPart(this.#nextLine(line), multipart)
    }
    return null
  }

  #openPart(start: number, parent: Multipart): number {
    const window = this.#bytes.subarray(start, start + Math.min(LONGEST_PART_HEADER, this.#headersLeft))
    const { end, body } = headerBlock(window)
    const cut = this.#boundaryWithin(start, start + end)
    const headersEnd = cut ?? start + end
    this.#headersLeft -= headersEnd - start
    const bodyStart = cut ?? start + body
    const standard = parent.type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    this.open(readHeaders(this.#bytes.subarray(start, headersEnd)), bodyStart, standard)
    return bodyStart
  }

  /** A boundary before the blank line ends a part that is all header. */
  #boundaryWithin(start: number, end: number): number | null {
    for (let line = start; line < end; line = this.#nextLine(line)) {
      if (this.#bytes[line] !== DASH || this.#bytes[line + 1] !== DASH) continue
      if (this.#multiparts.some(({ boundary }) => this.#endingOf(line, boundary) !== null)) return line
    }
    return null
  }

  #closeLeaf(end: number): void {
    if (this.#leaf) this.#keep(this.#leaf, end)
    this.#leaf = null
  }

  /** Closes the multiparts from `level` inwards; one that never had a part is text after all. */
  #leaveTo(level: number, end: number): void {
    for (const multipart of this.#multiparts.splice(level).toReversed()) {
      if (multipart.parts === 0) this.#keep({ ...multipart, type: readParameters('text/plain') }, end)
    }
  }

  #keep({ headers, type, start }: Open, end: number): void {
    const disposition = readParameters(first(headers, 'content-disposition') ?? '')
    const body = this.#bytes.subarray(start, Math.max(start, end))
    this.leaves.push({ headers, type, disposition, alternative: this.#innerAlternative(), body })
  }

  #innerAlternative(): number | null {
    return this.#multiparts.at(-1)?.alternative ?? null
  }

  /** Whether `boundary` stands at `line`, and as the last one of its multipart. */
  #endingOf(line: number, boundary: Uint8Array): 'more' | 'last' | null {
    for (let at = 0; at < boundary.length; at++) {
      if (this.#bytes[line + at] !== boundary[at]) return null
    }
    let at = line + boundary.length
    const last = this.#bytes[at] === DASH && this.#bytes[at + 1] === DASH
    if (last) at += 2
    while (this.#bytes[at] === 0x20 || this.#bytes[at] === 0x09) at++
    const ended = at >= this.#bytes.length || this.#bytes[at] === RETURN || this.#bytes[at] === LINE_FEED
    return ended ? (last ? 'last' : 'more') : null
  }

  #nextLine(line: number): number {
    const bytes = this.#bytes
    for (let at = line; at < bytes.length; at++) if (bytes[at] === LINE_FEED) return at + 1
    return bytes.length
  }

  /** The line break before a boundary belongs to the boundary (RFC 2046, 5.1.1). */
  #beforeLine(line: number): number {
    if (this.#bytes[line - 1] !== LINE_FEED) return line
    return this.#bytes[line - 2] === RETURN ? line - 2 : line - 1
  }
}
