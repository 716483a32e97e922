import type { DraftView } from '../../../../contract/views/draft.ts'

/** A draft before its first word; its id is made with that. */
export const BLANK: DraftView = {
  id: '',
  tab: 'reply',
  reply: '',
  note: '',
  to: null,
  diagnosis: false,
  base: null,
}

/** Nothing in it that a person would miss. */
export const isBlank = (draft: DraftView): boolean =>
  draft.reply === '' && draft.note === '' && draft.to === null && !draft.diagnosis

/**
 * The draft once `sent` was accepted: only what was sent goes, what was written meanwhile is a new draft. Words
 * changed in their middle cannot be told apart from those sent, so they stay.
 */
export function afterSend(draft: DraftView, tab: DraftView['tab'], sent: string, id: string): DraftView {
  const text = draft[tab]
  const rest = text.startsWith(sent) ? text.slice(sent.length).trimStart() : text
  if (tab === 'note') return { ...draft, id, note: rest }
  return { ...draft, id, reply: rest, to: null, diagnosis: false, base: rest === '' ? null : draft.base }
}

/** What the console kept, and what was typed before it could be read: neither is lost. */
export function joined(kept: DraftView, typed: DraftView): DraftView {
  return {
    ...kept,
    tab: typed.tab,
    reply: both(kept.reply, typed.reply),
    note: both(kept.note, typed.note),
    to: typed.to ?? kept.to,
    diagnosis: typed.diagnosis || kept.diagnosis,
    base: kept.base ?? typed.base,
  }
}

const both = (kept: string, typed: string): string =>
  kept === '' || typed === '' ? kept + typed : `${kept}\n\n${typed}`
