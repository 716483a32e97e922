import { agentOf } from '../../../src/domain/access/actor.ts'
import { fold } from '../../../src/domain/search/fold.ts'
import type { Envelope } from '../../../src/domain/sync/envelope.ts'
import { isKnown } from '../load-ticket.ts'
import type { Writer } from '../sql.ts'
import { searchColumns } from './search-columns.ts'
import { freeRow } from './search-place.ts'

/** A fact with its body, on its way into the search or out of it. */
export interface SearchedFact {
  readonly event: number
  readonly stream: number
  readonly envelope: Envelope
  readonly body: unknown
}

/** Letters for private use begin the marks: no word that a person types or writes can be one (see `cleaned`). */
const MARK = '\uE000'

/** The mark of what came with files. */
export const FILES_MARK = `${MARK}anexo`

/** The mark of what an agent wrote. */
export const authorMark = (agent: string): string => `${MARK}de${agent.replaceAll('-', '')}`

/** The mark of an opening, which keeps its row when its words are removed: by it every ticket is met once. */
export const OPENING_MARK = `${MARK}abertura`

/** Puts the words of a fact into the search; a fact without any has no row there. */
export function indexFact(db: Writer, fact: SearchedFact): void {
  const words = wordsOf(fact)
  if (!words) return
  const row = freeRow(db, fact.envelope.at, fact.event)
  db.run`INSERT INTO search_entry (row, event, stream) VALUES (${row}, ${fact.event}, ${fact.stream})`
  insertWords(db, row, words)
}

/**
 * Takes a fact's words out of the search, by saying them once more; answers them. Null where they never stood there.
 */
export function unindexFact(db: Writer, fact: Omit<SearchedFact, 'stream'>): readonly string[] | null {
  const entry = db.get<{ row: number }>`SELECT row FROM search_entry WHERE event = ${fact.event}`
  const words = wordsOf(fact)
  if (!entry || !words) return null
  const { subject, text, sender, client, others, files, marks } = words
  db.run`
    INSERT INTO search_text (search_text, rowid, subject, text, sender, client, others, files, marks)
    VALUES ('delete', ${entry.row}, ${subject}, ${text}, ${sender}, ${client}, ${others}, ${files}, ${marks})`
  const left = wordsOf({ ...fact, body: null })
  if (left) insertWords(db, entry.row, left)
  else db.run`DELETE FROM search_entry WHERE row = ${entry.row}`
  return Object.values(words).flatMap((column) => column.split(' ').filter((word) => word !== ''))
}

type Words = Readonly<Record<'subject' | 'text' | 'sender' | 'client' | 'others' | 'files' | 'marks', string>>

function insertWords(db: Writer, row: number, words: Words): void {
  const { subject, text, sender, client, others, files, marks } = words
  db.run`
    INSERT INTO search_text (rowid, subject, text, sender, client, others, files, marks)
    VALUES (${row}, ${subject}, ${text}, ${sender}, ${client}, ${others}, ${files}, ${marks})`
}

/** A body is null where it was removed. */
function wordsOf({ envelope, body }: Omit<SearchedFact, 'stream'>): Words | null {
  if (!isKnown(envelope)) return null
  const opens = envelope.kind === 'ticketOpened'
  const columns = body === null ? null : searchColumns(envelope.kind, body, envelope.payload)
  const words = {
    subject: cleaned(columns?.subject),
    text: cleaned(columns?.text),
    sender: cleaned(columns?.sender),
    client: cleaned(columns?.client),
    others: cleaned(columns?.others),
    files: cleaned(columns?.files.join(' ')),
  }
  if (!opens && Object.values(words).every((column) => column === '')) return null
  const author = agentOf(envelope.actor)
  const marks = [
    ...(opens ? [OPENING_MARK] : []),
    ...(columns && columns.files.length > 0 ? [FILES_MARK] : []),
    ...(author ? [authorMark(author)] : []),
  ]
  return { ...words, marks: marks.join(' ') }
}

/** The folded words with one space between: the same on each side of the index, whatever its own tokenizer thinks. */
const cleaned = (text = ''): string => fold(text).replace(BETWEEN, ' ').trim()

const BETWEEN = /[^\p{L}\p{N}]+/gu
