import type { Envelope } from '../../../src/domain/sync/envelope.ts'
import type { Reader, Writer } from '../sql.ts'
import { unindexFact } from './search-rows.ts'
import { indexAnew, owe } from './search-work.ts'

/**
 * What a redaction takes out of the search (R-REDACT), before the body goes: with `secure-delete` the words leave the
 * index's pages at once. Answers them.
 */
export function removeFromSearch(db: Writer, event: number): readonly string[] {
  const found = db.get<{ envelope: string; body: string }>`
    SELECT e.text AS envelope, b.text AS body FROM event e JOIN body b ON b.event = e.row WHERE e.row = ${event}`
  if (!found) return []
  const [envelope, body] = [parsed(found.envelope), parsed(found.body)]
  if (envelope !== null && body !== null)
    return unindexFact(db, { event, envelope: envelope as Envelope, body }) ?? []
  // A damaged fact cannot say which words of it were taken in.
  indexAnew(db)
  return []
}

/**
 * The index may have cut one of its pages just where a removed word stood, and kept the beginning of it as the sign;
 * where nothing else begins so, the pages are owed a rewriting.
 */
export function oweRemains(db: Writer, words: readonly string[]): void {
  if (words.length > 0 && remainsOf(db, words).length > 0) owe(db, 'remains', 1)
}

/** Signs of cut pages that stand for none of the words that are left, but for one of these. */
export function remainsOf(db: Reader, words: readonly string[]): readonly string[] {
  const beginnings = new Set(words.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1))))
  const signs = db.all<{ sign: string }>`
    SELECT DISTINCT substr(CAST(term AS TEXT), 2) AS sign FROM search_text_idx WHERE length(term) > 1`
  return signs.flatMap(({ sign }) => (beginnings.has(sign) && !beginsAWord(db, sign) ? [sign] : []))
}

const beginsAWord = (db: Reader, beginning: string): boolean =>
  db.get`
    SELECT 1 FROM search_word WHERE term >= ${beginning} AND term < ${`${beginning}\u{10ffff}`} LIMIT 1` !==
  undefined

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
