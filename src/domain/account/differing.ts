/** Of `wanted` only what is not so already; lists count by their content and order. */
export function differing<T extends object>(before: T, wanted: Partial<T>): Partial<T> {
  const change: Partial<T> = {}
  for (const field of Object.keys(wanted) as (keyof T)[]) {
    const value = wanted[field]
    if (value !== undefined && !same(before[field], value)) change[field] = value
  }
  return change
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return (
    left.length === right.length &&
    left.every(([key, value]) => same(value, (b as Record<string, unknown>)[key]))
  )
}
