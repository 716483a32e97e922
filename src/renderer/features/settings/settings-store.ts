import { create } from 'zustand'
import type { SettingsChange, SettingsView } from '../../../contract/views/settings.ts'
import type { Failure } from '../../../i18n/failure.ts'
import { call, onChanged } from '../../bridge/bridge.ts'

interface SettingsState {
  /** Null until they were read: as shipped. */
  readonly settings: SettingsView | null
}

export const useSettings = create<SettingsState>(() => ({ settings: null }))

/** Reads them; nothing changes where the console does not answer. */
export async function readSettings(): Promise<void> {
  const answer = await call('settings.read', {})
  if (answer.ok) keep(answer.value)
}

/** Follows what another tab changes; returns the end of that. */
export const watchSettings = (): (() => void) =>
  onChanged((topics) => {
    if (topics === 'all' || topics.includes('settings')) void readSettings()
  })

/** Changes what is named, here at once and then at the console; answers why it could not be kept, or null. */
export async function changeSettings(change: SettingsChange): Promise<Failure | null> {
  const { settings: before } = useSettings.getState()
  if (before !== null) keep(changed(before, change))
  const answer = await call('settings.change', change)
  if (answer.ok) keep(answer.value)
  else if (before !== null) keep(before)
  return answer.ok ? null : answer
}

function changed(before: SettingsView, { signature, ...change }: SettingsChange): SettingsView {
  if (signature === undefined) return { ...before, ...change }
  const { profile, text } = signature
  return { ...before, ...change, signatures: { ...before.signatures, [profile]: text } }
}

/** The same settings again draw nothing again. */
function keep(settings: SettingsView): void {
  if (JSON.stringify(settings) !== JSON.stringify(useSettings.getState().settings))
    useSettings.setState({ settings })
}
