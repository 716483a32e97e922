import { create } from 'zustand'
import type { After, DraftView } from '../../../../contract/views/draft.ts'
import type { TicketView } from '../../../../contract/views/ticket.ts'
import type { TimelineEntry } from '../../../../contract/views/timeline.ts'
import { type Say, sayIn } from '../../../../i18n/intl.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { filesOf } from './correspondence.ts'
import { writing } from './composing.ts'
import { BLANK, joined } from './draft.ts'
import { changeDraft } from './draft-keeping.ts'
import { draftOf } from './draft-store.ts'
import { LETTERS } from './outgoing.ts'
import { act, useTicket } from '../ticket-store.ts'

/** How long a press takes a sending back, in milliseconds. */
export const UNDO_TIME = 10_000

/** A reply just sent, and all that brings it back. */
export interface Sending {
  readonly ticket: string
  readonly reply: string
  /** As it was when it was sent. */
  readonly draft: DraftView
  /** What the ticket was before, of what the sending changed besides. */
  readonly before: After
  /** Epoch milliseconds. */
  readonly until: number
}

export const useSending = create<{ readonly sending: Sending | null }>(() => ({ sending: null }))

let timer: ReturnType<typeof setTimeout> | undefined

export function offerUndo(sending: Sending): void {
  clearTimeout(timer)
  useSending.setState({ sending })
  timer = setTimeout(() => useSending.setState({ sending: null }), UNDO_TIME)
}

/** Takes a reply back that still waits in the outbox: its words, people and files are a draft again. */
export async function takeBack(say: Say, entry: Reply): Promise<void> {
  const { id: ticket, ticket: view } = useTicket.getState()
  const { body } = entry
  const done = await act({ kind: 'withdraw', reply: entry.id })
  if (done === null || ticket === null || view === null || body === null) return
  const { to, cc, bcc } = body
  const tab = entry.forward ? 'forward' : 'reply'
  const sentOn = entry.forward ? sentOnIn(view, body) : null
  const back: DraftView = {
    ...BLANK,
    id: crypto.randomUUID(),
    tab,
    [tab]: sentOn?.words ?? body.text.trim(),
    ...(entry.forward ? { forwardTo: { to, cc, bcc } } : { recipients: { to, cc, bcc } }),
    forwardOf: sentOn?.entry ?? null,
    base: view.newestMessage,
    files: { ...BLANK.files, [tab]: filesOf(entry) },
  }
  changeDraft(ticket, { ...joined(back, draftOf(ticket)), tab })
  backToWords(ticket)
  announce(say('composer.undone'))
}

/** What was pressed is gone with the sending: the focus goes to the words that came back, once they are drawn. */
function backToWords(ticket: string): void {
  requestAnimationFrame(() => {
    const draft = draftOf(ticket)
    const end = draft[draft.tab].length
    writing.current?.select({ from: end, to: end })
  })
}

type Reply = Extract<TimelineEntry, { kind: 'reply' }>

/** What was written above a message that was sent on, and which message that was. */
function sentOnIn({ timeline }: TicketView, body: NonNullable<Reply['body']>) {
  const whole = `${body.text}${body.quoted}`
  const heading = whole.indexOf(sayIn(LETTERS)('composer.forward.heading'))
  const below = heading < 0 ? '' : whole.slice(heading)
  const entry = timeline.findLast(
    (one) =>
      (one.kind === 'message' || one.kind === 'reply') &&
      one.body !== null &&
      one.body.text.trim() !== '' &&
      below.includes(one.body.text.trim()),
  )
  return entry === undefined ? null : { words: whole.slice(0, heading).trim(), entry: entry.id }
}

/**
 * Takes the reply back out of the outbox: its words and files are a draft again, before whatever was written since,
 * under an id of its own, and the ticket is as it was.
 */
export async function undoSend(say: Say): Promise<void> {
  const { sending } = useSending.getState()
  if (sending === null) return
  clearTimeout(timer)
  useSending.setState({ sending: null })
  const { ticket, reply, draft, before } = sending
  if ((await act({ kind: 'withdraw', reply })) === null) return
  const now = draftOf(ticket)
  changeDraft(ticket, { ...joined({ ...draft, id: crypto.randomUUID() }, now), tab: draft.tab })
  if (before.status !== null || before.owner !== null) await act({ kind: 'after', after: { ...before } })
  backToWords(ticket)
  announce(say('composer.undone'))
}
