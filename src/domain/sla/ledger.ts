import type { Piece } from '../calendar/timeline.ts'
import { difference, intersection } from '../calendar/segment.ts'
import type { WaitsFor } from '../profile/status.ts'
import { type Instant, type Millis, latest, millis } from '../value/instant.ts'
import { type ClockSpec, runOf } from './clock.ts'

/** Why a stretch counted or did not: its calendar's reason, or a pause. */
export type LedgerKind = 'counted' | 'paused' | 'break' | 'closed' | 'holiday' | 'exception'

/** One stretch of a clock's life and why it counted or did not. */
export interface LedgerLine {
  readonly from: Instant
  readonly to: Instant
  readonly kind: LedgerKind
  /** Of the holiday or exception, or the id of the pausing status; null elsewhere. */
  readonly name: string | null
  /** Of a pause; null elsewhere. */
  readonly waitsFor: WaitsFor | null
  /** Length of the line in wall time. */
  readonly wall: Millis
  /** What it added to the clock: all of a counted line, nothing of any other. */
  readonly counted: Millis
}

/**
 * A clock's account from its start to its stop, or to `now`: lines without gap or overlap, of which neighbours
 * differ in kind or name. What they counted sums to the reading's `consumed`.
 */
export function ledger(spec: ClockSpec, now: Instant): readonly LedgerLine[] {
  const life = { from: spec.start, to: latest(spec.start, spec.stoppedAt ?? now) }
  const { timeline, pauses } = runOf(spec)
  const paused = pauses.flatMap(({ from, to, cause, waitsFor }) => {
    const clip = intersection(life, { from, to: to ?? life.to })
    return clip ? line(clip.from, clip.to, { kind: 'paused', name: cause, waitsFor }) : []
  })
  const running = difference(life, paused).flatMap(({ from, to }) =>
    [...timeline.pieces(from, to)].map(lineOf),
  )
  return joined([...paused, ...running].toSorted((a, b) => a.from - b.from))
}

type Reason = Pick<LedgerLine, 'kind' | 'name' | 'waitsFor'>

const lineOf = ({ from, to, kind, name }: Piece): LedgerLine =>
  line(from, to, { kind: kind === 'open' ? 'counted' : kind, name, waitsFor: null })

function line(from: Instant, to: Instant, reason: Reason): LedgerLine {
  const wall = millis(to - from)
  return { ...reason, from, to, wall, counted: reason.kind === 'counted' ? wall : millis(0) }
}

/** Neighbours of one kind and name become one: a night or a weekend is a single line. */
function joined(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const account: LedgerLine[] = []
  for (const next of lines) {
    const last = account.at(-1)
    if (last?.kind === next.kind && last.name === next.name)
      account[account.length - 1] = line(last.from, next.to, last)
    else account.push(next)
  }
  return account
}
