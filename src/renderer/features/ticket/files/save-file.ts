import { failureWords } from '../../../../i18n/failure.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { attachmentAddress, call } from '../../../bridge/bridge.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { desktop, host } from '../../../bridge/desktop.ts'
import { type FilePlace, noteSaved, warnOf } from './file-store.ts'

/** Saves a file by way of the browser; one that may do harm is asked about first. */
export async function saveFile(say: Say, { event, index }: FilePlace): Promise<void> {
  const answer = await call('file.inspect', { event, index })
  if (!answer.ok) return announce(failureWords(say, answer))
  if (answer.value === null) return announce(say('file.gone'))
  if (answer.value.dangers.length > 0) return warnOf({ event, index, dangers: answer.value.dangers })
  download(say, { event, index })
}

/** By the system's own dialog in the desktop; a browser names it and marks it as a download of no kind. */
export function download(say: Say, { event, index }: FilePlace): void {
  if (desktop !== null) return void saveHere(say, { event, index })
  const link = document.createElement('a')
  link.href = attachmentAddress(event, index)
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}

async function saveHere(say: Say, place: FilePlace): Promise<void> {
  const answer = await host('file.save', place)
  if (!answer.ok) return announce(failureWords(say, answer))
  if (answer.value.kind === 'gone') announce(say('file.gone'))
  if (answer.value.kind !== 'saved') return
  noteSaved(place, answer.value.id)
  announce(say('file.saved'))
}

/** Lets the pointer carry a copy out of the window; one that may do harm is saved, after a warning, or not at all. */
export async function dragOut(say: Say, place: FilePlace): Promise<void> {
  const answer = await host('file.drag', place)
  if (!answer.ok) announce(failureWords(say, answer))
  else if (answer.value.kind === 'gone') announce(say('file.gone'))
  else if (answer.value.kind === 'dangerous') warnOf({ ...place, dangers: answer.value.dangers })
}
