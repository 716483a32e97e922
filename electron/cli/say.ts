import { randomUUID } from 'node:crypto'
import type { Answer } from '../../src/contract/ipc.ts'
import type { Refusal } from '../../src/domain/value/refusal.ts'
import { intlOf, localeOf, type MessageId, sayIn, type Values } from '../../src/i18n/intl.ts'
import { logFault } from '../host/log-fault.ts'

/** A terminal that names no language (or `C`) gets the first one. */
const wanted = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''
const named = /^[a-z]{2,3}[_-]/i.test(wanted) ? [wanted.replace('_', '-')] : systemLanguage()
const intl = intlOf(localeOf(named))

/** Windows names no language to its terminals; its own setting counts. */
function systemLanguage(): string[] {
  return process.platform === 'win32' ? [Intl.DateTimeFormat().resolvedOptions().locale] : []
}

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

/** Why a work was not done: a rule's no, or the id under which the console that ran it logged a fault. */
export function sayFailure(answer: Exclude<Answer<unknown>, { readonly ok: true }>): number {
  if ('refusal' in answer) return sayNo(answer.refusal)
  process.stderr.write(`${say('cli.ownerFault', { id: answer.fault.id })}\n`)
  return refused
}

/** Logs a fault of this very process on standard error and says its id; answers the exit code. */
export function sayFault(call: string, fault: unknown): number {
  const id = randomUUID()
  logFault(id, call, fault)
  process.stderr.write(`${say('cli.fault', { id })}\n`)
  return refused
}
