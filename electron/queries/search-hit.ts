import type { SearchHit } from '../../src/contract/views/search.ts'
import { agentOf } from '../../src/domain/access/actor.ts'
import { marked, snippet, standTogether, type Wanted } from '../../src/domain/search/marks.ts'
import type { Digest } from '../../src/domain/sync/digest.ts'
import type { Envelope } from '../../src/domain/sync/envelope.ts'
import type { MessageBody } from '../../src/domain/ticket/message.ts'
import { bodyIsWhole, textIsWhole } from '../store/event-log.ts'
import type { Reader } from '../store/sql.ts'
import { type SearchColumns, searchColumns } from '../store/views/search-columns.ts'

/** A fact as the search shows it. */
export interface FoundFact {
  readonly envelope: Envelope
  /** Null where it was removed. */
  readonly body: unknown
  readonly columns: SearchColumns | null
}

/** Letters of the text that stand beside a hit. */
const SNIPPET = 180

/** The fact of a row; null where it is not what was written: a changed letter must not be shown as said. */
export function readFact(db: Reader, digest: Digest, row: number): FoundFact | null {
  const found = db.get<{ text: unknown; hash: unknown; salt: unknown; body: unknown }>`
    SELECT e.text, e.hash, b.salt, b.text AS body FROM event e LEFT JOIN body b ON b.event = e.row
    WHERE e.row = ${row}`
  if (!found || !textIsWhole(digest, found.text, found.hash)) return null
  const envelope = JSON.parse(found.text) as Envelope
  if (found.body === null) return { envelope, body: null, columns: null }
  const stored = { salt: found.salt, text: found.body }
  if (!bodyIsWhole(digest, stored, envelope)) return null
  const body = JSON.parse(stored.text) as unknown
  return { envelope, body, columns: searchColumns(envelope.kind, body, envelope.payload) }
}

/** Whether words stand side by side in one of the fact's texts; the index knows only that they are there. */
export function holdsPhrases({ columns }: FoundFact, phrases: readonly (readonly Wanted[])[]): boolean {
  if (!columns) return phrases.length === 0
  const texts = [
    columns.subject,
    columns.text,
    columns.sender,
    columns.client,
    columns.others,
    ...columns.files,
  ]
  return phrases.every((words) => texts.some((text) => standTogether(text, words)))
}

/**
 * Whether it says more than its ticket's head: a reply carries the subject of all the others, and is no finding for the
 * words of that. Where no word was asked for, every fact is.
 */
export const tellsMore = ({ snippet, files }: SearchHit, wanted: readonly Wanted[]): boolean =>
  wanted.length === 0
    ? snippet.length + files.length > 0
    : [snippet, ...files].some((text) => text.some((piece) => piece.marked))

/** The fact as a hit, its words marked. */
export function hitOf(
  { envelope, body, columns }: FoundFact,
  wanted: readonly Wanted[],
  agents: ReadonlyMap<string, string>,
): SearchHit {
  const author = agentOf(envelope.actor)
  const from = envelope.kind === 'messageReceived' ? ((body as MessageBody | null)?.from ?? null) : null
  return {
    event: envelope.id,
    kind: KINDS[envelope.kind] ?? 'change',
    at: envelope.at,
    who: from ? from.name || from.address : author ? (agents.get(author) ?? '') : '',
    snippet: columns?.text ? snippet(columns.text, wanted, SNIPPET) : [],
    files: (columns?.files ?? [])
      .map((name) => marked(name, wanted))
      .filter((pieces) => pieces.some((piece) => piece.marked)),
  }
}

const KINDS: Readonly<Record<string, SearchHit['kind']>> = {
  ticketOpened: 'opened',
  messageReceived: 'message',
  replyQueued: 'reply',
  noteAdded: 'note',
  deliveryFailed: 'failure',
  bounced: 'failure',
}
