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

function stepOf(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`
  const name = String(key)
  return PLAIN.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}
