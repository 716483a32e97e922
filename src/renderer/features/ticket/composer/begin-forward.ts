import type { TicketView } from '../../../../contract/views/ticket.ts'
import { filesOf, forwarded } from './correspondence.ts'
import { allFiles, withFiles } from './draft.ts'
import { changeDraft } from './draft-keeping.ts'
import { draftOf } from './draft-store.ts'

/**
 * Begins to send an entry on, with its files; null: what was begun before, else the newest message. Words and
 * recipients that stand there already stay.
 */
export function beginForward(ticket: TicketView, entry: string | null): void {
  const draft = draftOf(ticket.id)
  const forwardOf = entry ?? draft.forwardOf
  const chosen = forwarded(ticket, { ...draft, forwardOf })
  if (draft.forwardOf !== null && draft.forwardOf === chosen?.id)
    return void changeDraft(ticket.id, { tab: 'forward' })
  const before = forwarded(ticket, draft)
  const old = new Set(before === null ? [] : filesOf(before).map(({ hash }) => hash))
  const own = draft.files.forward.filter(({ hash }) => !old.has(hash))
  const files = withFiles(draft, 'forward', allFiles(chosen === null ? [] : filesOf(chosen), own))
  changeDraft(ticket.id, { tab: 'forward', forwardOf: chosen?.id ?? null, files })
}
