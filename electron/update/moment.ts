import type { RestartAnswer, UpdateState } from '../../src/contract/views/update.ts'

/** What the person and the program are at. */
export interface Busy {
  /** Answers and notes on their way, also those that can still be taken back. */
  readonly sending: number
  /** Long works that run: imports, exports, backups. */
  readonly works: number
  /** Open tickets whose nearest clock is at risk or breached. */
  readonly atRisk: number
}

/** Why an update waits, the most pressing first. */
export type Hindrance = 'sending' | 'working' | 'atRisk'

export const hindrances = ({ sending, works, atRisk }: Busy): readonly Hindrance[] => [
  ...(sending > 0 ? (['sending'] as const) : []),
  ...(works > 0 ? (['working'] as const) : []),
  ...(atRisk > 0 ? (['atRisk'] as const) : []),
]

/** Something is under way that an end of the program would cut short. */
const underWay = (busy: Busy): boolean => busy.sending > 0 || busy.works > 0

/** A version may be brought: it asks for the network and the disk, not for the person. */
export const mayDownload = (state: UpdateState, busy: Busy): boolean =>
  state.kind === 'available' && !underWay(busy)

/** The person may be told that a version waits: never while something is under way or a ticket is at risk. */
export const mayOffer = (state: UpdateState, busy: Busy): boolean =>
  state.kind === 'ready' && hindrances(busy).length === 0

/** At the end of the program, which the person chose: who quits with tickets at risk was asked about them already. */
export const mayInstallAtQuit = (state: UpdateState, busy: Busy): boolean =>
  state.kind === 'ready' && !underWay(busy)

/** `sure`: the person was asked about the tickets at risk. Being sure does not cut short what is under way. */
export function answerRestart(state: UpdateState, busy: Busy, sure: boolean): RestartAnswer {
  if (state.kind !== 'ready') return { kind: 'notReady' }
  if (busy.sending > 0) return { kind: 'wait', why: 'sending' }
  if (busy.works > 0) return { kind: 'wait', why: 'working' }
  return busy.atRisk > 0 && !sure ? { kind: 'ask', atRisk: busy.atRisk } : { kind: 'restart' }
}
