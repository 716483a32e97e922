import { mailAddress, mailDomain } from '../../../domain/account/address.ts'
import type { Say } from '../../../i18n/intl.ts'

/** As the contract has them, in UTF-16 units. */
export const LONGEST_LINE = 400
export const LONGEST_NOTES = 20_000

/** Why a name will not do, as a sentence; null where it will. */
export const nameFault = (say: Say, name: string): string | null =>
  name.trim() === '' ? say('client.fault.name') : lineFault(say, name)

export const lineFault = (say: Say, line: string, limit = LONGEST_LINE): string | null =>
  line.length > limit ? say('client.fault.long', { limit }) : null

/** What a field of several values takes of a text, and what stays in it. */
export interface Taken {
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

/** Addresses of a text that was written or pasted, also with names: `Ana <ana@x.com.br>, rui@x.com.br`. */
export function addressesIn(text: string): Taken {
  const parts = text.split(/[,;\n\t]/).map((part) => part.replace(/^.*<([^<>]*)>\s*$/s, '$1'))
  return sorted(
    parts.flatMap((part) => part.trim().split(/\s+/)),
    mailAddress,
  )
}

/** Domains of a text; of an address or a page the domain is taken. */
export const domainsIn = (text: string): Taken => sorted(text.split(/[,;\s]+/), mailDomain)

/** Telephone numbers stay as they are written: their forms are the world's. */
export const phonesIn = (text: string): Taken =>
  sorted(text.split(/[,;\n\t]/), (part) => (part.length <= LONGEST_LINE && /\d/.test(part) ? part : null))

function sorted(parts: readonly string[], form: (part: string) => string | null): Taken {
  const written = parts.map((part) => part.trim()).filter((part) => part !== '')
  const good = written.map(form).filter((part) => part !== null)
  return { good: [...new Set(good)], bad: written.filter((part) => form(part) === null) }
}
