import type { DraftView } from '../../../../contract/views/draft.ts'
import { call, isFull, onChanged, onReach } from '../../../bridge/bridge.ts'
import { BLANK, isBlank, joined } from './draft.ts'
import { draftOf, putDraft } from './draft-store.ts'

/**
 * Drafts are kept by the console, so that a closed tab or a kill takes nothing. What it has not confirmed is
 * unsaved, stays here, and is sent again once it answers.
 */
const unsaved = new Set<string>()
/** Tickets whose kept draft was read: before that, saving could replace what nobody here has seen. */
const known = new Set<string>()
const saving = new Set<string>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const PAUSE = 300
/** Until a save that found no room on the disk is tried again, in milliseconds. */
const ROOM_PAUSE = 5000
let reached = true
let full = false

/** Changes a draft and has it kept soon; the first change begins it. */
export function changeDraft(ticket: string, change: Partial<DraftView>): DraftView {
  const before = draftOf(ticket)
  const draft = { ...before, ...change }
  const begun = draft.id === '' ? { ...draft, id: crypto.randomUUID() } : draft
  putDraft(ticket, begun)
  if (isBlank(before) && isBlank(begun)) return begun
  unsaved.add(ticket)
  clearTimeout(timers.get(ticket))
  timers.set(
    ticket,
    setTimeout(() => void keep(ticket), PAUSE),
  )
  return begun
}

/** Shows what the console keeps of a ticket's draft, also what another window writes; its end keeps it at once. */
export function followDraft(ticket: string): () => void {
  void recall(ticket)
  const deaf = onChanged((topics) => {
    if (topics === 'all' || topics.includes(`draft:${ticket}`)) void recall(ticket)
  })
  return () => {
    deaf()
    if (unsaved.has(ticket)) void keep(ticket)
  }
}

/** Saves what is unsaved now; whether all of it was kept. */
export async function keepDrafts(): Promise<boolean> {
  await Promise.all([...unsaved].map((ticket) => keep(ticket, known.has(ticket))))
  return unsaved.size === 0
}

/** Saves what is unsaved when the console is heard again and before the page goes; returns the end of that. */
export function watchDrafts(): () => void {
  const keepAll = (leaving: boolean) => {
    for (const ticket of unsaved) void keep(ticket, leaving)
  }
  const deaf = onChanged((topics) => topics === 'all' && keepAll(false))
  const blind = onReach((reach) => {
    reached = reach === 'reached'
  })
  const gone = new AbortController()
  const { signal } = gone
  document.addEventListener('visibilitychange', () => document.hidden && keepAll(true), { signal })
  window.addEventListener('pagehide', () => keepAll(true), { signal })
  window.addEventListener(
    'beforeunload',
    (event) => {
      if ((!reached || full) && unsaved.size > 0) event.preventDefault()
    },
    { signal },
  )
  return () => {
    deaf()
    blind()
    gone.abort()
  }
}

/** One saving of a ticket at a time, so that an older one cannot arrive last; a page that leaves does not wait. */
async function keep(ticket: string, leaving = false): Promise<void> {
  clearTimeout(timers.get(ticket))
  if (saving.has(ticket) && !leaving) return
  if (!known.has(ticket) && (leaving || !(await recall(ticket)))) return
  if (saving.has(ticket) && !leaving) return
  saving.add(ticket)
  const draft = draftOf(ticket)
  const answer = await call('draft.save', { ticket, draft: toKeep(draft) }, leaving)
  saving.delete(ticket)
  full = isFull(answer)
  if (full)
    timers.set(
      ticket,
      setTimeout(() => void keep(ticket), ROOM_PAUSE),
    )
  if (!answer.ok) return
  if (draftOf(ticket) === draft) unsaved.delete(ticket)
  else void keep(ticket)
}

const toKeep = (draft: DraftView): DraftView | null => (isBlank(draft) ? null : draft)

/** Takes over what was kept, unless newer words stand here; whether it could be read. */
async function recall(ticket: string): Promise<boolean> {
  const asked = draftOf(ticket)
  const answer = await call('draft.read', { ticket })
  if (!answer.ok) return false
  const first = !known.has(ticket)
  known.add(ticket)
  const here = draftOf(ticket)
  const kept = answer.value
  // Changed and saved while the answer was on its way: the answer may be the older of the two.
  if (!first && here !== asked) return true
  if (!unsaved.has(ticket)) {
    if (kept !== null) putDraft(ticket, { ...kept, tab: first ? tabOf(here, kept) : here.tab })
    else if (!isBlank(here)) putDraft(ticket, { ...BLANK, tab: here.tab })
  } else if (first && kept !== null && kept.id !== here.id) putDraft(ticket, joined(kept, here))
  return true
}

/**
 * Where a command chose a tab before the draft came, that choice stands. Later no other window moves it: words meant
 * for a note would go on as a reply.
 */
const tabOf = (here: DraftView, kept: DraftView): DraftView['tab'] => (here.id === '' ? kept.tab : here.tab)
