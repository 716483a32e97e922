import type { OpeningDraft } from '../../../contract/views/opening.ts'
import { call, isFull, onChanged, onReach } from '../../bridge/bridge.ts'
import { BLANK, inProfile, isBlank } from './draft.ts'
import type { Faults, Field } from './faults.ts'
import { needProfile, useOpening } from './opening-store.ts'

/**
 * The draft is kept by the console, so that a closed tab or a kill takes nothing. What it has not confirmed is unsaved,
 * stays here, and is sent again once it answers.
 */
let unsaved = false
let saving = false
let reached = true
/** The teams of a visit that could not begin, because the console did not answer. */
let waiting: readonly string[] | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const PAUSE = 300
/** Until a save that found no room on the disk is tried again, in milliseconds. */
const ROOM_PAUSE = 5000
let full = false

/** Changes the draft and has it kept soon; the first change begins it. What was wrong with a changed field is forgotten. */
export function changeOpening(change: Partial<OpeningDraft>): void {
  const { draft: before, faults } = useOpening.getState()
  const draft = {
    ...before,
    ...change,
    id: before.id === '' ? crypto.randomUUID() : before.id,
    changedAt: Date.now(),
  }
  useOpening.setState({ draft, faults: without(faults, Object.keys(change)), failure: null })
  if (isBlank(before) && isBlank(draft)) return
  unsaved = true
  clearTimeout(timer)
  timer = setTimeout(() => void keep(), PAUSE)
}

/** Another team: what it does not know goes, the words stay. */
export async function changeProfile(id: string): Promise<void> {
  const profile = await needProfile(id)
  if (profile !== null) changeOpening(inProfile(useOpening.getState().draft, profile))
}

/** Throws the draft away, here and at the console. */
export function discardOpening(): void {
  const { profile } = useOpening.getState().draft
  useOpening.setState({
    draft: { ...BLANK, profile },
    continuing: null,
    faults: {},
    failure: null,
    speaker: '',
  })
  unsaved = true
  void keep()
}

/** Nothing is left to keep: the console has opened the ticket and let go of its draft. */
export function forgetOpening(): void {
  clearTimeout(timer)
  unsaved = false
  const { profile } = useOpening.getState().draft
  useOpening.setState({ draft: { ...BLANK, profile }, continuing: null, faults: {}, speaker: '' })
}

/** Begins a visit: what was kept comes back. `profiles`: the teams here, of which the first is the usual one. */
export async function beginOpening(profiles: readonly string[]): Promise<void> {
  useOpening.setState({ faults: {}, failure: null, profiles: new Map() })
  const { known, draft } = useOpening.getState()
  if (known) useOpening.setState({ continuing: isBlank(draft) ? null : draft.changedAt })
  else if (!(await recall())) {
    waiting = profiles
    return
  }
  const wanted = useOpening.getState().draft.profile
  const profile = profiles.includes(wanted) ? wanted : profiles[0]
  const rules = profile === undefined ? null : await needProfile(profile)
  if (rules !== null) useOpening.setState(({ draft: now }) => ({ draft: inProfile(now, rules) }))
}

/** Takes over what was kept, unless words stand here already; whether it could be read. */
async function recall(): Promise<boolean> {
  const answer = await call('opening.read', {})
  if (!answer.ok) {
    useOpening.setState({ failure: answer })
    return false
  }
  const kept = answer.value
  const { draft } = useOpening.getState()
  const here = !isBlank(draft)
  useOpening.setState({
    known: true,
    draft: kept !== null && !here ? kept : draft,
    continuing: kept !== null && !here ? kept.changedAt : null,
  })
  return true
}

/** Saves what is unsaved now; whether it was kept. */
export async function keepOpening(): Promise<boolean> {
  if (unsaved) await keep(true)
  return !unsaved
}

/** Saves what is unsaved when the console is heard again and before the page goes; returns the end of that. */
export function watchOpening(): () => void {
  const deaf = onChanged((topics) => topics === 'all' && again())
  const blind = onReach((reach) => {
    reached = reach === 'reached'
  })
  const gone = new AbortController()
  const { signal } = gone
  const leave = () => unsaved && void keep(true)
  document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal })
  window.addEventListener('pagehide', leave, { signal })
  window.addEventListener(
    'beforeunload',
    (event) => (!reached || full) && unsaved && event.preventDefault(),
    {
      signal,
    },
  )
  return () => {
    deaf()
    blind()
    gone.abort()
  }
}

/** What could not be done while the console was silent. */
function again(): void {
  if (unsaved) void keep()
  const teams = waiting
  waiting = null
  if (teams !== null) void beginOpening(teams)
}

/** One saving at a time, so that an older one cannot arrive last; a page that leaves does not wait. */
async function keep(leaving = false): Promise<void> {
  clearTimeout(timer)
  if (saving && !leaving) return
  saving = true
  const { draft } = useOpening.getState()
  const answer = await call('opening.save', { draft: isBlank(draft) ? null : draft }, leaving)
  saving = false
  full = isFull(answer)
  if (full) timer = setTimeout(() => void keep(), ROOM_PAUSE)
  if (!answer.ok) return
  if (useOpening.getState().draft === draft) unsaved = false
  else if (unsaved) void keep()
}

const without = (faults: Faults, fields: readonly string[]): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([field]) => !fields.includes(field as Field)))
