import { create } from 'zustand'
import { failureWords } from '../../../../i18n/failure.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { desktop, host } from '../../../bridge/desktop.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'

/** The address that is asked about; null: none. */
export const useLeaving = create<{ readonly address: string | null }>(() => ({ address: null }))

export const askToLeave = (address: string | null): void => useLeaving.setState({ address })

/** Opens an address outside of the program, once its whole was seen. */
export async function leave(say: Say, address: string): Promise<void> {
  if (desktop === null) return openBeside(address)
  const answer = await host('host.openExternal', { address })
  if (!answer.ok) announce(failureWords(say, answer))
  else if (!answer.value) announce(say('link.stays'))
}

/** In a tab that knows nothing of this one. */
function openBeside(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  document.body.append(link)
  link.click()
  link.remove()
}

/** What one looks at first: the host as the network reads it, or the address or number of a person. */
export function placeOf(address: string): string {
  const { protocol, host: name, pathname } = new URL(address)
  return protocol === 'mailto:' || protocol === 'tel:' ? pathname : name
}
