import type { Stretch } from './stops.ts'

/** One thing that may be taken for what is being written. */
export interface Offer {
  readonly id: string
  readonly label: string
  readonly detail?: string
  /** Why it cannot be taken now; it stands in the list all the same. */
  readonly refused?: string
}

/** Completion of words that begin with a sign: `/` or `@`. */
export interface Completion {
  readonly sign: string
  /** What the list is called. */
  readonly label: string
  readonly find: (query: string) => readonly Offer[]
  /** `place`: the sign and what follows it, to be replaced. */
  readonly take: (offer: Offer, place: Stretch) => void
}

/** What is being completed at the caret. */
export interface Asked {
  readonly completion: Completion
  readonly place: Stretch
  readonly query: string
}

/** Longest word that is still looked for, in UTF-16 units. */
const LONGEST = 40

/**
 * The sign nearest before the caret that begins a word, and what was written after it on the same line; null where
 * there is none. `2/3`, `e-mail@x` and an address of the web begin no word with their signs.
 */
export function askedAt(text: string, caret: number, completions: readonly Completion[]): Asked | null {
  const before = text.slice(Math.max(0, caret - LONGEST), caret)
  for (let at = before.length - 1; at >= 0 && before[at] !== '\n'; at--) {
    const completion = completions.find(({ sign }) => sign === before[at])
    if (completion === undefined) continue
    const from = caret - before.length + at
    const query = before.slice(at + 1)
    if (!/^$|\s|[("“]/.test(text[from - 1] ?? '') || /^\s/.test(query)) return null
    return { completion, place: { from, to: caret }, query }
  }
  return null
}
