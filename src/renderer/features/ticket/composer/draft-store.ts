import { create } from 'zustand'
import type { DraftView } from '../../../../contract/views/draft.ts'
import { BLANK } from './draft.ts'

interface DraftState {
  readonly drafts: ReadonlyMap<string, DraftView>
}

export const useDrafts = create<DraftState>(() => ({ drafts: new Map() }))

export const useDraft = (ticket: string): DraftView => useDrafts((state) => state.drafts.get(ticket) ?? BLANK)

export const draftOf = (ticket: string): DraftView => useDrafts.getState().drafts.get(ticket) ?? BLANK

export const putDraft = (ticket: string, draft: DraftView): void =>
  useDrafts.setState(({ drafts }) => ({ drafts: new Map(drafts).set(ticket, draft) }))
