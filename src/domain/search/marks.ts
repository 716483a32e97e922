import { foldedWords } from './fold.ts'

/** A stretch of a text, marked where it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** A word to mark: the beginning of words, or whole ones. */
export interface Wanted {
  readonly word: string
  readonly exact: boolean
}

/** The whole text with the wanted words marked; a beginning alone where its letters can be told apart. */
export function marked(text: string, wanted: readonly Wanted[]): readonly Piece[] {
  return piecesOf(text, matchesIn(text, wanted))
}

/**
 * About `length` letters of the text where most of the wanted words stand, on one line; its beginning where none of
 * them does. An ellipsis stands where something is left out.
 */
export function snippet(text: string, wanted: readonly Wanted[], length: number): readonly Piece[] {
  const line = text.slice(0, MOST_READ).replaceAll(/\s+/g, ' ').trim()
  const matches = matchesIn(line, wanted)
  const first = densest(matches, length)
  const from = first === null ? 0 : startBefore(line, first.from, Math.floor(length / 4))
  const to = endAfter(line, Math.max(from + length, first?.to ?? 0))
  const inside = matches
    .filter((match) => match.from >= from && match.to <= to)
    .map((match) => ({ ...match, from: match.from - from, to: match.to - from }))
  const pieces = piecesOf(line.slice(from, to), inside)
  const [before, after] = [from > 0, to < line.length].map((cut) => (cut ? [ELLIPSIS] : []))
  return [...(before ?? []), ...pieces, ...(after ?? [])]
}

/** Whether words stand side by side somewhere in a text. */
export function standTogether(text: string, words: readonly Wanted[]): boolean {
  const all = foldedWords(text)
  return all.some((_, at) => words.every((wanted, ahead) => isOne(all[at + ahead] ?? '', wanted)))
}

const isOne = (folded: string, { word, exact }: Wanted): boolean =>
  exact ? folded === word : folded.startsWith(word)

const MOST_READ = 100_000
const MOST_MATCHES = 200
const ELLIPSIS: Piece = { text: '…', marked: false }

interface Match {
  readonly from: number
  readonly to: number
  /** Which of the wanted words it is. */
  readonly which: number
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

function matchesIn(text: string, wanted: readonly Wanted[]): readonly Match[] {
  const matches: Match[] = []
  if (wanted.length === 0) return matches
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = foldedWords(word).join('')
    const which = wanted.findIndex((each) => isOne(folded, each))
    if (which < 0) continue
    const letters = wanted[which]!.word.length
    const told = word.length === folded.length && letters < word.length
    matches.push({ from: index, to: index + (told ? letters : word.length), which })
    if (matches.length === MOST_MATCHES) break
  }
  return matches
}

/** The match from which on most different words stand within the length; the first of equals. */
function densest(matches: readonly Match[], length: number): Match | null {
  let best: { readonly match: Match; readonly words: number } | null = null
  for (const match of matches) {
    const near = matches.filter(({ from, to }) => from >= match.from && to <= match.from + length)
    const words = new Set(near.map(({ which }) => which)).size
    if (best === null || words > best.words) best = { match, words }
  }
  return best?.match ?? null
}

function startBefore(line: string, at: number, lead: number): number {
  if (at <= lead) return 0
  const space = line.indexOf(' ', at - lead)
  return space >= 0 && space < at ? space + 1 : at
}

function endAfter(line: string, at: number): number {
  if (at >= line.length) return line.length
  const space = line.lastIndexOf(' ', at)
  const end = space > Math.max(at - 30, 0) ? space : at
  // A pair of surrogates is one letter.
  return /[\uD800-\uDBFF]/.test(line.charAt(end - 1)) ? end - 1 : end
}

function piecesOf(text: string, matches: readonly Match[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of matches) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}
