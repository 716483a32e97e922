import type { StatusId } from '../value/id.ts'

export type Phase = 'open' | 'resolved' | 'closed'
export type WaitsFor = 'client' | 'team' | 'third'

/**
 * What a status does to the clocks. It is copied into each `statusChanged`, so that a fold needs no profile
 * and a later edit of the profile moves no past pause (WC-32, XT-11, WC-33).
 */
export interface StatusEffect {
  readonly status: StatusId
  readonly phase: Phase
  /** Stops the clocks of the contract (WC-32: exactly four statuses of WeConnect). */
  readonly pauses: boolean
  /** Runs the update clock (XT-12). */
  readonly standBy: boolean
  /** Runs the clock of silence (WC-33). */
  readonly silence: boolean
  readonly waitsFor: WaitsFor
}

export interface Status extends StatusEffect {
  readonly name: string
  /** What the client is told of it; empty where he is told nothing. */
  readonly clientText: string
}

export const effectOf = ({
  status,
  phase,
  pauses,
  standBy,
  silence,
  waitsFor,
}: StatusEffect): StatusEffect => ({
  status,
  phase,
  pauses,
  standBy,
  silence,
  waitsFor,
})
