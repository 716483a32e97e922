import { decodeWords } from 'postal-mime'
import { decodeText } from './charset.ts'

/** `text/plain; charset=utf-8` taken apart: the value in lower case, the parameters by lower-case name. */
export interface Parameterised {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

const LONGEST = 16_384
const PIECES = /"((?:[^"\\]|\\[\s\S])*)"?|([^";]+)|(;)/g

/** A structured header (RFC 2045, 5.1), with continuations and charsets (RFC 2231) and encoded words. */
export function readParameters(header: string): Parameterised {
  const [value = '', ...rest] = fieldsOf(withoutComments(header.slice(0, LONGEST), true))
  const raw = new Map<string, string>()
  for (const field of rest) {
    const equals = field.indexOf('=')
    const name = (equals < 0 ? field : field.slice(0, equals)).trim().toLowerCase()
    if (name !== '' && !raw.has(name)) raw.set(name, equals < 0 ? '' : field.slice(equals + 1).trim())
  }
  return { value: value.trim().toLowerCase(), parameters: joined(raw) }
}

/**
 * Drops `(comments)`, which may nest; inside quotes a bracket is content. `lenient` keeps a bracket that continues
 * a word (`Invoice(1).pdf`) and what follows one that is never closed; else both count as comments.
 */
export function withoutComments(text: string, lenient: boolean): string {
  let out = ''
  let depth = 0
  let opened = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    const escapes = letter === '\\' && at + 1 < text.length
    if (depth === 0 && letter === '"') quoted = !quoted
    else if (
      !quoted &&
      letter === '(' &&
      (depth > 0 || !lenient || !/\S$/.test(text.slice(0, at).slice(-1)))
    ) {
      if (depth++ === 0) opened = at
    }
    if (depth === 0) out += escapes ? text.slice(at, at + 2) : letter
    if (!quoted && letter === ')' && depth > 0) depth--
    if (escapes) at++
  }
  return depth === 0 || !lenient ? out : out + text.slice(opened)
}

/** Splits at the semicolons outside quotes and takes the quotes away. */
function fieldsOf(text: string): readonly string[] {
  const fields: string[] = ['']
  for (const [, quoted, bare, semicolon] of text.matchAll(PIECES)) {
    if (semicolon === undefined)
      fields.push((fields.pop() ?? '') + (quoted?.replace(/\\(.)/gs, '$1') ?? bare ?? ''))
    else fields.push('')
  }
  return fields
}

/** `name*0*`, `name*1` … become one `name`; beside it a plain `name` gives way, being the cruder of the two. */
function joined(raw: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  const sections = new Map<string, Section[]>()
  for (const [key, value] of raw) {
    const [, name, number, extended] = /^([^*]+)\*(\d{1,3})?(\*)?$/.exec(key) ?? []
    if (name === undefined) {
      out.set(key, decodeWords(value))
    } else {
      const section = {
        number: Number(number ?? 0),
        encoded: number === undefined || extended !== undefined,
        value,
      }
      sections.set(name, [...(sections.get(name) ?? []).slice(0, 200), section])
    }
  }
  for (const [name, found] of sections) out.set(name, fromSections(found))
  return out
}

interface Section {
  readonly number: number
  readonly encoded: boolean
  readonly value: string
}

function fromSections(sections: readonly Section[]): string {
  const inOrder = sections.toSorted((a, b) => a.number - b.number)
  const charset = inOrder[0]?.encoded ? /^([^']*)'[^']*'/.exec(inOrder[0].value) : null
  const bytes = inOrder.flatMap(({ encoded, value }, index) => {
    const text = index === 0 && charset ? value.slice(charset[0].length) : value
    return encoded ? percentBytes(text) : [...new TextEncoder().encode(text)]
  })
  return decodeText(Uint8Array.from(bytes), charset?.[1] ?? '')
}

const percentBytes = (text: string): readonly number[] =>
  [...text.matchAll(/%([0-9a-f]{2})|([\s\S])/giu)].flatMap(([, hex, letter = '']) =>
    hex === undefined ? [...new TextEncoder().encode(letter)] : [Number.parseInt(hex, 16)],
  )
