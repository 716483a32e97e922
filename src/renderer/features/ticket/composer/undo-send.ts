import { create } from 'zustand'
import type { After, DraftView } from '../../../../contract/views/draft.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { act } from '../ticket-store.ts'
import { joined } from './draft.ts'
import { changeDraft } from './draft-keeping.ts'
import { draftOf } from './draft-store.ts'

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
  announce(say('composer.undone'))
}
