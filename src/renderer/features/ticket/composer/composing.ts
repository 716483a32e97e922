import { create } from 'zustand'
import type { WritingHandle } from '../../../ui/writing/writing-area.tsx'

interface Composing {
  /** Why the draft of a ticket cannot leave yet, in words; nothing was asked of the console. */
  readonly trouble: { readonly ticket: string; readonly text: string } | null
}

export const useComposing = create<Composing>(() => ({ trouble: null }))

export const tellTrouble = (ticket: string, text: string): void =>
  useComposing.setState({ trouble: { ticket, text } })

export const forgetTrouble = (): void => {
  if (useComposing.getState().trouble !== null) useComposing.setState({ trouble: null })
}

/** The field in which one writes now, for what is put into it from beside it. */
export const writing: { current: WritingHandle | null } = { current: null }
