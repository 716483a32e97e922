import type { After, DraftFile, DraftTab, DraftView, Recipients } from '../../../../contract/views/draft.ts'
import { withAddresses } from '../../../../domain/ticket/mail-address.ts'

export const NOBODY: Recipients = { to: [], cc: [], bcc: [] }
export const NOTHING: After = { status: null, owner: null }

/** A draft before its first word; its id is made with that. */
export const BLANK: DraftView = {
  id: '',
  tab: 'reply',
  reply: '',
  note: '',
  forward: '',
  recipients: null,
  forwardOf: null,
  forwardTo: NOBODY,
  diagnosis: false,
  base: null,
  signed: true,
  quoting: true,
  files: { reply: [], note: [], forward: [] },
  mentions: [],
  gaps: [],
  after: NOTHING,
}

/** Nothing in it that a person would miss. */
export const isBlank = (draft: DraftView): boolean =>
  draft.reply === '' &&
  draft.note === '' &&
  draft.forward === '' &&
  draft.recipients === null &&
  isNobody(draft.forwardTo) &&
  Object.values(draft.files).every((files) => files.length === 0) &&
  draft.after.status === null &&
  draft.after.owner === null &&
  !draft.diagnosis

export const isNobody = ({ to, cc, bcc }: Recipients): boolean => to.length + cc.length + bcc.length === 0

/** The files of one tab in place of those that it had. */
export const withFiles = (
  draft: DraftView,
  tab: DraftTab,
  files: readonly DraftFile[],
): DraftView['files'] => ({
  ...draft.files,
  [tab]: files,
})

/** What was accepted: under which tab, the person's own words of it, and its files. */
export interface Sent {
  readonly tab: DraftTab
  readonly text: string
  readonly files: readonly DraftFile[]
}

/**
 * The draft once `sent` was accepted: only what was sent goes, what was written or attached meanwhile is a new draft.
 * Words changed in their middle cannot be told apart from those sent, so they stay.
 */
export function afterSend(draft: DraftView, sent: Sent, id: string): DraftView {
  const text = draft[sent.tab]
  const rest = text.startsWith(sent.text) ? text.slice(sent.text.length).trimStart() : text
  const files = draft.files[sent.tab].filter(({ hash }) => !sent.files.some((one) => one.hash === hash))
  const left = { ...draft, id, [sent.tab]: rest, files: withFiles(draft, sent.tab, files) }
  if (sent.tab === 'note') return { ...left, mentions: [] }
  if (sent.tab === 'forward') return { ...left, tab: 'reply', forwardTo: NOBODY, forwardOf: null }
  const base = rest === '' ? null : draft.base
  const { signed, quoting } = BLANK
  return { ...left, recipients: null, diagnosis: false, base, after: NOTHING, signed, quoting }
}

/** What the console kept, and what was typed before it could be read: neither is lost. */
export function joined(kept: DraftView, typed: DraftView): DraftView {
  return {
    ...kept,
    tab: typed.tab,
    reply: both(kept.reply, typed.reply),
    note: both(kept.note, typed.note),
    forward: both(kept.forward, typed.forward),
    recipients: typed.recipients ?? kept.recipients,
    forwardOf: typed.forwardOf ?? kept.forwardOf,
    forwardTo: together(kept.forwardTo, typed.forwardTo),
    diagnosis: typed.diagnosis || kept.diagnosis,
    base: kept.base ?? typed.base,
    files: {
      reply: allFiles(kept.files.reply, typed.files.reply),
      note: allFiles(kept.files.note, typed.files.note),
      forward: allFiles(kept.files.forward, typed.files.forward),
    },
    mentions: [
      ...kept.mentions,
      ...typed.mentions.filter(({ id }) => kept.mentions.every((one) => one.id !== id)),
    ],
    gaps: [...new Set([...kept.gaps, ...typed.gaps])],
    after: {
      status: typed.after.status ?? kept.after.status,
      owner: typed.after.owner ?? kept.after.owner,
    },
  }
}

const both = (kept: string, typed: string): string =>
  kept === '' || typed === '' ? kept + typed : `${kept}\n\n${typed}`

const together = (a: Recipients, b: Recipients): Recipients => ({
  to: withAddresses(a.to, b.to),
  cc: withAddresses(a.cc, b.cc),
  bcc: withAddresses(a.bcc, b.bcc),
})

/** One content stands once, whatever it is called. */
export const allFiles = (a: readonly DraftFile[], b: readonly DraftFile[]): readonly DraftFile[] => [
  ...a,
  ...b.filter(({ hash }) => a.every((one) => one.hash !== hash)),
]
