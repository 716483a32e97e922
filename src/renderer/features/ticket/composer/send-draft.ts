import type { TicketAct } from '../../../../contract/calls/ticket-act.ts'
import type { DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { afterSend } from './draft.ts'
import { changeDraft } from './draft-keeping.ts'
import { draftOf } from './draft-store.ts'
import { act, useTicket } from '../ticket-store.ts'

/**
 * Sends the reply or the note under the draft's id. Sent twice it is one fact, so what counts as sent is what the
 * history shows: an earlier sending, whose answer was lost, may have carried fewer words.
 */
export async function sendDraft(say: Say, ticket: TicketView): Promise<void> {
  const draft = changeDraft(ticket.id, {})
  const wanted = actOf(draft, ticket)
  const events = await act(wanted)
  if (events === null) return
  announce(say(`ticket.done.${wanted.kind}`))
  const sent = textOf(events) ?? draft[draft.tab]
  changeDraft(ticket.id, afterSend(draftOf(ticket.id), draft.tab, sent, crypto.randomUUID()))
}

type Written = Extract<TicketAct, { kind: 'reply' | 'note' }>

function actOf(draft: DraftView, ticket: TicketView): Written {
  if (draft.tab === 'note') return { kind: 'note', draft: draft.id, text: draft.note }
  return {
    kind: 'reply',
    draft: draft.id,
    base: draft.base ?? ticket.newestMessage,
    to: [...(draft.to ?? ticket.replyTo)],
    cc: [],
    text: draft.reply,
    diagnosis: draft.diagnosis,
  }
}

function textOf(events: readonly string[]): string | null {
  const entry = useTicket.getState().ticket?.timeline.find(({ id }) => events.includes(id))
  return entry?.kind === 'reply' || entry?.kind === 'note' ? (entry.body?.text ?? null) : null
}
