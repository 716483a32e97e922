import { create } from 'zustand'
import type { Address } from '../../../domain/ticket/message.ts'

/** What is being written in a ticket; kept in memory until it is sent. */
export interface Draft {
  readonly tab: 'reply' | 'note'
  readonly reply: string
  readonly note: string
  /** Null: as the ticket proposes. */
  readonly to: readonly Address[] | null
  readonly diagnosis: boolean
  /** The newest message when the reply was begun; null until then. */
  readonly base: string | null
}

const BLANK: Draft = { tab: 'reply', reply: '', note: '', to: null, diagnosis: false, base: null }

interface DraftState {
  readonly drafts: ReadonlyMap<string, Draft>
}

const useDrafts = create<DraftState>(() => ({ drafts: new Map() }))

export const useDraft = (ticket: string): Draft => useDrafts((state) => state.drafts.get(ticket) ?? BLANK)

export function changeDraft(ticket: string, change: Partial<Draft>): void {
  useDrafts.setState(({ drafts }) => ({
    drafts: new Map(drafts).set(ticket, { ...(drafts.get(ticket) ?? BLANK), ...change }),
  }))
}
