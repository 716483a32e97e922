import type { Say } from '../../../../i18n/intl.ts'
import type { Fault } from '../faults.ts'

/** Why a field will not do, as a sentence; null where it will. */
export function faultWords(say: Say, fault: Fault | undefined): string | null {
  if (fault === undefined) return null
  if (fault.kind === 'channelMissing') return say('opening.fault.channel')
  if (fault.kind === 'textMissing') return say('opening.fault.text')
  if (fault.kind === 'filesComing') return say('composer.files.coming')
  return say(`refusal.${fault.kind}`, { ...fault })
}
