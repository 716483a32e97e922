/** Without diacritics and case: what a hurried hand types. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * How well a name fits what was typed, 0 for not at all: the whole, its beginning, beginnings of its words in any
 * order, a part of it, the initials of its words, and last its letters in their order.
 */
export function fit(typed: string, name: string): number {
  const query = folded(typed).trim()
  const text = folded(name)
  if (query === '') return 1
  if (text === query) return 100
  if (text.startsWith(query)) return 90
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  if (query.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)))) return 80
  if (text.includes(query)) return 60
  const tight = query.replaceAll(/\s/g, '')
  if (
    words
      .map((word) => word[0])
      .join('')
      .startsWith(tight)
  )
    return 50
  return tight.length > 2 && inOrder(tight, text) ? 20 : 0
}

function inOrder(letters: string, text: string): boolean {
  let at = -1
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}

/** Those that fit, best first; letters in their order count only where nothing better is there. */
export function fitting<Entry extends { readonly label: string }>(
  typed: string,
  entries: readonly Entry[],
): readonly { readonly entry: Entry; readonly score: number }[] {
  const found = entries
    .map((entry) => ({ entry, score: fit(typed, entry.label) }))
    .filter(({ score }) => score > 0)
  const best = Math.max(0, ...found.map(({ score }) => score))
  return found.filter(({ score }) => score > 20 || best <= 20).toSorted((a, b) => b.score - a.score)
}
