import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Mail } from '../../src/intake/mail.ts'
import { readMail, type ReadMailOptions } from '../../src/intake/read-mail.ts'

/** A message from its header lines and its body, in ISO-8859-1 where `charset` says so. */
export function compose(
  headers: readonly string[],
  body = '',
  charset: 'utf8' | 'latin1' = 'utf8',
): Uint8Array {
  return new Uint8Array(Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}`, charset))
}

/** The least that a message of a client has. */
export const BASIC: readonly string[] = ['From: Ana <ana@cliente.example>', 'To: suporte@xtech.example']

/** The mail that `raw` is, or a failed test. */
export function mailIn(raw: Uint8Array, options?: ReadMailOptions): Mail {
  const result = readMail(raw, options)
  expect(result).toMatchObject({ ok: true })
  if (!result.ok) throw new Error(`refused: ${result.refusal.kind}`)
  return result.value
}

/** The bytes of one of our own messages. */
export const ownMessage = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../mail/${file}`, import.meta.url)))
