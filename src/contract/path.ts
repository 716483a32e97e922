/** Where a profile is broken, and why; `detail` is for the profile's author. */
export interface Fault {
  /** `plans[1].targets[3].budget.unit`; `$` is the whole file. */
  readonly path: string
  readonly detail: string
}

const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/

/** A path as a person reads it: `plans[1].name`, and `rules["a b"]` where a key is no plain word. */
export function pathOf(items: readonly { readonly key?: unknown }[]): string {
  const path = items.map(({ key }) => stepOf(key)).join('')
  return path === '' ? '$' : path.replace(/^\./, '')
}

/** What valibot found, as much of it as a person needs to know. */
interface Issue {
  readonly kind: string
  readonly type: string
  readonly message: string
  readonly received: string
}

const DETAILS: Readonly<Record<string, string>> = {
  max_length: 'tooLong',
  max_value: 'tooLong',
  min_length: 'tooSmall',
  min_value: 'tooSmall',
  picklist: 'notListed',
  literal: 'notListed',
  variant: 'notListed',
}

/**
 * Why an input does not fit, as a short code that `refusal.inputInvalid` has words for: `missing`, `wrongType`,
 * `tooLong`, `tooSmall`, `notListed`, `malformed`; a check of our own names its code itself.
 */
export function detailOf({ kind, type, message, received }: Issue): string {
  if (type === 'check') return message
  if (kind === 'schema' && received === 'undefined') return 'missing'
  if (type === 'strict_object' && received.startsWith('"')) return 'notListed'
  return DETAILS[type] ?? (kind === 'schema' ? 'wrongType' : 'malformed')
}

function stepOf(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`
  const name = String(key)
  return PLAIN.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}
