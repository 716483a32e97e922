import type { Address } from '../../../../domain/ticket/message.ts'

/** What leaves: the person's own words, and below them what the composer adds. */
export interface Letter {
  readonly text: string
  /** Signature and quotation, with the empty lines before them. */
  readonly tail: string
}

/**
 * A reply with its signature and the message that it answers. Lines with which the words end already ("Att.,",
 * the name) are not said twice by the signature.
 */
export function letterOf(words: string, signature: string, quotation: string): Letter {
  const text = words.trimEnd()
  const signed = withSignature(text, signature.trim())
  const whole = quotation === '' ? signed : `${signed}\n\n${quotation}`
  return { text, tail: whole.slice(text.length) }
}

/** The person's own words of something that left: all of it, where it ends otherwise than expected. */
export const wordsOf = (sent: string, tail: string): string =>
  sent.endsWith(tail) ? sent.slice(0, sent.length - tail.length) : sent

function withSignature(text: string, signature: string): string {
  if (signature === '') return text
  const lines = signature.split('\n')
  const end = text.split('\n').map((line) => line.trim())
  const said = lines.findLastIndex(
    (_, index) => lines.slice(0, index + 1).join('\n') === end.slice(-(index + 1)).join('\n'),
  )
  if (said < 0) return `${text}\n\n${signature}`
  return [text, ...lines.slice(said + 1)].join('\n')
}

/** Longest text that is quoted, in UTF-16 units: the ticket keeps the whole. */
const QUOTED = 20_000

/** A message below the answer to it: who wrote it and when, and its own lines marked. */
export function quotationOf(attribution: string, text: string): string {
  const lines = cut(text).split('\n')
  return [attribution, ...lines.map((line) => (line === '' ? '>' : `> ${line}`))].join('\n')
}

export interface Forwarded {
  /** «---------- Mensagem encaminhada ----------» */
  readonly heading: string
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  readonly text: string
}

/** A message sent on: a heading, its fields, and all that it said. */
export const forwardedOf = ({ heading, fields, text }: Forwarded): string =>
  [heading, ...fields.map(({ label, value }) => `${label}: ${value}`), '', cut(text)].join('\n')

const cut = (text: string): string =>
  text.trim().length <= QUOTED ? text.trim() : `${text.trim().slice(0, QUOTED)}\n[…]`

/** A mailbox as a mail writes it: `Ana Souza <ana@x.com.br>`. */
export const mailboxOf = ({ name, address }: Address): string =>
  name === '' ? address : address === '' ? name : `${name} <${address}>`
