import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A word that must not be found, in a file and in the form in which it stood there. */
export interface Hit {
  readonly word: string
  readonly file: string
  readonly form: string
}

export type Needles = Readonly<Record<string, string | Uint8Array>>

/** Looks for each word in every byte of every file below `folder`, as it is and in the forms that programs give to it. */
export function scan(folder: string, words: Needles): readonly Hit[] {
  const needles = Object.entries(words).flatMap(([word, value]) =>
    formsOf(Buffer.from(value)).map(({ form, bytes }) => ({ word, form, bytes })),
  )
  return filesBelow(folder).flatMap((path) => {
    const content = readFileSync(path)
    return needles
      .filter(({ bytes }) => content.includes(bytes))
      .map(({ word, form }) => ({ word, form, file: path.slice(folder.length + 1) }))
  })
}

function formsOf(bytes: Buffer): readonly { form: string; bytes: Buffer }[] {
  const text = bytes.toString('utf8')
  const isText = Buffer.from(text).equals(bytes)
  const hex = bytes.toString('hex')
  return [
    { form: 'as it is', bytes },
    { form: 'hexadecimal', bytes: Buffer.from(hex) },
    { form: 'HEXADECIMAL', bytes: Buffer.from(hex.toUpperCase()) },
    ...[0, 1, 2].map((shift) => ({
      form: `base64 after ${shift}`,
      bytes: Buffer.from(base64Core(bytes, shift)),
    })),
    ...(isText ? textForms(text) : []),
  ]
}

/** The letters of a base64 text that depend on these bytes alone, where `shift` other bytes stand before them. */
function base64Core(bytes: Buffer, shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replaceAll('=', '')
  const whole = Math.floor(((shift + bytes.length) * 8) / 6)
  return encoded.slice(Math.ceil((shift * 8) / 6), whole)
}

function textForms(text: string): readonly { form: string; bytes: Buffer }[] {
  const quoted = JSON.stringify(text).slice(1, -1)
  const escaped = quoted.replaceAll(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return [
    { form: 'UTF-16LE', bytes: Buffer.from(text, 'utf16le') },
    { form: 'Latin-1', bytes: Buffer.from(text, 'latin1') },
    { form: 'JSON', bytes: Buffer.from(quoted) },
    { form: 'JSON in ASCII', bytes: Buffer.from(escaped) },
  ]
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
