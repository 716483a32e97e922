import type { UpdateFailure, UpdateState } from '../../src/contract/views/update.ts'

export type UpdateEvent =
  | { readonly kind: 'checkBegan' }
  | { readonly kind: 'noneFound'; readonly at: number }
  | { readonly kind: 'found'; readonly version: string }
  | { readonly kind: 'downloadBegan' }
  | { readonly kind: 'progressed'; readonly share: number }
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'failed'; readonly reason: UpdateFailure; readonly at: number }

/** The state after `event`; the same state where the event does not belong to it, as one that comes late. */
export function afterEvent(state: UpdateState, event: UpdateEvent): UpdateState {
  switch (event.kind) {
    case 'checkBegan':
      return state.kind === 'idle' || state.kind === 'failed' ? { kind: 'checking' } : state
    case 'noneFound':
      return state.kind === 'checking' ? { kind: 'idle', checkedAt: event.at } : state
    case 'found':
      return state.kind === 'checking' ? { kind: 'available', version: event.version } : state
    case 'downloadBegan':
      return state.kind === 'available' ? { kind: 'downloading', version: state.version, share: 0 } : state
    case 'progressed':
      return state.kind === 'downloading' ? progressed(state, event.share) : state
    case 'downloaded':
      return state.kind === 'downloading' ? { kind: 'ready', version: state.version } : state
    case 'failed':
      return state.kind === 'checking' || state.kind === 'downloading' ? event : state
  }
}

type Downloading = Extract<UpdateState, { kind: 'downloading' }>

/** A download is told as it grows; one that begins again is not shown going back. */
const progressed = (state: Downloading, share: number): Downloading =>
  share > state.share ? { ...state, share: Math.min(1, share) } : state

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long after the start, a look, a failed one and one that could not be trusted the next look comes. */
export const LOOK_AFTER = {
  start: 2 * MINUTE,
  look: 6 * HOUR,
  failure: HOUR,
  untrusted: 24 * HOUR,
} as const

/** The instant of the next look; null where none is due, as while one goes on or a version is on its way. */
export function nextLookAt(state: UpdateState, startedAt: number): number | null {
  if (state.kind === 'idle')
    return state.checkedAt === null ? startedAt + LOOK_AFTER.start : state.checkedAt + LOOK_AFTER.look
  if (state.kind !== 'failed') return null
  return state.at + (state.reason === 'untrusted' ? LOOK_AFTER.untrusted : LOOK_AFTER.failure)
}
