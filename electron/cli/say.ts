import type { Refusal } from '../../src/domain/value/refusal.ts'
import { intlOf, localeOf, type MessageId, sayIn, type Values } from '../../src/i18n/intl.ts'

const intl = intlOf(localeOf([Intl.DateTimeFormat().resolvedOptions().locale, 'pt-BR']))

/** A message of the catalog in the language of this machine. */
export const say: (id: MessageId, values?: Values) => string = sayIn(intl)

/** A refusal as a sentence. */
export const sayRefusal = ({ kind, ...values }: Refusal): string => say(`refusal.${kind}`, values)

/** Exit codes: refused, and asked wrongly. */
export const refused = 1
export const usage = 1

/** Says why not on standard error; answers the exit code. */
export function sayNo(refusal: Refusal): number {
  process.stderr.write(`${sayRefusal(refusal)}\n`)
  return refused
}
