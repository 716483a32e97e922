import { create } from 'zustand'
import { FILE_LIMIT, FILES_LIMIT, fitting, inMegabytes } from '../../../../domain/file/limit.ts'
import { visibleName } from '../../../../domain/file/visible-name.ts'
import { type Failure, failureWords } from '../../../../i18n/failure.ts'
import type { Say } from '../../../../i18n/intl.ts'
import { call, onReach } from '../../../bridge/bridge.ts'
import { upload } from '../../../bridge/work.ts'
import { pastedName } from '../../../ui/files/pasted-name.ts'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { changeOpening } from '../opening-keeping.ts'
import { useOpening } from '../opening-store.ts'

/** A file on its way to the console, which keeps it beside the draft. */
export interface Coming {
  readonly key: string
  readonly file: File
  readonly name: string
  /** Why it has not come; it is tried again once the console answers. */
  readonly failure: Failure | null
}

interface AttachingState {
  readonly coming: readonly Coming[]
  /** Files that were left out, each with why. */
  readonly trouble: string | null
}

export const useAttaching = create<AttachingState>(() => ({ coming: [], trouble: null }))

const stops = new Map<string, AbortController>()

/** Attaches files to the ticket that is being written; those that are too large are told by name and left out. */
export function attachToOpening(say: Say, files: readonly File[]): void {
  const refused: string[] = []
  for (const { file, unfit } of fitting(files, sizeNow())) {
    const name = pastedName(file)
    const told = visibleName(name)
    if (unfit === null) void bring(say, { key: crypto.randomUUID(), file, name, failure: null })
    else if (unfit === 'noRoom')
      refused.push(say('opening.files.noRoom', { name: told, limit: inMegabytes(FILES_LIMIT) }))
    else refused.push(say('refusal.attachmentTooLarge', { name: told, limit: inMegabytes(FILE_LIMIT) }))
  }
  tell(refused)
}

/** Takes a file away again; its bytes go with it. */
export function detach(hash: string): void {
  changeOpening({ files: useOpening.getState().draft.files.filter((file) => file.hash !== hash) })
}

/** Stops what is on its way and forgets it. */
export function stopComing(key: string): void {
  stops.get(key)?.abort()
  drop(key)
}

/** Forgets all that is on its way, with the draft that it was for. */
export function stopAll(): void {
  for (const { key } of useAttaching.getState().coming) stopComing(key)
  useAttaching.setState({ trouble: null })
}

/** Tries again what had not come when the console fell silent; returns the end of that. */
export const watchComing = (say: Say): (() => void) =>
  onReach((reach) => {
    if (reach !== 'reached') return
    for (const one of useAttaching.getState().coming) if (one.failure !== null) void bring(say, one)
  })

async function bring(say: Say, one: Coming): Promise<void> {
  const stop = new AbortController()
  stops.set(one.key, stop)
  put({ ...one, failure: null })
  const brought = await upload(one.file, stop.signal)
  const kept = brought.ok
    ? await call('opening.attach', { upload: brought.value.id, name: one.name })
    : brought
  if (stop.signal.aborted) return
  if (!kept.ok && 'unreachable' in kept) return put({ ...one, failure: kept })
  drop(one.key)
  if (!kept.ok) return tell([`${visibleName(one.name)}: ${failureWords(say, kept)}`])
  const { files } = useOpening.getState().draft
  changeOpening({ files: [...files.filter(({ hash }) => hash !== kept.value.hash), kept.value] })
  announce(say('composer.files.added', { name: visibleName(one.name) }))
}

function put(one: Coming): void {
  const { coming } = useAttaching.getState()
  const known = coming.some(({ key }) => key === one.key)
  useAttaching.setState({
    coming: known ? coming.map((other) => (other.key === one.key ? one : other)) : [...coming, one],
  })
}

function drop(key: string): void {
  stops.delete(key)
  useAttaching.setState(({ coming }) => ({ coming: coming.filter((one) => one.key !== key) }))
}

const tell = (sentences: readonly string[]): void =>
  useAttaching.setState({ trouble: sentences.length === 0 ? null : sentences.join('\n') })

/** Of what is attached and what comes, in bytes. */
function sizeNow(): number {
  const here = useAttaching.getState().coming.reduce((sum, { file }) => sum + file.size, 0)
  return useOpening.getState().draft.files.reduce((sum, { size }) => sum + size, here)
}
