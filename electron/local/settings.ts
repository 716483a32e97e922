import { parseSettings } from '../../src/contract/calls/settings.ts'
import type { SettingsChange, SettingsView } from '../../src/contract/views/settings.ts'
import type { LocalStore } from '../store/local.ts'

const NAME = 'settings'

/** How the person at this console works, beside the log: one row, and what it lacks or garbles is as shipped. */
export function readSettings(local: LocalStore): SettingsView {
  const text = local.read(NAME)
  return parseSettings(text === null ? {} : jsonOf(text))
}

/** Changes what is named and keeps the rest. */
export function changeSettings(local: LocalStore, { signature, ...change }: SettingsChange): SettingsView {
  const before = readSettings(local)
  const signatures =
    signature === undefined
      ? before.signatures
      : { ...before.signatures, [signature.profile]: signature.text }
  const settings = { ...before, ...change, signatures }
  local.write(NAME, JSON.stringify(settings))
  return settings
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
