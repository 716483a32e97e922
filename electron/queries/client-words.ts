import { plainText } from '../../src/domain/account/plain.ts'

/** What is looked for, as it stands in the views: the beginnings of words, all of which must be there. */
export interface WordAsk {
  /** Each with the space before it that begins a word. */
  readonly terms: readonly string[]
  /** The longest one, by which candidates are picked: from here to before there. */
  readonly from: string
  readonly to: string
}

/** More words than anybody types to find a client. */
const MOST = 6

/** The words of a search; none where nothing was typed. */
export function wordAsk(text: string): WordAsk | null {
  const words = plainText(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST)
  const longest = words.toSorted((a, b) => b.length - a.length)[0]
  if (longest === undefined) return null
  return { terms: words.map((word) => ` ${word}`), from: longest, to: `${longest}\u{10ffff}` }
}

/** As SQL over a column of words; the values are those of `termValues`. */
export const hasTerms = (column: string, { terms }: WordAsk): string =>
  terms.map((_, at) => `instr(${column}, :term${at}) > 0`).join(' AND ')

export const termValues = ({ terms }: WordAsk): Readonly<Record<string, string>> =>
  Object.fromEntries(terms.map((term, at) => [`term${at}`, term]))
