import type { TicketAct } from '../../../../contract/calls/ticket-act.ts'
import type { DraftFile, DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import { intlOf, sayIn } from '../../../../i18n/intl.ts'
import { answered, forwarded, isSpoken, recipientsOf, type WholeLetter } from './correspondence.ts'
import { forwardedOf, letterOf, mailboxOf, quotationOf } from './letter.ts'
import { calledIn } from '../timeline/mentions.ts'
import { ownText } from '../timeline/timeline-days.ts'

/** Letters to clients are Portuguese like the teams' texts, whatever language the window speaks. */
export const LETTERS = intlOf('pt-BR')
const say = sayIn(LETTERS)

/** A draft as it leaves: the act, and what of its text the person did not write. */
export interface Outgoing {
  readonly act: Extract<TicketAct, { kind: 'reply' | 'note' }>
  /** Signature and quotation. */
  readonly tail: string
}

interface Writing {
  readonly ticket: TicketView
  readonly draft: DraftView
  readonly signature: string
}

export function outgoing({ ticket, draft, signature }: Writing): Outgoing {
  const files = named(draft.files[draft.tab])
  if (draft.tab === 'note') {
    const called = calledIn(
      draft.note,
      draft.mentions.map(({ name }) => name),
    )
    const mentions = draft.mentions.filter(({ name }) => called.has(name)).map(({ id }) => id)
    return { act: { kind: 'note', draft: draft.id, text: draft.note, mentions, files }, tail: '' }
  }
  const { to, cc, bcc } = recipientsOf(draft, ticket)
  const below = draft.tab === 'reply' ? quotationIn(ticket, draft) : forwardedIn(ticket, draft)
  const { text, tail } = letterOf(draft[draft.tab], draft.signed ? signature : '', below)
  const spoken = isSpoken(draft, ticket)
  const act: Outgoing['act'] = {
    kind: 'reply',
    draft: draft.id,
    base: draft.base ?? ticket.newestMessage,
    to: to.map((one) => (one.name + one.address === '' ? { ...one, name: say('composer.someone') } : one)),
    cc: [...cc],
    bcc: [...bcc],
    text: (text + tail).trimStart(),
    diagnosis: draft.tab === 'reply' && draft.diagnosis,
    forward: draft.tab === 'forward',
    outside: spoken,
    files,
    ...(draft.tab === 'reply' ? { after: { ...draft.after } } : {}),
  }
  return { act, tail }
}

/** What goes below a reply: the message that it answers, unless it is left out or nothing is mailed. */
export function quotationIn(ticket: TicketView, draft: DraftView): string {
  const entry = draft.quoting && !isSpoken(draft, ticket) ? answered(ticket) : null
  if (entry === null) return ''
  const { from, text, quoted } = entry.body
  const name = from === null ? '' : mailboxOf(from)
  const instant = written(entry.at)
  const attribution =
    name === '' ? say('composer.quote.received', { instant }) : say('composer.quote.wrote', { instant, name })
  return quotationOf(attribution, ownText(text, quoted))
}

/** A message sent on, with all that it says; empty where its words were removed. */
export function forwardedIn(ticket: TicketView, draft: DraftView): string {
  const entry = forwarded(ticket, draft)
  if (entry === null) return ''
  const { to, cc, subject, text, quoted } = entry.body
  const fields = [
    { label: say('composer.forward.from'), value: senderOf(ticket, entry) },
    { label: say('composer.forward.date'), value: written(entry.at) },
    { label: say('composer.forward.subject'), value: subject },
    { label: say('composer.forward.to'), value: [...to, ...cc].map(mailboxOf).join(', ') },
  ].filter(({ value }) => value !== '')
  return forwardedOf({ heading: say('composer.forward.heading'), fields, text: `${text}${quoted}` })
}

export function senderOf(ticket: TicketView, entry: WholeLetter): string {
  if (entry.kind === 'reply') return ticket.profile.name
  return entry.body.from === null ? '' : mailboxOf(entry.body.from)
}

const written = (at: number): string => LETTERS.formatDate(at, { dateStyle: 'short', timeStyle: 'short' })

const named = (files: readonly DraftFile[]) => files.map(({ hash, name }) => ({ hash, name }))
