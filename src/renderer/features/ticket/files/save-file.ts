import { failureWords } from '../../../../i18n/failure.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { attachmentAddress, call } from '../../../bridge/bridge.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { type FilePlace, warnOf } from './file-store.ts'

/** Saves a file by way of the browser; one that may do harm is asked about first. */
export async function saveFile(say: Say, { event, index }: FilePlace): Promise<void> {
  const answer = await call('file.inspect', { event, index })
  if (!answer.ok) return announce(failureWords(say, answer))
  if (answer.value === null) return announce(say('file.gone'))
  if (answer.value.dangers.length > 0) return warnOf({ event, index, dangers: answer.value.dangers })
  download({ event, index })
}

/** The console names it and marks it as a download of no kind: nothing is opened. */
export function download({ event, index }: FilePlace): void {
  const link = document.createElement('a')
  link.href = attachmentAddress(event, index)
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}
