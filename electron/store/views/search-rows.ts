import type { Actor } from '../../../src/domain/access/actor.ts'
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

/** Puts the words of a fact into the search; a fact without any has no row there. */
export function indexFact(db: Writer, fact: SearchedFact): void {
  const words = wordsOf(fact)
  if (!words) return
  const row = freeRow(db, fact.envelope.at)
  db.run`INSERT INTO search_entry (row, event, stream) VALUES (${row}, ${fact.event}, ${fact.stream})`
  const { subject, text, sender, client, others, files, marks } = words
  db.run`
    INSERT INTO search_text (rowid, subject, text, sender, client, others, files, marks)
    VALUES (${row}, ${subject}, ${text}, ${sender}, ${client}, ${others}, ${files}, ${marks})`
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
  db.run`DELETE FROM search_entry WHERE row = ${entry.row}`
  return Object.values(words).flatMap((column) => column.split(' ').filter((word) => word !== ''))
}

type Words = Readonly<Record<'subject' | 'text' | 'sender' | 'client' | 'others' | 'files' | 'marks', string>>

function wordsOf({ envelope, body }: Omit<SearchedFact, 'stream'>): Words | null {
  if (body === null || !isKnown(envelope)) return null
  const columns = searchColumns(envelope.kind, body, envelope.payload)
  if (!columns) return null
  const words = {
    subject: cleaned(columns.subject),
    text: cleaned(columns.text),
    sender: cleaned(columns.sender),
    client: cleaned(columns.client),
    others: cleaned(columns.others),
    files: cleaned(columns.files.join(' ')),
  }
  if (Object.values(words).every((column) => column === '')) return null
  return { ...words, marks: marksOf(envelope.actor, columns.files.length > 0) }
}

/** The folded words with one space between: the same on each side of the index, whatever its own tokenizer thinks. */
const cleaned = (text: string): string => fold(text).replace(BETWEEN, ' ').trim()

const BETWEEN = /[^\p{L}\p{N}]+/gu

function marksOf(actor: Actor, files: boolean): string {
  const agent = agentOf(actor)
  return [files ? FILES_MARK : '', agent ? authorMark(agent) : ''].filter((mark) => mark !== '').join(' ')
}
