import { create } from 'zustand'
import type { SettingsChange, SettingsView } from '../../../contract/views/settings.ts'
import type { Failure } from '../../../i18n/failure.ts'
import { call, onChanged } from '../../bridge/bridge.ts'

interface SettingsState {
  /** Null until they were read: as shipped. */
  readonly settings: SettingsView | null
}

export const useSettings = create<SettingsState>(() => ({ settings: null }))

/** As the console last said them; what was changed since is shown already and on its way. */
let confirmed: SettingsView | null = null
let onTheWay = 0
/** One change at a time, in the order in which they were made. */
let last: Promise<unknown> = Promise.resolve()

/** Reads them; nothing changes where the console does not answer. */
export async function readSettings(): Promise<void> {
  const answer = await call('settings.read', {})
  if (answer.ok) confirm(answer.value)
}

/** Follows what another tab changes; returns the end of that. */
export const watchSettings = (): (() => void) =>
  onChanged((topics) => {
    if (topics === 'all' || topics.includes('settings')) void readSettings()
  })

/** Changes what is named, here at once and then at the console; answers why it could not be kept, or null. */
export async function changeSettings(change: SettingsChange): Promise<Failure | null> {
  const { settings } = useSettings.getState()
  if (settings !== null) show(changed(settings, change))
  onTheWay += 1
  const asked = last.then(() => call('settings.change', change))
  last = asked
  const answer = await asked
  onTheWay -= 1
  confirm(answer.ok ? answer.value : confirmed)
  return answer.ok ? null : answer
}

/** An older answer does not undo what is on its way. */
function confirm(settings: SettingsView | null): void {
  confirmed = settings
  if (onTheWay === 0 && settings !== null) show(settings)
}

function changed(before: SettingsView, { signature, ...change }: SettingsChange): SettingsView {
  if (signature === undefined) return { ...before, ...change }
  const { profile, text } = signature
  return { ...before, ...change, signatures: { ...before.signatures, [profile]: text } }
}

/** The same settings again draw nothing again. */
function show(settings: SettingsView): void {
  if (JSON.stringify(settings) !== JSON.stringify(useSettings.getState().settings))
    useSettings.setState({ settings })
}
