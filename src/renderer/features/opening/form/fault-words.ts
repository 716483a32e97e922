import type { Say } from '../../../../i18n/intl.ts'
import type { Fault } from '../faults.ts'

/** Why a field will not do, as a sentence; null where it will. */
export function faultWords(say: Say, fault: Fault | undefined): string | null {
  if (fault === undefined) return null
  return fault.kind === 'channelMissing'
    ? say('opening.fault.channel')
    : say(`refusal.${fault.kind}`, { ...fault })
}
