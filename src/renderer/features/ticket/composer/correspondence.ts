import type { DraftFile, DraftView, Recipients } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import type { TimelineEntry } from '../../../../contract/views/timeline.ts'
import { isMailAddress, withAddresses } from '../../../../domain/ticket/mail-address.ts'
import type { Address } from '../../../../domain/ticket/message.ts'

/** An entry that can be sent on. */
export type Letter = Extract<TimelineEntry, { kind: 'message' | 'reply' }>
type Whole<L> = L extends Letter ? Omit<L, 'body'> & { readonly body: NonNullable<L['body']> } : never
export type WholeLetter = Whole<Letter>

/** To whom the reply or the forwarded message goes, as chosen or as proposed. */
export const recipientsOf = (draft: DraftView, ticket: TicketView): Recipients =>
  draft.tab === 'forward' ? draft.forwardTo : (draft.recipients ?? ticket.replyTo)

/** Nobody among them has an address: it is said by another way, and only written down here. */
export const isSpoken = (draft: DraftView, ticket: TicketView): boolean => {
  const { to, cc, bcc } = recipientsOf(draft, ticket)
  return (
    draft.tab === 'reply' && to.length > 0 && [...to, ...cc, ...bcc].every(({ address }) => address === '')
  )
}

/** Typed addresses that are none; somebody without one has only a name. */
export const badAddresses = (list: readonly Address[]): readonly Address[] =>
  list.filter(({ address }) => address !== '' && !isMailAddress(address))

/** The newest message of the client's that a reply answers and quotes; null where its words were removed. */
export function answered({ timeline }: TicketView): Extract<WholeLetter, { kind: 'message' }> | null {
  const newest = timeline.findLast((entry) => entry.kind === 'message' && !entry.automatic)
  return newest?.kind === 'message' && newest.body !== null ? { ...newest, body: newest.body } : null
}

/** The entry that is sent on: the chosen one, else the newest message. */
export function forwarded(ticket: TicketView, { forwardOf }: DraftView): WholeLetter | null {
  const found = ticket.timeline.find(({ id }) => id === forwardOf)
  const chosen = found?.kind === 'message' || found?.kind === 'reply' ? found : answered(ticket)
  return chosen === null ? null : whole(chosen)
}

function whole(entry: Letter | WholeLetter): WholeLetter | null {
  if (entry.kind === 'reply') return entry.body && { ...entry, body: entry.body }
  return entry.body && { ...entry, body: entry.body }
}

/** The files of an entry as those of a draft; their bytes stay where they are. */
export const filesOf = ({ attachments }: Pick<Letter, 'attachments'>): readonly DraftFile[] =>
  attachments.map(({ hash, name, size, kind }) => ({ hash, name, size, kind }))

/** Everybody of the thread who has an address: suggestions for who types one. */
export const peopleOf = ({ timeline, replyTo }: TicketView): readonly Address[] =>
  timeline
    .flatMap((entry): readonly Address[] => {
      if (entry.kind === 'message' && entry.body)
        return [...(entry.body.from ? [entry.body.from] : []), ...entry.body.to, ...entry.body.cc]
      if (entry.kind === 'reply' && entry.body) return [...entry.body.to, ...entry.body.cc, ...entry.body.bcc]
      return []
    })
    .reduce<readonly Address[]>((all, one) => withAddresses(all, [one]), replyTo.to)
    .filter(({ address }) => isMailAddress(address))
