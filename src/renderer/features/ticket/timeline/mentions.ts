/** A stretch of a text; `named` where it calls somebody. */
export interface NamedStretch {
  readonly from: number
  readonly to: number
  readonly named: boolean
}

/** A text cut where it calls somebody of these names with `@`; of two names that fit the longer is meant. */
export function stretchesOf(text: string, names: readonly string[]): readonly NamedStretch[] {
  const stretches: NamedStretch[] = []
  let at = 0
  for (const { from, to } of mentionsIn(text, names)) {
    if (from > at) stretches.push({ from: at, to: from, named: false })
    stretches.push({ from, to, named: true })
    at = to
  }
  if (at < text.length) stretches.push({ from: at, to: text.length, named: false })
  return stretches
}

/** Where somebody of these names is called. */
export function mentionsIn(text: string, names: readonly string[]): readonly { from: number; to: number }[] {
  const longestFirst = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return []
  const calling = new RegExp(`@(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return [...text.matchAll(calling)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }))
}

/** Those of these names who are called. */
export const calledIn = (text: string, names: readonly string[]): ReadonlySet<string> =>
  new Set(mentionsIn(text, names).map(({ from, to }) => text.slice(from + 1, to)))

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
