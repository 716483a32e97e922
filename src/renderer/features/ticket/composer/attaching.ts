import { create } from 'zustand'
import type { DraftTab } from '../../../../contract/views/draft.ts'
import { FILE_LIMIT, FILES_LIMIT, fitting, inMegabytes } from '../../../../domain/file/limit.ts'
import { visibleName } from '../../../../domain/file/visible-name.ts'
import { type Failure, failureWords } from '../../../../i18n/failure.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { call } from '../../../bridge/bridge.ts'
import { upload } from '../../../bridge/work.ts'
import { pastedName } from '../../../ui/files/pasted-name.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { forgetTrouble, tellTrouble } from './composing.ts'
import { allFiles, withFiles } from './draft.ts'
import { changeDraft } from './draft-keeping.ts'
import { draftOf } from './draft-store.ts'

/** A file on its way to the console, which keeps it beside the draft. */
export interface Coming {
  readonly key: string
  readonly ticket: string
  readonly tab: DraftTab
  readonly file: File
  readonly name: string
  /** Why it has not come; it is tried again once the console answers. */
  readonly failure: Failure | null
}

export const useComing = create<{ readonly coming: readonly Coming[] }>(() => ({ coming: [] }))

const stops = new Map<string, AbortController>()

/** Attaches files to what is being written; those that are too large are told by name and left out. */
export function attach(say: Say, ticket: string, files: readonly File[]): void {
  forgetTrouble()
  const { tab } = draftOf(ticket)
  const refused: string[] = []
  for (const { file, unfit } of fitting(files, sizeOf(ticket, tab))) {
    const name = pastedName(file)
    const told = visibleName(name)
    if (unfit === null) void bring(say, { key: crypto.randomUUID(), ticket, tab, file, name, failure: null })
    else if (unfit === 'noRoom')
      refused.push(say('composer.files.noRoom', { name: told, limit: inMegabytes(FILES_LIMIT) }))
    else refused.push(say('refusal.attachmentTooLarge', { name: told, limit: inMegabytes(FILE_LIMIT) }))
  }
  if (refused.length > 0) tellTrouble(ticket, refused.join('\n'))
}

/** Stops what is on its way and forgets it. */
export function stopComing(key: string): void {
  stops.get(key)?.abort()
  drop(key)
}

/** Pause before what did not come is tried again, in milliseconds. */
const PAUSE = 2000

async function bring(say: Say, one: Coming): Promise<void> {
  const stop = new AbortController()
  stops.set(one.key, stop)
  put({ ...one, failure: null })
  const brought = await upload(one.file, stop.signal)
  const kept = brought.ok
    ? await call('draft.attach', { ticket: one.ticket, upload: brought.value.id, name: one.name })
    : brought
  if (stop.signal.aborted) return
  if (!kept.ok && 'unreachable' in kept) {
    put({ ...one, failure: kept })
    return void setTimeout(() => stop.signal.aborted || void bring(say, one), PAUSE)
  }
  drop(one.key)
  if (!kept.ok) return tellTrouble(one.ticket, `${visibleName(one.name)}: ${failureWords(say, kept)}`)
  const draft = draftOf(one.ticket)
  changeDraft(one.ticket, {
    files: withFiles(draft, one.tab, allFiles(draft.files[one.tab], [kept.value])),
  })
  announce(say('composer.files.added', { name: visibleName(one.name) }))
}

function put(one: Coming): void {
  const { coming } = useComing.getState()
  const known = coming.some(({ key }) => key === one.key)
  useComing.setState({
    coming: known ? coming.map((other) => (other.key === one.key ? one : other)) : [...coming, one],
  })
}

function drop(key: string): void {
  stops.delete(key)
  useComing.setState(({ coming }) => ({ coming: coming.filter((one) => one.key !== key) }))
}

/** Of what is attached and what comes, in bytes. */
function sizeOf(ticket: string, tab: DraftTab): number {
  const kept = draftOf(ticket).files[tab].reduce((sum, { size }) => sum + size, 0)
  const here = useComing.getState().coming.filter((one) => one.ticket === ticket && one.tab === tab)
  return here.reduce((sum, { file }) => sum + file.size, kept)
}
