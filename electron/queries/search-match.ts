import type { Reader } from '../store/sql.ts'
import type { TextCondition } from './search-plan.ts'

/** Beginnings up to so many letters stand in the index as such. */
const INDEXED_BEGINNING = 3

/** A beginning of more words than that is left to the index, which then reads all of their facts at once. */
const MOST_WORDS = 128

/**
 * Conditions in the index's own language, all of which must hold and of each list one. Null where none can: a beginning
 * with which no word begins. Words come folded, so they hold nothing that the language knows; they are quoted all the
 * same.
 */
export function matchOf(db: Reader, texts: readonly (readonly TextCondition[])[]): string | null {
  const all: string[] = []
  for (const either of texts) {
    const ways = either.flatMap((condition) => waysOf(db, condition))
    if (ways.length === 0) return null
    all.push(ways.length === 1 ? ways[0]! : `(${ways.join(' OR ')})`)
  }
  return all.join(' AND ')
}

function waysOf(db: Reader, { columns, words, marks }: TextCondition): readonly string[] {
  const each = words.map(({ word, exact }) => (exact ? quoted(word) : beginning(db, word)))
  const inside = each.length > 0 && !each.includes(null) ? [`(${each.join(' AND ')})`] : []
  const scoped = columns.length === 0 ? inside : inside.map((way) => `({${columns.join(' ')}} : ${way})`)
  return [...scoped, ...marks.map(quoted)]
}

/**
 * Words that begin so. Each by itself is read newest first and no further than needed, where a beginning that the
 * index does not hold as such is read whole, however many facts it has.
 */
function beginning(db: Reader, word: string): string | null {
  if (Array.from(word).length <= INDEXED_BEGINNING) return `${quoted(word)} *`
  const words = wordsFrom(db, word)
  if (words.length > MOST_WORDS) return `${quoted(word)} *`
  if (words.length === 0) return null
  return words.length === 1 ? quoted(words[0]!) : `(${words.map(quoted).join(' OR ')})`
}

/** The indexed words that begin so, one more than are wanted at most; each is one step through the index. */
function wordsFrom(db: Reader, start: string): readonly string[] {
  const words: string[] = []
  const end = `${start}\u{10ffff}`
  for (let from = start; words.length <= MOST_WORDS; from = `${words.at(-1)}\u0001`) {
    const found = db.get<{ term: string }>`
      SELECT term FROM search_word WHERE term >= ${from} AND term < ${end} LIMIT 1`
    if (!found) break
    words.push(found.term)
  }
  return words
}

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`
