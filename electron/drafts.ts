import type { DraftView } from '../src/contract/views/draft.ts'
import type { LocalStore } from './store/local.ts'

/**
 * What is being written, a row a ticket, beside the log: it outlives a kill and is nobody else's. Sending or emptying
 * it removes it, and so does a redaction on its ticket, since a draft may quote what was removed.
 */
export function readDraft(local: LocalStore, ticket: string): DraftView | null {
  const text = local.read(nameOf(ticket))
  return text === null ? null : (JSON.parse(text) as DraftView)
}

export function saveDraft(local: LocalStore, ticket: string, draft: DraftView | null): void {
  if (draft === null) local.remove(nameOf(ticket))
  else local.write(nameOf(ticket), JSON.stringify(draft))
}

const nameOf = (ticket: string): string => `draft:${ticket}`
