import type { TicketView } from '../../../../contract/views/ticket.ts'
import type { TimelineEntry } from '../../../../contract/views/timeline.ts'
import type { Written } from './entry-acts.ts'
import { ownText } from './timeline-days.ts'

/** Entries that hold words of a person: what was written, and what describes the ticket in words. */
export type Wordy = Written | Extract<TimelineEntry, { kind: 'described' }>

/** What else of a ticket may hold the words that are to be removed. */
export interface Related {
  /** The fact that opened the ticket: its subject and the client's name. Null where that is no question. */
  readonly opened: { readonly id: string; readonly likely: boolean } | null
  readonly entries: readonly { readonly entry: Wordy; readonly likely: boolean }[]
}

/** Shorter lines ("Obrigado!") stand in many mails and say nothing, in UTF-16 units. */
const SHORTEST = 12

/**
 * Entries that repeat a line of entry `id`, in their text or quotation. Likely to be removed with it are those that
 * repeat its own words; a line that it merely quoted makes another entry a question, not a proposal.
 */
export function relatedTo(ticket: TicketView, id: string): Related {
  const wordy = ticket.timeline.filter(isWordy)
  const entry = ticket.timeline.filter(isWritten).find((one) => one.id === id)
  const own = linesOf(entry === undefined ? '' : ownWords(entry))
  const all = linesOf(entry === undefined ? '' : allWords(entry))
  const entries = wordy
    .filter((one) => one.id !== id && repeats(allWords(one), all))
    .map((one) => ({ entry: one, likely: repeats(allWords(one), own) }))
  return { opened: openedBy(ticket, id, own), entries }
}

function openedBy(ticket: TicketView, id: string, lines: readonly string[]): Related['opened'] {
  const opened = ticket.timeline.find(({ kind }) => kind === 'opened')
  const first = ticket.timeline.find(({ kind }) => kind === 'message')
  if (opened === undefined || opened.removed !== null || first?.id !== id) return null
  return { id: opened.id, likely: repeats(ticket.subject, lines) }
}

const isWritten = (entry: TimelineEntry): entry is Written =>
  entry.kind === 'message' || entry.kind === 'reply' || entry.kind === 'note'

const isWordy = (entry: TimelineEntry): entry is Wordy => isWritten(entry) || entry.kind === 'described'

function ownWords({ body }: Written): string {
  if (body === null) return ''
  return 'quoted' in body ? ownText(body.text, body.quoted) : body.text
}

function allWords(entry: Wordy): string {
  if (entry.kind === 'described') return entry.value
  const { body } = entry
  if (body === null) return ''
  return 'quoted' in body ? `${body.text}\n${body.quoted}` : body.text
}

/** Lines without the marks of quotation, so that a line and its quotation are the same. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[>\s]+/, '').trim())
    .filter((line) => line.length >= SHORTEST)

const repeats = (text: string, lines: readonly string[]): boolean => lines.some((line) => text.includes(line))
