import { create } from 'zustand'
import type { BackupsView } from '../../../../contract/views/backup.ts'
import type { Failure } from '../../../../i18n/failure.ts'
import { call, onChanged } from '../../../bridge/bridge.ts'
import { work } from '../../../bridge/work.ts'

/** A copy to which one may go back, or is on the way to. */
export interface Chosen {
  readonly name: string
  readonly at: number
  readonly tickets: number
}

interface BackupsState {
  /** Null until they were read. */
  readonly view: BackupsView | null
  /** Whole percents of the one that is being made; null while none is. */
  readonly making: number | null
  /** Why the last one that was asked for here was not made; the console tells of those that it makes itself. */
  readonly failure: Failure | null
  readonly chosen: Chosen | null
  /** The console is starting anew for it. */
  readonly restoring: boolean
  readonly refused: Failure | null
}

export const useBackups = create<BackupsState>(() => ({
  view: null,
  making: null,
  failure: null,
  chosen: null,
  restoring: false,
  refused: null,
}))

let stop = new AbortController()

/** Reads them now and at each change; returns the end of that. */
export function watchBackups(): () => void {
  void read()
  return onChanged((topics) => {
    if (topics === 'all' || topics.includes('backups')) void read()
  })
}

/** What became of a restoring is told by the console that started after it. */
async function read(): Promise<void> {
  const before = useBackups.getState()
  const answer = await call('backup.list', {})
  if (!answer.ok) return
  const view = answer.value
  const arrived = before.restoring && view.restored !== null && view.restored.at !== before.view?.restored?.at
  useBackups.setState({ view, ...(arrived ? { restoring: false, chosen: null } : {}) })
}

/** Makes one now; answers whether it was made. */
export async function makeNow(): Promise<boolean> {
  stop = new AbortController()
  useBackups.setState({ making: 0, failure: null })
  const onProgress = (making: number) => useBackups.setState({ making })
  const answer = await work('backup.make', {}, { signal: stop.signal, onProgress })
  const cancelled = !answer.ok && 'refusal' in answer && answer.refusal.kind === 'cancelled'
  useBackups.setState({ making: null, failure: answer.ok || cancelled ? null : answer })
  await read()
  return answer.ok
}

export const stopMaking = (): void => stop.abort()

export const choose = (chosen: Chosen | null): void => useBackups.setState({ chosen, refused: null })

/** Goes back to the chosen one: the console ends, puts it in place and starts anew. */
export async function restoreChosen(): Promise<void> {
  const { chosen } = useBackups.getState()
  if (chosen === null) return
  useBackups.setState({ restoring: true, refused: null })
  const answer = await call('backup.restore', { name: chosen.name })
  if (!answer.ok) useBackups.setState({ restoring: false, refused: answer })
}
