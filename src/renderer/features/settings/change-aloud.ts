import type { SettingsChange } from '../../../contract/views/settings.ts'
import { failureWords } from '../../../i18n/failure.ts'
import type { Say } from '../../../i18n/intl.ts'
import { announce } from '../../ui/overlay/live-region.tsx'
import { changeSettings } from './settings-store.ts'

/** Changes a setting; says so where it could not be kept. */
export async function changeAloud(say: Say, change: SettingsChange): Promise<boolean> {
  const failure = await changeSettings(change)
  if (failure !== null) announce(failureWords(say, failure))
  return failure === null
}
