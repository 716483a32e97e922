import type { DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { gapsIn } from '../../../../domain/profile/fill.ts'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { useComing } from './attaching.ts'
import { forgetTrouble, tellTrouble, writing } from './composing.ts'
import { badAddresses, forwarded, recipientsOf } from './correspondence.ts'
import { useDesk } from './desk.ts'
import { afterSend, NOTHING } from './draft.ts'
import { changeDraft } from './draft-keeping.ts'
import { draftOf } from './draft-store.ts'
import { wordsOf } from './letter.ts'
import { outgoing, type Outgoing } from './outgoing.ts'
import { offerUndo, UNDO_TIME } from './undo-send.ts'
import { act, useTicket } from '../ticket-store.ts'

/**
 * Sends what is written under the draft's id. Sent twice it is one fact, so what counts as sent is what the history
 * shows: an earlier sending, whose answer was lost, may have carried fewer words. What can be seen to be wrong is
 * told before anything is asked.
 */
export async function sendDraft(intl: Intl, ticket: TicketView): Promise<void> {
  const say = sayIn(intl)
  const draft = changeDraft(ticket.id, {})
  const { signature } = useDesk.getState()
  forgetTrouble()
  const trouble = troubleOf(intl, ticket, draft)
  if (trouble !== null) return tellTrouble(ticket.id, trouble)
  const wanted = outgoing({ ticket, draft, signature })
  const events = await act(wanted.act)
  if (events === null) return
  const spoken = wanted.act.kind === 'reply' && wanted.act.outside
  announce(say(spoken ? 'composer.spoken' : `ticket.done.${wanted.act.kind}`))
  const { tab } = draft
  const text = sentText(events, wanted) ?? draft[tab]
  const sent = { tab, text, files: draft.files[tab] }
  changeDraft(ticket.id, afterSend(draftOf(ticket.id), sent, crypto.randomUUID()))
  const reply = events.find((id) => entryOf(id)?.kind === 'reply')
  if (reply === undefined || spoken) return
  offerUndo({
    ticket: ticket.id,
    reply,
    draft,
    before: stateBefore(ticket, draft),
    until: Date.now() + UNDO_TIME,
  })
}

/** The ticket's status and owner, as far as this sending may have changed them: whoever claims begins to work too. */
function stateBefore(ticket: TicketView, { tab, after }: DraftView): DraftView['after'] {
  if (tab !== 'reply' || (after.status === null && after.owner === null)) return NOTHING
  const me = useDesk.getState().me?.id ?? null
  return { status: ticket.status.id, owner: after.owner === null ? null : ownerBefore(ticket, me) }
}

const ownerBefore = ({ responsible }: TicketView, me: string | null): 'me' | 'nobody' | null => {
  if (responsible[0]?.id === me) return 'me'
  return responsible.some(({ id }) => id === me) ? null : 'nobody'
}

/** Why it cannot leave as it stands; a gap is shown as well. */
function troubleOf(intl: Intl, ticket: TicketView, draft: DraftView): string | null {
  const say = sayIn(intl)
  const { tab } = draft
  const [gap] = tab === 'note' ? [] : gapsIn(draft[tab], draft.gaps)
  if (gap !== undefined) {
    writing.current?.select(gap)
    return say('composer.gap.unfilled', { name: gap.name })
  }
  const isWord = draft[tab].trim() !== ''
  if (!isWord && (tab !== 'forward' || forwarded(ticket, draft) === null)) return say('refusal.textMissing')
  const { to, cc, bcc } = recipientsOf(draft, ticket)
  const [bad] = tab === 'note' ? [] : badAddresses([...to, ...cc, ...bcc])
  if (bad !== undefined) return say('composer.address.bad', { address: bad.address })
  const coming = useComing.getState().coming.some((one) => one.ticket === ticket.id && one.tab === tab)
  return coming ? say('composer.files.coming') : null
}

const entryOf = (id: string) => useTicket.getState().ticket?.timeline.find((entry) => entry.id === id)

/** The person's own words of what the history shows; null where it shows nothing. */
function sentText(events: readonly string[], { tail }: Outgoing): string | null {
  const entry = events.map(entryOf).find((one) => one?.kind === 'reply' || one?.kind === 'note')
  if (entry?.kind === 'note') return entry.body?.text ?? null
  if (entry?.kind !== 'reply' || entry.body === null) return null
  return wordsOf(`${entry.body.text}${entry.body.quoted}`, tail)
}
