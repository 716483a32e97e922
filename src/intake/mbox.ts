import { accept, refuse, type Result } from '../domain/value/result.ts'
import { MAX_MAIL_BYTES } from './read-mail.ts'

/** A line of a mail box that opens a message: `From`, a sender, and a date with its time and year. */
const OPENING = /^From .*\d{1,2}:\d{2}.*\b\d{4}\b/
const QUOTED_OPENING = /^>+From /
const LINE_FEED = 0x0a
const RETURN = 0x0d
const QUOTE = 0x3e
const LETTER_F = 0x46
/** What is looked at of a line to know what it is. */
const LONGEST_OPENING = 256

/**
 * The messages of a mail box (mboxrd and its elder kinds, LF or CRLF), without their From_ lines and with `>From `
 * unquoted. Holds one message at a time. A message over `limit` bytes is refused as `mailTooLarge` with its whole
 * size, in its place: none is lost without a word. What stands before the first From_ line counts as a message.
 */
export async function* splitMbox(
  source: AsyncIterable<Uint8Array>,
  limit: number = MAX_MAIL_BYTES,
): AsyncIterable<Result<Uint8Array>> {
  const box = new Box(limit)
  for await (const chunk of source) yield* box.take(chunk)
  yield* box.end()
}

/** Where the reading of a box stands between two chunks. */
class Box {
  readonly #limit: number
  #message: Growing
  /** The beginning of a line whose end has not come yet. */
  #held = new Uint8Array(0)
  #atLineStart = true
  #afterBlank = true
  /** Within a From_ line that came in pieces. */
  #inOpening = false

  constructor(limit: number) {
    this.#limit = limit
    this.#message = new Growing(limit)
  }

  *take(chunk: Uint8Array): Iterable<Result<Uint8Array>> {
    const bytes = joined(this.#held, chunk)
    let start = 0
    for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, start)) {
      const end = this.#atLineStart ? endOfRun(bytes, start, feed) : feed + 1
      yield* this.#line(bytes.subarray(start, end))
      this.#atLineStart = true
      start = end
    }
    const tail = bytes.subarray(start)
    const waits = tail.length <= LONGEST_OPENING && this.#atLineStart
    this.#held = waits ? tail.slice() : new Uint8Array(0)
    if (waits) return
    yield* this.#line(tail)
    this.#atLineStart = tail.length === 0
  }

  *end(): Iterable<Result<Uint8Array>> {
    yield* this.#line(this.#held)
    yield* this.#message.finish()
  }

  /** A line, the rest of one, or a run of lines none of which can be a From_ line. */
  *#line(bytes: Uint8Array): Iterable<Result<Uint8Array>> {
    if (this.#inOpening && !this.#atLineStart) return
    const first = this.#atLineStart ? bytes[0] : undefined
    this.#inOpening = first === LETTER_F && this.#afterBlank && OPENING.test(ascii(bytes))
    if (this.#inOpening) {
      yield* this.#message.finish()
      this.#message = new Growing(this.#limit)
      this.#afterBlank = false
      return
    }
    this.#message.add(first === QUOTE && QUOTED_OPENING.test(ascii(bytes)) ? bytes.subarray(1) : bytes)
    this.#afterBlank = first === LINE_FEED || (first === RETURN && bytes[1] === LINE_FEED)
  }
}

const matters = (byte: number | undefined): boolean =>
  byte === LETTER_F || byte === QUOTE || byte === LINE_FEED || byte === RETURN

/** The end of the run of plain lines that begins at `start`, or of that one line if it may be more than plain. */
function endOfRun(bytes: Uint8Array, start: number, feed: number): number {
  let end = feed + 1
  if (matters(bytes[start])) return end
  while (end < bytes.length && !matters(bytes[end])) {
    const next = bytes.indexOf(LINE_FEED, end)
    if (next < 0) return end
    end = next + 1
  }
  return end
}

/** One message as it comes in; beyond the limit its bytes are counted only. */
class Growing {
  readonly #limit: number
  #bytes = new Uint8Array(4096)
  #size = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  add(piece: Uint8Array): void {
    const size = this.#size + piece.length
    if (size <= this.#limit) {
      this.#reserve(size)
      this.#bytes.set(piece, this.#size)
    }
    this.#size = size
  }

  /** The message without the blank line that parts it from the next; nothing where there was none. */
  *finish(): Iterable<Result<Uint8Array>> {
    if (this.#size > this.#limit) {
      yield refuse({ kind: 'mailTooLarge', size: this.#size, limit: this.#limit })
      return
    }
    const bytes = withoutLastBlank(this.#bytes.subarray(0, this.#size))
    if (bytes.some((byte) => byte !== LINE_FEED && byte !== RETURN)) yield accept(bytes)
  }

  #reserve(size: number): void {
    if (size <= this.#bytes.length) return
    const larger = new Uint8Array(Math.min(this.#limit, Math.max(size, this.#bytes.length * 2)))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}

function withoutLastBlank(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - (bytes.at(-2) === RETURN ? 2 : 1)
  return bytes.at(-1) === LINE_FEED && bytes[end - 1] === LINE_FEED ? bytes.subarray(0, end) : bytes
}

function joined(held: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (held.length === 0) return chunk
  const whole = new Uint8Array(held.length + chunk.length)
  whole.set(held)
  whole.set(chunk, held.length)
  return whole
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, LONGEST_OPENING))
