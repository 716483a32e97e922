import type { LedgerLine } from '../../../../domain/sla/ledger.ts'

/** Sums of a ledger, in milliseconds. */
export interface LedgerSums {
  readonly wall: number
  readonly counted: number
  readonly paused: number
  readonly closed: number
}

export function ledgerSums(lines: readonly LedgerLine[]): LedgerSums {
  const sums = { wall: 0, counted: 0, paused: 0, closed: 0 }
  for (const line of lines) {
    sums.wall += line.wall
    sums.counted += line.counted
    if (line.kind === 'paused') sums.paused += line.wall
    else sums.closed += line.wall - line.counted
  }
  return sums
}
